package batch

import (
	"context"
	"maps"
	"slices"

	"entgo.io/ent/dialect/sql"

	"bulwark/ent/db"
	"bulwark/ent/db/batchdecision"
	"bulwark/ent/db/batchoperation"
	"bulwark/ent/db/predicate"
	"bulwark/ent/db/user"
	"bulwark/server/access"
	"bulwark/server/approval"
	"bulwark/server/approver"
	"bulwark/server/authority"
	"bulwark/server/fault"
	"bulwark/server/ident"
	"bulwark/server/store"
	"bulwark/server/viewer"
)

// decisionContexts loads what determines whether the viewer may decide on each of the operations. The number of statements
// does not depend on that of the operations.
func (s *Service) decisionContexts(
	ctx context.Context, client *db.Client, v viewer.Viewer, operations ...*db.BatchOperation,
) ([]approval.DecisionContext, error) {
	registered, err := isRegistered(ctx, client, v.User)
	if err != nil {
		return nil, err
	}
	keys := make([]ident.BatchOperation, len(operations))
	for i, operation := range operations {
		keys[i] = operation.ID
	}
	ownDecisions, err := client.BatchDecision.Query().
		Where(batchdecision.BatchOperationIDIn(keys...), batchdecision.ApproverID(v.User), batchdecision.Counted(true)).All(ctx)
	if err != nil {
		return nil, err
	}
	now := s.now()
	blocked, err := authority.BlockedRequesters(ctx, client, now, v.User)
	if err != nil {
		return nil, err
	}
	list := make([]approval.DecisionContext, len(operations))
	for i, operation := range operations {
		list[i] = approval.DecisionContext{
			Status: operation.Status, ApproveBy: operation.ApproveBy, Requester: operation.RequesterID, Digest: operation.Digest,
			HasDecided: slices.ContainsFunc(ownDecisions, func(d *db.BatchDecision) bool { return d.BatchOperationID == operation.ID }),
			Now:        now, Person: v.User, IsApprover: registered, ByToken: v.ByToken(),
			CoolingOffUntil: blocked[operation.RequesterID],
		}
	}
	return list, nil
}

// isRegistered reports whether a person is a registered, active approver in a role that may decide.
func isRegistered(ctx context.Context, client *db.Client, person ident.User) (bool, error) {
	eligible, err := approver.ListEligible(ctx, client, 0)
	return slices.ContainsFunc(eligible, func(u *db.User) bool { return u.ID == person }), err
}

// DecisionProblems returns, for each operation, why the viewer may not decide on it now, nil when they may. For anybody who
// reads operations.
func (s *Service) DecisionProblems(ctx context.Context, operations ...*db.BatchOperation) ([]*fault.Problem, error) {
	v, err := access.Check(ctx, access.ReadOperations)
	if err != nil {
		return nil, err
	}
	questions, err := s.decisionContexts(ctx, s.store.Read(), v, operations...)
	if err != nil {
		return nil, store.Translate(err)
	}
	reasons := make([]*fault.Problem, len(questions))
	for i, question := range questions {
		reasons[i] = question.Problem()
	}
	return reasons, nil
}

// CountAwaitingDecision counts the operations that wait for the viewer's decision.
func (s *Service) CountAwaitingDecision(ctx context.Context) (int, error) {
	v, err := access.Check(ctx, access.ReadOperations)
	if err != nil {
		return 0, err
	}
	if !access.RoleAllows(v.Role, access.Decide) || v.ByToken() {
		return 0, nil
	}
	waiting, err := s.AwaitingDecisionBy(ctx, v)
	if err != nil {
		return 0, err
	}
	n, err := s.store.Read().BatchOperation.Query().Where(waiting).Count(ctx)
	return n, store.Translate(err)
}

// AwaitingDecisionBy is the condition that an operation waits for this person's decision: pending, in time, not their own, not
// decided by them in a way that counts, not of somebody towards whom they are in a cooling-off period, and they are a
// registered, active approver. It checks no permission.
func (s *Service) AwaitingDecisionBy(ctx context.Context, v viewer.Viewer) (predicate.BatchOperation, error) {
	now := s.now()
	blocked, err := authority.BlockedRequesters(ctx, s.store.Read(), now, v.User)
	if err != nil {
		return nil, store.Translate(err)
	}
	others := append(slices.Collect(maps.Keys(blocked)), v.User)
	return batchoperation.And(
		batchoperation.StatusEQ(approval.PendingApproval),
		batchoperation.ApproveByGT(now),
		batchoperation.RequesterIDNotIn(others...),
		batchoperation.Not(batchoperation.HasDecisionsWith(batchdecision.ApproverID(v.User), batchdecision.Counted(true))),
		func(q *sql.Selector) {
			me := sql.Dialect(q.Dialect()).Select("user_id").From(sql.Table("approvers"))
			me.Where(sql.EQ("user_id", int64(v.User)))
			active := sql.Dialect(q.Dialect()).Select(user.FieldID).From(sql.Table(user.Table))
			active.Where(sql.And(sql.EQ(user.FieldStatus, string(user.StatusACTIVE)),
				sql.NEQ(user.FieldRole, string(viewer.Auditor)), sql.In(user.FieldID, me)))
			q.Where(sql.Exists(active))
		},
	), nil
}
