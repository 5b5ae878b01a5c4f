package protected

import (
	"context"

	"bulwark/ent/db"
	"bulwark/ent/db/protectedchangesubject"
	"bulwark/ent/db/user"
	"bulwark/server/access"
	"bulwark/server/authority"
	"bulwark/server/fault"
	"bulwark/server/ident"
	"bulwark/server/store"
	"bulwark/server/viewer"
)

// decisionContexts reads what determines whether the viewer may decide on each of the changes.
func (s *Service) decisionContexts(
	ctx context.Context, client *db.Client, v viewer.Viewer, changes ...*db.ProtectedChange,
) ([]decisionContext, error) {
	eligible, err := client.User.Query().Where(user.ID(v.User), isDecider()).Exist(ctx)
	if err != nil {
		return nil, err
	}
	subjects, err := subjectsOfAll(ctx, client, changes)
	if err != nil {
		return nil, err
	}
	var pairs []authority.Pair
	for _, change := range changes {
		for _, other := range append([]ident.User{change.RequesterID}, subjects[change.ID]...) {
			pairs = append(pairs, authority.Pair{Decider: v.User, Requester: other})
		}
	}
	now := s.now()
	cooling, err := authority.CoolingOffPeriods(ctx, client, now, pairs...)
	if err != nil {
		return nil, err
	}
	blocked, err := authority.BlockedRequesters(ctx, client, now, v.User)
	if err != nil {
		return nil, err
	}
	list := make([]decisionContext, len(changes))
	for i, change := range changes {
		list[i] = decisionContext{
			change: change, subjects: subjects[change.ID], now: now, person: v, eligible: eligible,
			cooling: cooling, blockedUntil: blocked[change.RequesterID],
		}
	}
	return list, nil
}

func subjectsOfAll(
	ctx context.Context, client *db.Client, changes []*db.ProtectedChange,
) (map[ident.ProtectedChange][]ident.User, error) {
	keys := make([]ident.ProtectedChange, len(changes))
	for i, change := range changes {
		keys[i] = change.ID
	}
	rows, err := client.ProtectedChangeSubject.Query().
		Where(protectedchangesubject.ProtectedChangeIDIn(keys...)).Order(protectedchangesubject.ByID()).All(ctx)
	people := map[ident.ProtectedChange][]ident.User{}
	for _, row := range rows {
		people[row.ProtectedChangeID] = append(people[row.ProtectedChangeID], row.UserID)
	}
	return people, err
}

// DecisionProblems returns for each change why the viewer may not decide on it now, nil when they may. It ignores the proof of
// identity, which the page asks for when the person decides. For everybody who may read settings.
func (s *Service) DecisionProblems(ctx context.Context, changes ...*db.ProtectedChange) ([]*fault.Problem, error) {
	v, err := access.Check(ctx, access.ReadSettings)
	if err != nil {
		return nil, err
	}
	contexts, err := s.decisionContexts(ctx, s.store.Read(), v, changes...)
	if err != nil {
		return nil, store.Translate(err)
	}
	reasons := make([]*fault.Problem, len(contexts))
	for i, decisionContext := range contexts {
		reasons[i] = decisionContext.problem()
	}
	return reasons, nil
}

// MayDecide reports whether the viewer could decide on protected changes of others at all.
func (s *Service) MayDecide(ctx context.Context) (bool, error) {
	v := viewer.From(ctx)
	if !v.SignedIn() || v.ByToken() {
		return false, nil
	}
	eligible, err := s.store.Read().User.Query().Where(user.ID(v.User), isDecider()).Exist(ctx)
	return eligible, store.Translate(err)
}
