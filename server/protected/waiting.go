package protected

import (
	"context"
	"maps"
	"slices"
	"time"

	"entgo.io/ent/dialect/sql"

	"bulwark/ent/db/authoritygrant"
	"bulwark/ent/db/predicate"
	"bulwark/ent/db/protectedchange"
	"bulwark/ent/db/protectedchangesubject"
	"bulwark/server/access"
	"bulwark/server/authority"
	"bulwark/server/ident"
	"bulwark/server/store"
)

// WaitingForViewer returns a predicate for the changes that the viewer could decide on now: they are pending, and the viewer is
// eligible, neither requester nor concerned, and in no cooling-off period towards any of these.
func (s *Service) WaitingForViewer(ctx context.Context) (predicate.ProtectedChange, error) {
	v, err := access.Check(ctx, access.ReadSettings)
	if err != nil {
		return nil, err
	}
	may, err := s.MayDecide(ctx)
	if err != nil || !may {
		return protectedchange.IDIn(), err
	}
	parameters, err := s.store.Read().SystemParameters.Get(ctx, parametersID)
	if err != nil {
		return nil, store.Translate(err)
	}
	now := s.now()
	blocked, err := authority.BlockedRequesters(ctx, s.store.Read(), now, v.User)
	if err != nil {
		return nil, store.Translate(err)
	}
	since := now.Add(-time.Duration(parameters.CoolingOffHours) * time.Hour)
	return protectedchange.And(
		protectedchange.StatusEQ(protectedchange.StatusPENDING),
		protectedchange.DecideByGT(now),
		protectedchange.RequesterIDNotIn(append(slices.Collect(maps.Keys(blocked)), v.User)...),
		protectedchange.Not(protectedchange.HasSubjectsWith(protectedchangesubject.UserID(v.User))),
		protectedchange.Not(gotAuthorityFromRequesterOrSubject(v.User, since)),
	), nil
}

// gotAuthorityFromRequesterOrSubject matches changes whose requester or person concerned has granted the person authority since a time.
func gotAuthorityFromRequesterOrSubject(person ident.User, since time.Time) predicate.ProtectedChange {
	return func(s *sql.Selector) {
		grants := func() (*sql.SelectTable, *sql.Selector) {
			table := sql.Dialect(s.Dialect()).Table(authoritygrant.Table).As("g")
			return table, sql.Dialect(s.Dialect()).Select(table.C(authoritygrant.FieldID)).From(table).Where(sql.And(
				sql.EQ(table.C(authoritygrant.FieldUserID), int64(person)),
				sql.GT(table.C(authoritygrant.FieldGrantedAt), since),
			))
		}
		table, byRequester := grants()
		byRequester.Where(sql.ColumnsEQ(table.C(authoritygrant.FieldGrantedBy), s.C(protectedchange.FieldRequesterID)))
		table, bySubject := grants()
		subjects := sql.Dialect(s.Dialect()).Table(protectedchangesubject.Table).As("c")
		bySubject.Join(subjects).On(table.C(authoritygrant.FieldGrantedBy), subjects.C(protectedchangesubject.FieldUserID)).
			Where(sql.ColumnsEQ(subjects.C(protectedchangesubject.FieldProtectedChangeID), s.C(protectedchange.FieldID)))
		s.Where(sql.Or(sql.Exists(byRequester), sql.Exists(bySubject)))
	}
}

// CountWaitingForViewer returns how many changes WaitingForViewer matches.
func (s *Service) CountWaitingForViewer(ctx context.Context) (int, error) {
	waiting, err := s.WaitingForViewer(ctx)
	if err != nil {
		return 0, err
	}
	n, err := s.store.Read().ProtectedChange.Query().Where(waiting).Count(ctx)
	return n, store.Translate(err)
}
