package graph

import (
	"context"

	"bulwark/ent/db"
	"bulwark/graph/model"
	"bulwark/server/batch"
	"bulwark/server/fault"
)

// showChangesView shows what an update changes, in words and as input for scripts; nil for the other actions.
func (s Services) showChangesView(ctx context.Context, operation *db.BatchOperation) (*model.CredentialChangesView, error) {
	if !operation.Action.TakesChanges() || operation.Changes == nil {
		return nil, nil
	}
	fields, err := s.Batch.DescribeChanges(ctx, operation)
	if err != nil {
		return nil, err
	}
	input, err := changesText(operation.Changes)
	return &model.CredentialChangesView{Fields: showChanges(fields), Input: input}, err
}

// showSelection shows how the credentials of an operation were selected.
func (s Services) showSelection(ctx context.Context, operation *db.BatchOperation) (*model.SelectionView, error) {
	description, err := s.Batch.DescribeSelection(ctx, operation)
	if err != nil {
		return nil, err
	}
	shown := &model.SelectionView{ExceptCount: len(operation.Selection.Except), Description: description}
	if filter := operation.Selection.Filter; filter != nil {
		text, err := filterText(filter)
		shown.Filter = &text
		return shown, err
	}
	count := len(operation.Selection.IDs)
	shown.IDCount = &count
	return shown, nil
}

func showOutcomes(outcomes []batch.Outcome) []*model.BatchOutcome {
	shown := make([]*model.BatchOutcome, len(outcomes))
	for i, outcome := range outcomes {
		shown[i] = &model.BatchOutcome{Code: outcome.Code, Count: int(outcome.Count)}
	}
	return shown
}

// endCode returns why an operation ended when its status does not say so, else nil.
func endCode(operation *db.BatchOperation) *fault.Code {
	if operation.EndCode == "" {
		return nil
	}
	code := fault.Code(operation.EndCode)
	return &code
}

func showChanges(changes []batch.FieldChange) []*model.FieldChange {
	shown := make([]*model.FieldChange, len(changes))
	for i, change := range changes {
		shown[i] = &model.FieldChange{Field: change.Field, From: change.From, To: change.To}
	}
	return shown
}
