package graph

import (
	"context"

	"bulwark/ent/db"
	"bulwark/ent/db/batchoperation"
	"bulwark/ent/db/predicate"
	"bulwark/graph/model"
	"bulwark/graph/paging"
	"bulwark/server/access"
	"bulwark/server/action"
	"bulwark/server/batch"
	"bulwark/server/fault"
	"bulwark/server/viewer"
)

// waitingFor is the condition that an operation waits for the viewer's decision.
func (s Services) waitingFor(ctx context.Context, v viewer.Viewer) (predicate.BatchOperation, error) {
	if v.ByToken() || !access.May(v.Role, access.Decide) {
		return batchoperation.IDIn(), nil // tokens never decide (rule 11)
	}
	return s.Batch.WaitingForMe(ctx, v)
}

// operationPage reads a page of operations and says what may be asked of them.
func (s Services) operationPage(
	ctx context.Context, order paging.Order[db.BatchOperation], a paging.Arguments, all ...predicate.BatchOperation,
) (*model.BatchOperationConnection, error) {
	return paging.List(ctx, s.read().BatchOperation.Query().Where(all...), order, a,
		func(rows []*db.BatchOperation) ([]*db.BatchOperation, error) {
			return loadersFrom(ctx).operations(rows), nil
		})
}

// operations says what may be asked of operations.
func (l *loaders) operations(rows []*db.BatchOperation) []*db.BatchOperation {
	for _, row := range rows {
		l.users.want(row.RequesterID)
		l.decisions.want(row.ID)
		l.refusals.want(row)
	}
	return rows
}

// whyNotDecide reads why the viewer may not decide on operations; those they may decide on are left out.
func (s Services) whyNotDecide(ctx context.Context, operations []*db.BatchOperation) (map[*db.BatchOperation]*fault.Problem, error) {
	reasons, err := s.Batch.WhyNotDecide(ctx, operations...)
	found := make(map[*db.BatchOperation]*fault.Problem, len(reasons))
	for i, reason := range reasons {
		if reason != nil {
			found[operations[i]] = reason
		}
	}
	return found, err
}

// refusalOf is why the viewer may not decide on an operation, nil when they may.
func refusalOf(ctx context.Context, operation *db.BatchOperation) (*fault.Problem, error) {
	problem, _, err := loadersFrom(ctx).refusals.get(ctx, operation)
	return problem, err
}

// whyNotRequest asks once for the three fields that show it. A role that may not request at all has a reason without a
// code.
func (s Services) whyNotRequest(ctx context.Context, v viewer.Viewer) (*fault.Problem, error) {
	if !access.May(v.Role, access.Request) {
		return &fault.Problem{Message: "Your role does not allow requests. An administrator can change your role."}, nil
	}
	return loadersFrom(ctx).noRequest.get(struct{}{}, func() (*fault.Problem, error) { return s.Batch.WhyNotRequest(ctx) })
}

// codeOf is a problem's code, nil for none.
func codeOf(problem *fault.Problem) *fault.Code {
	if problem == nil || problem.Code == "" {
		return nil
	}
	return &problem.Code
}

// reasonOf is a problem's message, nil for none.
func reasonOf(problem *fault.Problem) *string {
	if problem == nil {
		return nil
	}
	return &problem.Message
}

// asked is what the four requests have in common.
type asked struct {
	action    action.Kind
	changes   *model.CredentialChanges
	selection *model.CredentialSelection
	reason    string
	key       *string
	choice    model.OnIneligible
	expected  *int
}

// request makes a request of its input. Everything that is wrong with ids and changes is refused together.
func (s Services) request(ctx context.Context, a asked) (*model.BatchOperationPayload, error) {
	in := &inputs{}
	request, err := a.read(in)
	var done batch.Requested
	if err == nil {
		if err = in.refusal(); err == nil {
			done, err = s.Batch.Request(ctx, request)
		}
	}
	problems, err := refused(err)
	return &model.BatchOperationPayload{
		BatchOperation: done.Operation, Replayed: done.Replayed, LeftOut: userErrors(done.LeftOut), UserErrors: problems,
	}, err
}

func (a asked) read(in *inputs) (batch.Request, error) {
	selection, err := in.selection(a.selection)
	request := batch.Request{
		Action: a.action, Changes: in.changes(a.changes), Selection: selection, Reason: a.reason,
		IdempotencyKey: or(a.key, ""), SkipIneligible: skips(a.choice),
	}
	if a.key != nil && *a.key == "" {
		in.note(fault.Invalid("An idempotency key has 1 to 128 characters. Leave it out for none.", "idempotencyKey"))
	}
	if a.expected != nil {
		count := int64(*a.expected)
		request.ExpectedCount = &count
	}
	return request, err
}

// decided is the answer to a decision. An operation that ended instead is shown beside the reason (rule 25).
func decided(done batch.Decided, err error) (*model.BatchOperationPayload, error) {
	problems, err := refused(err)
	return &model.BatchOperationPayload{
		BatchOperation: done.Operation, Replayed: done.Replayed, LeftOut: []*model.UserError{}, UserErrors: problems,
	}, err
}

// canceled is the answer to a cancellation.
func canceled(operation *db.BatchOperation, err error) (*model.BatchOperationPayload, error) {
	return decided(batch.Decided{Operation: operation}, err)
}
