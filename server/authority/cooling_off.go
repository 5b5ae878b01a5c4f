package authority

import (
	"context"
	"time"

	"bulwark/ent/db"
	"bulwark/ent/db/authoritygrant"
	"bulwark/ent/db/predicate"
	"bulwark/server/fault"
	"bulwark/server/ident"
)

// Pair is a person who would decide and the person who made the request.
type Pair struct{ Decider, Requester ident.User }

// CoolingOffPeriods returns until when the decider of each pair is in a cooling-off period after a grant by the requester (rule 21).
// Pairs that are in none are missing.
func CoolingOffPeriods(ctx context.Context, client *db.Client, now time.Time, pairs ...Pair) (map[Pair]time.Time, error) {
	until := map[Pair]time.Time{}
	if len(pairs) == 0 {
		return until, nil
	}
	parameters, err := client.SystemParameters.Get(ctx, 1)
	if err != nil || parameters.CoolingOffHours == 0 {
		return until, err
	}
	period := time.Duration(parameters.CoolingOffHours) * time.Hour
	grants, err := client.AuthorityGrant.Query().
		Where(authoritygrant.GrantedAtGT(now.Add(-period)), authoritygrant.Or(conditions(pairs)...)).
		All(ctx)
	for _, grant := range grants {
		pair := Pair{grant.UserID, grant.GrantedBy}
		if end := grant.GrantedAt.Add(period).UTC(); end.After(until[pair]) {
			until[pair] = end
		}
	}
	return until, err
}

// conditions returns one predicate for each requester, because there are few requesters with many deciders each.
func conditions(pairs []Pair) []predicate.AuthorityGrant {
	deciders := map[ident.User][]ident.User{}
	for _, pair := range pairs {
		deciders[pair.Requester] = append(deciders[pair.Requester], pair.Decider)
	}
	var all []predicate.AuthorityGrant
	for requester, people := range deciders {
		all = append(all, authoritygrant.And(authoritygrant.GrantedBy(requester), authoritygrant.UserIDIn(people...)))
	}
	return all
}

// CoolingOffProblem returns the refusal of a person who is in a cooling-off period until a time.
func CoolingOffProblem(until time.Time) *fault.Problem {
	return &fault.Problem{
		Code: fault.CodeCoolingOff,
		Message: "You, the requester or a person concerned gave the other an account, a password or authority a short time ago. " +
			"You can decide from " + until.UTC().Format("2006-01-02 15:04 UTC") + " on; until then another person has to.",
	}
}
