package protected

import (
	"encoding/json"
	"fmt"

	"bulwark/ent/db"
)

// FieldChange is one line of what a protected change does, for people. It never holds a secret.
type FieldChange struct {
	Field string  `json:"field"` // an UPPER_SNAKE word, for example ROLE
	From  *string `json:"from"`  // nil for none
	To    *string `json:"to"`    // nil for none
}

// NewFieldChange is a field that changes from one text to another; empty texts stand for none.
func NewFieldChange(field, from, to string) FieldChange {
	return FieldChange{Field: field, From: nilIfEmpty(from), To: nilIfEmpty(to)}
}

func nilIfEmpty(text string) *string {
	if text == "" {
		return nil
	}
	return &text
}

// FieldChanges reads what people are shown of a protected change.
func FieldChanges(change *db.ProtectedChange) ([]*FieldChange, error) {
	var list []*FieldChange
	if err := json.Unmarshal([]byte(change.Changes), &list); err != nil {
		return nil, fmt.Errorf("the fields of protected change %d cannot be read: %w", change.Number, err)
	}
	return list, nil
}
