package graph

import (
	"context"

	"bulwark/ent/db"
	"bulwark/graph/model"
	"bulwark/server/action"
	"bulwark/server/batch"
	"bulwark/server/fault"
)

// bulkRequest is the input of the four bulk actions.
type bulkRequest struct {
	action         action.Kind
	changes        *model.CredentialChanges
	selection      *model.CredentialSelection
	reason         string
	idempotencyKey *string
	onIneligible   model.OnIneligible
	expectedCount  *int
}

// request requests a bulk action. Problems with ids and changes are reported together.
func (s Services) request(ctx context.Context, b bulkRequest) (*model.BatchOperationPayload, error) {
	in := &inputs{}
	request, err := b.read(in)
	var requested batch.RequestResult
	if err == nil {
		if err = in.refusal(); err == nil {
			requested, err = s.Batch.Request(ctx, request)
		}
	}
	problems, err := splitRefusal(err)
	return &model.BatchOperationPayload{
		BatchOperation: requested.Operation, Replayed: requested.Replayed, LeftOut: userErrors(requested.LeftOut), UserErrors: problems,
	}, err
}

// read converts the input and adds its problems to in.
func (b bulkRequest) read(in *inputs) (batch.Request, error) {
	selection, err := in.selection(b.selection)
	if err != nil {
		return batch.Request{}, err
	}
	changes, err := in.changes(b.changes)
	request := batch.Request{
		Action: b.action, Changes: changes, Selection: selection, Reason: b.reason,
		IdempotencyKey: valueOr(b.idempotencyKey, ""), SkipIneligible: b.onIneligible == model.OnIneligibleSkip,
	}
	if b.idempotencyKey != nil && *b.idempotencyKey == "" {
		in.addProblem(fault.Invalid("An idempotency key has 1 to 128 characters. Leave it out for none.", "idempotencyKey"))
	}
	if b.expectedCount != nil {
		count := int64(*b.expectedCount)
		request.ExpectedCount = &count
	}
	return request, err
}

// decisionPayload is the payload of a decision. An operation that ended instead is shown with the reason (rule 25).
func decisionPayload(decided batch.DecisionResult, err error) (*model.BatchOperationPayload, error) {
	problems, err := splitRefusal(err)
	return &model.BatchOperationPayload{
		BatchOperation: decided.Operation, Replayed: decided.Replayed, LeftOut: []*model.UserError{}, UserErrors: problems,
	}, err
}

func cancellationPayload(operation *db.BatchOperation, err error) (*model.BatchOperationPayload, error) {
	return decisionPayload(batch.DecisionResult{Operation: operation}, err)
}
