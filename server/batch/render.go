package batch

import (
	"fmt"
	"strconv"
	"time"

	"bulwark/ent/db"
	"bulwark/server/action"
	"bulwark/server/ident"
)

// FieldChange is a field that changes, for people: names instead of keys. Booleans are "true" and "false", times
// RFC 3339, statuses and other words as the API writes them; nil is no value.
type FieldChange struct {
	Field    action.Field
	From, To *string
}

// valueChange is a field that changes on a credential, before its references are named. Values are typed as in an
// action.Assignment, but tags are []ident.Tag.
type valueChange struct {
	field    *action.FieldDefinition
	from, to any
}

// assignmentsOf returns what an operation writes into each of its credentials.
func assignmentsOf(operation *db.BatchOperation) ([]action.Assignment, error) {
	return action.Assignments(operation.Action, operation.Changes, operation.RequestedAt)
}

// compare returns what assignments change on a credential with these frozen values. Its status was the one that the action is
// for.
func compare(kind action.Kind, assignments []action.Assignment, frozen frozenValues) ([]valueChange, error) {
	list := make([]valueChange, len(assignments))
	for i, a := range assignments {
		change := valueChange{field: a.Field, to: a.Value}
		if a.Field.Kind == action.StatusValue {
			change.from = string(kind.RequiredStatus())
		} else {
			var err error
			if change.from, err = frozen.read(a.Field); err != nil {
				return nil, err
			}
		}
		if tags, isTags := a.Value.(*action.TagChange); isTags {
			before, _ := change.from.([]ident.Tag)
			change.to = tags.Apply(before)
		}
		list[i] = change
	}
	return list, nil
}

// render writes changes for people; fields that keep their value are left out.
func render(changes []valueChange, names *names) ([]FieldChange, error) {
	var list []FieldChange
	for _, change := range changes {
		from, err := renderValue(change.field, change.from, names)
		if err != nil {
			return nil, err
		}
		to, err := renderValue(change.field, change.to, names)
		if err != nil {
			return nil, err
		}
		if !equal(from, to) {
			list = append(list, FieldChange{Field: change.field.Field, From: from, To: to})
		}
	}
	return list, nil
}

func equal(a, b *string) bool { return a == b || a != nil && b != nil && *a == *b }

// renderValue writes a value, typed as in a valueChange, for people.
func renderValue(d *action.FieldDefinition, value any, names *names) (*string, error) {
	switch value := value.(type) {
	case nil:
		return nil, nil
	case int64:
		return names.name(d.RefersTo, value), nil
	case string:
		return nilIfEmpty(value), nil
	case bool:
		return pointerTo(strconv.FormatBool(value)), nil
	case time.Time:
		return pointerTo(value.UTC().Format(time.RFC3339Nano)), nil
	case []ident.Tag:
		return names.tagNames(value), nil
	default:
		return nil, fmt.Errorf("%s has a value of type %T, which cannot be shown", d.Field, value)
	}
}

func pointerTo(text string) *string { return &text }

func nilIfEmpty(text string) *string {
	if text == "" {
		return nil
	}
	return &text
}
