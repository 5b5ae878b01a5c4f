package action

import (
	"fmt"
	"io"
	"strconv"
	"time"
)

// Kind is a bulk action; its text is the API's BatchAction.
type Kind string

// CredentialStatus is the status of a credential.
type CredentialStatus string

// The statuses of credentials.
const (
	StatusActive   CredentialStatus = "ACTIVE"
	StatusInactive CredentialStatus = "INACTIVE"
)

// Definition describes an action; actions.go lists all of them. Definitions are shared and must not be changed.
type Definition struct {
	Kind           Kind
	RequiredStatus CredentialStatus // of the credentials that the action is for
	TakesChanges   bool             // whether the requester says what changes
	Previews       []Field          // whose present values a preview shows by default; nil for those of the form

	writes map[Field]constant // what it writes besides changes
}

// constant is a value that is the same for all credentials of an operation, typed as the field's ValueKind says.
type constant func(requestedAt time.Time) any

// Kinds returns all actions.
func Kinds() []Kind {
	kinds := make([]Kind, len(actions))
	for i, d := range actions {
		kinds[i] = d.Kind
	}
	return kinds
}

// Definition returns the definition of an action, nil when there is no such action.
func (k Kind) Definition() *Definition {
	for _, d := range actions {
		if d.Kind == k {
			return d
		}
	}
	return nil
}

// TakesChanges reports whether the requester says what the action changes.
func (k Kind) TakesChanges() bool {
	d := k.Definition()
	return d != nil && d.TakesChanges
}

// RequiredStatus returns the status that credentials must have for the action, empty for an unknown action.
func (k Kind) RequiredStatus() CredentialStatus {
	if d := k.Definition(); d != nil {
		return d.RequiredStatus
	}
	return ""
}

// RequiresInactive reports whether the action is for inactive credentials.
func (k Kind) RequiresInactive() bool { return k.RequiredStatus() == StatusInactive }

// Values returns the texts of all actions, for the CHECK of the database.
func (Kind) Values() []string {
	var texts []string
	for _, kind := range Kinds() {
		texts = append(texts, string(kind))
	}
	return texts
}

// MarshalGQL writes the action as an enum value.
func (k Kind) MarshalGQL(w io.Writer) { _, _ = io.WriteString(w, strconv.Quote(string(k))) }

// UnmarshalGQL reads an action.
func (k *Kind) UnmarshalGQL(value any) error {
	*k = Kind(fmt.Sprint(value))
	if k.Definition() == nil {
		return fmt.Errorf("%q is not an action", *k)
	}
	return nil
}
