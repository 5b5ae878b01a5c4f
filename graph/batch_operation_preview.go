package graph

import (
	"context"
	"fmt"
	"slices"
	"time"

	"github.com/vektah/gqlparser/v2/ast"

	"bulwark/graph/model"
	"bulwark/server/action"
	"bulwark/server/batch"
	"bulwark/server/fault"
	"bulwark/server/ident"
	"bulwark/server/limit"
	"bulwark/server/viewer"
)

// maxPreviews is how many previews one person may have computed at a time, by sessions and API tokens together (rule 28).
const maxPreviews = 2

func newPreviewSemaphore() *limit.Semaphore[ident.User] {
	return limit.NewSemaphore[ident.User](maxPreviews,
		"Two of your previews are being made. Wait until one is done, then try again.", 0, "", 2*time.Second)
}

// showPreview converts a preview. The problems are those of the ids, found before.
func (s Services) showPreview(
	ctx context.Context, set ast.SelectionSet, problems []fault.Problem, preview *batch.Preview,
) (*model.BatchOperationPreview, error) {
	sample, err := s.showSample(ctx, set, preview.Sample)
	if err != nil {
		return nil, err
	}
	shown := &model.BatchOperationPreview{
		MatchedCount: int(preview.Matched), EligibleCount: int(preview.Eligible),
		Ineligible:             userErrors(append(problems, preview.Ineligible...)),
		Distribution:           make([]*model.FieldDistribution, len(preview.Distribution)),
		OverlappingOperations:  int(preview.OverlappingOperations),
		OverlappingCredentials: int(preview.OverlappingCredentials),
		AffectedChildrenCount:  int(preview.AffectedChildren),
		NotRotatedCount:        int(preview.NotRotated),
		EligibleApprovers:      preview.Approvers,
		ApprovalsRequired:      preview.ApprovalsRequired,
		Sample:                 sample,
	}
	for i, field := range preview.Distribution {
		shown.Distribution[i] = showDistribution(field)
	}
	return shown, nil
}

func showDistribution(field batch.FieldDistribution) *model.FieldDistribution {
	shown := &model.FieldDistribution{
		Field: field.Field, Values: make([]*model.ValueCount, len(field.Values)),
		OtherCount: int(field.OtherCount), OtherValues: int(field.OtherValues),
	}
	for i, value := range field.Values {
		shown.Values[i] = &model.ValueCount{Value: value.Value, Count: int(value.Count)}
	}
	return shown
}

// showSample converts the first few tasks of a preview.
func (s Services) showSample(ctx context.Context, set ast.SelectionSet, sample []batch.TaskPreview) ([]*model.BatchTaskPreview, error) {
	shown := make([]*model.BatchTaskPreview, len(sample))
	keys := make(map[*model.BatchTaskPreview]ident.Credential, len(sample))
	for i, task := range sample {
		shown[i] = &model.BatchTaskPreview{Changes: showChanges(task.Changes)}
		keys[shown[i]] = task.Credential
	}
	err := fillCredentials(ctx, s, children(ctx, children(ctx, set)["sample"])["credential"], shown,
		func(t *model.BatchTaskPreview) ident.Credential { return keys[t] },
		func(t *model.BatchTaskPreview, c *model.Credential) { t.Credential = c })
	return shown, err
}

// unselectedParts names the parts of a preview that are not selected and need not be computed.
func unselectedParts(ctx context.Context) batch.PreviewParts {
	set := children(ctx, selected(ctx))
	unselected := func(fields ...string) bool {
		return !slices.ContainsFunc(fields, func(field string) bool { _, found := set[field]; return found })
	}
	return batch.PreviewParts{
		Counts:       unselected("matchedCount", "eligibleCount", "notRotatedCount", "ineligible"),
		Distribution: unselected("distribution"),
		Overlaps:     unselected("overlappingOperations", "overlappingCredentials"),
		Children:     unselected("affectedChildrenCount"),
		Sample:       unselected("sample"),
	}
}

// checkFields checks that the distribution of every field can be shown.
func checkFields(fields []action.Field) error {
	for _, field := range fields {
		if !batch.CanCount(field) {
			return fault.New(fault.BadInput, fmt.Sprintf("fields: %s has no distribution. Leave it out.", field))
		}
	}
	return checkNotEmpty("fields", fields)
}

// preview computes what a request would do. Problems with its ids are part of the result.
func (s Services) preview(ctx context.Context, input model.BatchOperationPreviewInput) (*model.BatchOperationPreview, error) {
	in := &inputs{}
	selection, err := in.selection(input.Selection)
	if err != nil {
		return nil, err
	}
	if !input.Action.TakesChanges() && input.Changes != nil {
		in.addProblem(fault.Invalid("Only an update takes changes. Leave them out.", "changes"))
		input.Changes = nil
	}
	changes, err := in.changes(input.Changes)
	if err != nil {
		return nil, err
	}
	if err := checkFields(input.Fields); err != nil {
		return nil, err
	}
	release, err := s.previews.AcquireWithin(ctx, viewer.From(ctx).User, s.Timing.PreviewWait)
	if err != nil {
		return nil, err
	}
	defer release()
	preview, err := s.Batch.Preview(ctx, batch.Proposal{
		Action: input.Action, Changes: changes, Selection: selection,
		Fields: distinct(input.Fields), Without: unselectedParts(ctx),
	})
	if err != nil {
		return nil, err
	}
	return s.showPreview(ctx, selected(ctx), in.problems, preview)
}
