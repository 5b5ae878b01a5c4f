package protected

import (
	"encoding/json"
	"fmt"

	"bulwark/ent/db"
)

// FieldChange is one field that a protected change sets, as people read it. It never holds a secret.
type FieldChange struct {
	Field string  `json:"field"` // an UPPER_SNAKE word, for example ROLE
	From  *string `json:"from"`  // nil for none
	To    *string `json:"to"`    // nil for none
}

// NewFieldChange returns the change of a field; empty strings become nil.
func NewFieldChange(field, from, to string) FieldChange {
	return FieldChange{Field: field, From: nilIfEmpty(from), To: nilIfEmpty(to)}
}

func nilIfEmpty(text string) *string {
	if text == "" {
		return nil
	}
	return &text
}

// FieldChanges returns the fields that a protected change sets.
func FieldChanges(change *db.ProtectedChange) ([]*FieldChange, error) {
	var list []*FieldChange
	if err := json.Unmarshal([]byte(change.Changes), &list); err != nil {
		return nil, fmt.Errorf("the fields of protected change %d cannot be read: %w", change.Number, err)
	}
	return list, nil
}
