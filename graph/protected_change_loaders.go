package graph

import (
	"context"

	"bulwark/ent/db"
	"bulwark/ent/db/protectedchange"
	"bulwark/ent/db/protectedchangesubject"
	"bulwark/server/fault"
	"bulwark/server/ident"
	"bulwark/server/store"
)

// addProtectedChanges adds the loaders of protected changes.
func (l *loaders) addProtectedChanges(s Services) {
	client := s.read()
	l.protectedChanges = byKey(func(ctx context.Context, keys []ident.ProtectedChange) ([]*db.ProtectedChange, error) {
		return client.ProtectedChange.Query().Where(protectedchange.IDIn(keys...)).All(ctx)
	}, func(row *db.ProtectedChange) ident.ProtectedChange { return row.ID }, l.queueProtectedChange)
	l.protectedSubjects = newLoader(
		func(ctx context.Context, keys []ident.ProtectedChange) (map[ident.ProtectedChange][]ident.User, error) {
			rows, err := client.ProtectedChangeSubject.Query().Where(protectedchangesubject.ProtectedChangeIDIn(keys...)).
				Order(protectedchangesubject.ByID()).All(ctx)
			subjects := make(map[ident.ProtectedChange][]ident.User, len(keys))
			for _, row := range rows {
				subjects[row.ProtectedChangeID] = append(subjects[row.ProtectedChangeID], row.UserID)
				l.users.queue(row.UserID)
			}
			return subjects, store.Translate(err)
		})
	l.protectedRefusals = newLoader(
		func(ctx context.Context, changes []*db.ProtectedChange) (map[*db.ProtectedChange]*fault.Problem, error) {
			reasons, err := s.Protected.DecisionProblems(ctx, changes...)
			found := make(map[*db.ProtectedChange]*fault.Problem, len(reasons))
			for i, reason := range reasons {
				if reason != nil {
					found[changes[i]] = reason
				}
			}
			return found, err
		})
}

// queueProtectedChange queues the look-ups that a protected change is likely to need.
func (l *loaders) queueProtectedChange(row *db.ProtectedChange) {
	l.users.queue(row.RequesterID)
	if row.DeciderID != nil {
		l.users.queue(*row.DeciderID)
	}
	l.protectedSubjects.queue(row.ID)
	l.protectedRefusals.queue(row)
}
