package batch

import (
	"unicode/utf8"

	"bulwark/server/action"
	"bulwark/server/fault"
	"bulwark/server/text"
)

// Limits of a request; the database holds those of text as well.
const (
	MaxSelectionIDs   = 10_000
	MaxReason         = 1_000
	MaxIdempotencyKey = 128
	MaxComment        = 1_000
	MaxTags           = 200
)

// problems returns what is wrong with a request, as far as that can be checked without the database: rule 3 and the limits.
func (r Request) problems() []fault.Problem {
	problems := selectionProblems(r.Selection)
	if r.Action.TakesChanges() {
		problems = append(problems, changesProblems(r.Changes)...)
	}
	if text.Visible(r.Reason) {
		problems = append(problems, text.Lines(r.Reason, MaxReason, "reason")...)
	} else {
		problems = append(problems, fault.Of(fault.CodeRequired, "Say why: the approvers read it.", "reason"))
	}
	if utf8.RuneCountInString(r.IdempotencyKey) > MaxIdempotencyKey {
		problems = append(problems, fault.Of(fault.CodeTooMany, "An idempotency key has 1 to 128 characters.", "idempotencyKey"))
	}
	return problems
}

func selectionProblems(selection action.Selection) []fault.Problem {
	switch {
	case selection.Filter == nil && len(selection.IDs) == 0:
		return []fault.Problem{fault.Of(fault.CodeEmptySelection, "Choose at least one credential.", "selection")}
	case selection.Filter == nil && len(selection.IDs) > MaxSelectionIDs:
		return []fault.Problem{fault.Of(fault.CodeTooMany, "At most 10,000 ids. Use a filter for more.", "selection", "ids")}
	case selection.Filter != nil && selection.Filter.Unconditional():
		return []fault.Problem{fault.Of(fault.CodeEmptyFilter,
			"The filter has no condition. To select everything, say `all: true`.", "selection", "matching", "filter")}
	case len(selection.Except) > MaxSelectionIDs:
		return []fault.Problem{fault.Of(fault.CodeTooMany, "At most 10,000 exceptions.", "selection", "matching", "exceptIds")}
	default:
		return nil
	}
}

func changesProblems(changes *action.Changes) []fault.Problem {
	if changes.Empty() {
		return []fault.Problem{fault.Of(fault.CodeNoChanges, "Name at least one field to change.", "changes")}
	}
	var problems []fault.Problem
	for _, d := range action.UpdateFields() {
		if d.NamedBy(changes) {
			problems = append(problems, valueProblems(d, d.NewValue(changes))...)
		}
	}
	return problems
}

// valueProblems checks the limits of a new value.
func valueProblems(d *action.FieldDefinition, value any) []fault.Problem {
	path := append([]string{"changes"}, d.Input...)
	switch value := value.(type) {
	case string:
		return text.Lines(value, d.MaxLength, path...)
	case *action.TagChange:
		return tagProblems(value, append(path, "tagIds"))
	default: // keys and booleans have no limits
		return nil
	}
}

func tagProblems(change *action.TagChange, field []string) (problems []fault.Problem) {
	if len(change.Tags) == 0 && change.Mode != action.ReplaceTags {
		problems = append(problems, fault.Of(fault.CodeRequired, "Name at least one tag. To remove all, use REPLACE with none.", field...))
	}
	if len(change.Tags) > MaxTags {
		problems = append(problems, fault.Of(fault.CodeTooMany, "At most 200 tags.", field...))
	}
	return problems
}
