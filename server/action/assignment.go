package action

import (
	"fmt"
	"time"
)

// Assignment is a field with the value that an operation gives it. ValueKind says which type the value has; all but tags are
// parameters for SQL.
type Assignment struct {
	Field *FieldDefinition
	Value any
}

// Keys returns the keys of all things that the value refers to, of kind Field.RefersTo.
func (a Assignment) Keys() []int64 {
	switch value := a.Value.(type) {
	case int64:
		return []int64{value}
	case *TagChange:
		keys := make([]int64, len(value.Tags))
		for i, tag := range value.Tags {
			keys[i] = int64(tag)
		}
		return keys
	default: // other kinds of values refer to nothing
		return nil
	}
}

// Assignments returns what an operation writes into each of its credentials, in the order of the form. Changes matter only
// for an action that takes them; requestedAt is when the operation was requested. The list is empty for changes that name
// nothing; an unknown action is an error.
func Assignments(kind Kind, changes *Changes, requestedAt time.Time) ([]Assignment, error) {
	definition := kind.Definition()
	if definition == nil {
		return nil, fmt.Errorf("there is no action %q", kind)
	}
	var list []Assignment
	for _, d := range fields {
		switch value, written := definition.writes[d.Field]; {
		case written:
			list = append(list, Assignment{d, value(requestedAt)})
		case definition.TakesChanges && d.NamedBy(changes):
			list = append(list, Assignment{d, d.changes.value(changes)})
		}
	}
	return list, nil
}
