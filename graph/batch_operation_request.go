package graph

import (
	"context"

	"bulwark/ent/db"
	"bulwark/graph/model"
	"bulwark/server/action"
	"bulwark/server/batch"
	"bulwark/server/fault"
)

// asked is what the four requests have in common.
type bulkRequest struct {
	action         action.Kind
	changes        *model.CredentialChanges
	selection      *model.CredentialSelection
	reason         string
	idempotencyKey *string
	onIneligible   model.OnIneligible
	expectedCount  *int
}

// request makes a request of its input. Everything that is wrong with ids and changes is refused together.
func (s Services) request(ctx context.Context, a bulkRequest) (*model.BatchOperationPayload, error) {
	in := &inputs{}
	request, err := a.read(in)
	var done batch.Requested
	if err == nil {
		if err = in.refusal(); err == nil {
			done, err = s.Batch.Request(ctx, request)
		}
	}
	problems, err := splitRefusal(err)
	return &model.BatchOperationPayload{
		BatchOperation: done.Operation, Replayed: done.Replayed, LeftOut: userErrors(done.LeftOut), UserErrors: problems,
	}, err
}

func (a bulkRequest) read(in *inputs) (batch.Request, error) {
	selection, err := in.selection(a.selection)
	if err != nil {
		return batch.Request{}, err
	}
	changes, err := in.changes(a.changes)
	request := batch.Request{
		Action: a.action, Changes: changes, Selection: selection, Reason: a.reason,
		IdempotencyKey: valueOr(a.idempotencyKey, ""), SkipIneligible: skipsIneligible(a.onIneligible),
	}
	if a.idempotencyKey != nil && *a.idempotencyKey == "" {
		in.note(fault.Invalid("An idempotency key has 1 to 128 characters. Leave it out for none.", "idempotencyKey"))
	}
	if a.expectedCount != nil {
		count := int64(*a.expectedCount)
		request.ExpectedCount = &count
	}
	return request, err
}

// skips tells whether ids that the action may not touch are to be left out.
func skipsIneligible(choice model.OnIneligible) bool { return choice == model.OnIneligibleSkip }

// decided is the answer to a decision. An operation that ended instead is shown beside the reason (rule 25).
func decisionPayload(done batch.Decided, err error) (*model.BatchOperationPayload, error) {
	problems, err := splitRefusal(err)
	return &model.BatchOperationPayload{
		BatchOperation: done.Operation, Replayed: done.Replayed, LeftOut: []*model.UserError{}, UserErrors: problems,
	}, err
}

// canceled is the answer to a cancellation.
func cancellationPayload(operation *db.BatchOperation, err error) (*model.BatchOperationPayload, error) {
	return decisionPayload(batch.Decided{Operation: operation}, err)
}
