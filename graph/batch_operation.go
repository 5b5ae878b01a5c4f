package graph

import (
	"context"
	"strconv"
	"strings"
	"time"

	"entgo.io/ent/dialect/sql"

	"bulwark/ent/db"
	"bulwark/ent/db/batchoperation"
	"bulwark/ent/db/predicate"
	"bulwark/graph/model"
	"bulwark/graph/paging"
	"bulwark/server/access"
	"bulwark/server/fault"
	"bulwark/server/ident"
	"bulwark/server/viewer"
)

// waitingForViewer is the condition that an operation waits for the viewer's decision.
func (s Services) waitingForViewer(ctx context.Context, v viewer.Viewer) (predicate.BatchOperation, error) {
	if v.ByToken() || !access.RoleAllows(v.Role, access.Decide) {
		return batchoperation.IDIn(), nil // tokens never decide (rule 11)
	}
	return s.Batch.AwaitingDecisionBy(ctx, v)
}

// operationPage reads a page of operations.
func (s Services) operationPage(
	ctx context.Context, order paging.Order[db.BatchOperation], a paging.Arguments, all ...predicate.BatchOperation,
) (*model.BatchOperationConnection, error) {
	return paging.List(ctx, s.read().BatchOperation.Query().Where(all...), order, a,
		func(rows []*db.BatchOperation) ([]*db.BatchOperation, error) {
			return loadersFrom(ctx).queueOperations(rows), nil
		})
}

// queueOperations queues the look-ups that operations are likely to need.
func (l *loaders) queueOperations(rows []*db.BatchOperation) []*db.BatchOperation {
	for _, row := range rows {
		l.users.queue(row.RequesterID)
		l.decisions.queue(row.ID)
		l.decisionRefusals.queue(row)
	}
	return rows
}

// operationFilter converts a filter of batch operations. Errors: fault kinds BadInput, InvalidID.
func (s Services) operationFilter(
	ctx context.Context, v viewer.Viewer, f *model.BatchOperationFilter,
) (all []predicate.BatchOperation, err error) {
	if f == nil {
		return nil, nil
	}
	if err := checkNotEmpty("action", f.Action); err != nil {
		return nil, err
	}
	if err := checkNotEmpty("status", f.Status); err != nil {
		return nil, err
	}
	requester, err := parseOptionalKey[ident.User](f.RequesterID)
	if err != nil {
		return nil, err
	}
	if f.Action != nil {
		all = append(all, batchoperation.ActionIn(distinct(f.Action)...))
	}
	if f.Status != nil {
		all = append(all, batchoperation.StatusIn(distinct(f.Status)...))
	}
	if requester != nil {
		all = append(all, batchoperation.RequesterID(*requester))
	}
	if f.RequestedFrom != nil {
		all = append(all, batchoperation.RequestedAtGTE(*f.RequestedFrom))
	}
	if f.RequestedBefore != nil {
		all = append(all, batchoperation.RequestedAtLT(*f.RequestedBefore))
	}
	if isTrue(f.WaitingForMe) {
		waiting, err := s.waitingForViewer(ctx, v)
		if err != nil {
			return nil, err
		}
		all = append(all, waiting)
	}
	if isTrue(f.Mine) {
		all = append(all, batchoperation.RequesterID(v.User))
	}
	text, err := normalizeSearch("search", f.Search)
	if err == nil && text != "" {
		all = append(all, operationSearch(text))
	}
	return all, err
}

// operationSearch matches operations whose reason contains a text, or whose number it is, with # or without.
func operationSearch(text string) predicate.BatchOperation {
	condition := batchoperation.ReasonContainsFold(text)
	if number, err := strconv.ParseInt(strings.TrimPrefix(text, "#"), 10, 64); err == nil {
		condition = batchoperation.Or(condition, batchoperation.Number(number))
	}
	return condition
}

// operationOrder returns an order of batch operations, newest first when by is nil.
func operationOrder(by *model.BatchOperationOrder) paging.Order[db.BatchOperation] {
	number := paging.Key(batchoperation.FieldNumber, func(o *db.BatchOperation) ident.BatchOperation {
		return ident.BatchOperation(o.Number)
	})
	if by == nil {
		by = &model.BatchOperationOrder{Field: model.BatchOperationOrderFieldNumber, Direction: model.OrderDirectionDesc}
	}
	order := paging.Order[db.BatchOperation]{Name: string(by.Field), Descending: by.Direction == model.OrderDirectionDesc}
	if by.Field == model.BatchOperationOrderFieldApproveBy {
		order.Terms = append(order.Terms, paging.Instant(
			func(s *sql.Selector) string { return s.C(batchoperation.FieldApproveBy) },
			func(o *db.BatchOperation) *time.Time { return &o.ApproveBy }))
	}
	order.Terms = append(order.Terms, number)
	return order
}

// decisionProblems returns why the viewer may not decide on operations, without those they may decide on.
func (s Services) decisionProblems(ctx context.Context, operations []*db.BatchOperation) (map[*db.BatchOperation]*fault.Problem, error) {
	reasons, err := s.Batch.DecisionProblems(ctx, operations...)
	found := make(map[*db.BatchOperation]*fault.Problem, len(reasons))
	for i, reason := range reasons {
		if reason != nil {
			found[operations[i]] = reason
		}
	}
	return found, err
}

// decisionRefusal returns why the viewer may not decide on an operation, nil when they may.
func decisionRefusal(ctx context.Context, operation *db.BatchOperation) (*fault.Problem, error) {
	problem, _, err := loadersFrom(ctx).decisionRefusals.get(ctx, operation)
	return problem, err
}

// requestProblem returns why the viewer may not request, nil when they may, and computes it once for the three fields that show
// it. A role that may never request has a reason without a code.
func (s Services) requestProblem(ctx context.Context, v viewer.Viewer) (*fault.Problem, error) {
	if !access.RoleAllows(v.Role, access.Request) {
		return &fault.Problem{Message: "Your role does not allow requests. An administrator can change your role."}, nil
	}
	return loadersFrom(ctx).requestRefusal.get(struct{}{}, func() (*fault.Problem, error) { return s.Batch.RequestProblem(ctx) })
}
