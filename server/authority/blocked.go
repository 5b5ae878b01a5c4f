package authority

import (
	"context"
	"slices"
	"time"

	"bulwark/ent/db"
	"bulwark/ent/db/authoritygrant"
	"bulwark/ent/db/predicate"
	"bulwark/server/ident"
)

// maxCoolingOff is the maximum of the system parameter coolingOffHours.
const maxCoolingOff = 720 * time.Hour

// signInKinds are the grants after which the giver may be able to sign in as the person, because they know the password or removed
// the second factor. Such a giver cannot decide on the person's requests either; otherwise they could request under the other name
// and approve under their own.
var signInKinds = []authoritygrant.Kind{
	authoritygrant.KindACCOUNT_CREATED, authoritygrant.KindPASSWORD_SET, authoritygrant.KindSECOND_FACTOR_RESET,
}

// BlockedRequesters returns on whose requests a person cannot decide, and until when (rule 21): those of people who granted the
// person authority, and those of people as whom the person may be able to sign in.
func BlockedRequesters(ctx context.Context, client *db.Client, now time.Time, decider ident.User) (map[ident.User]time.Time, error) {
	return blockedPeople(ctx, client, now, decider,
		authoritygrant.Or(authoritygrant.UserID(decider), ofSignInKinds(authoritygrant.GrantedBy(decider))))
}

// BlockedDeciders returns who cannot decide on a person's requests, and until when. It is the inverse of BlockedRequesters.
func BlockedDeciders(ctx context.Context, client *db.Client, now time.Time, requester ident.User) (map[ident.User]time.Time, error) {
	return blockedPeople(ctx, client, now, requester,
		authoritygrant.Or(authoritygrant.GrantedBy(requester), ofSignInKinds(authoritygrant.UserID(requester))))
}

// ofSignInKinds restricts a predicate to signInKinds.
func ofSignInKinds(grants predicate.AuthorityGrant) predicate.AuthorityGrant {
	return authoritygrant.And(grants, authoritygrant.KindIn(signInKinds...))
}

// blockedPeople returns the other person of each matching grant that is younger than the cooling-off period. Usually no grant
// matches, and then it does not read the parameter.
func blockedPeople(
	ctx context.Context, client *db.Client, now time.Time, person ident.User, grants predicate.AuthorityGrant,
) (map[ident.User]time.Time, error) {
	found, err := client.AuthorityGrant.Query().
		Where(authoritygrant.GrantedAtGT(now.Add(-maxCoolingOff)), grants).All(ctx)
	if err != nil || len(found) == 0 {
		return nil, err
	}
	parameters, err := client.SystemParameters.Get(ctx, 1)
	if err != nil {
		return nil, err
	}
	period := time.Duration(parameters.CoolingOffHours) * time.Hour
	found = slices.DeleteFunc(found, func(grant *db.AuthorityGrant) bool {
		return parameters.CoolingOffHours == 0 || !grant.GrantedAt.After(now.Add(-period))
	})
	until := make(map[ident.User]time.Time, len(found))
	for _, grant := range found {
		other := grant.GrantedBy
		if other == person {
			other = grant.UserID
		}
		if end := grant.GrantedAt.Add(period).UTC(); end.After(until[other]) {
			until[other] = end
		}
	}
	return until, nil
}
