package action

import (
	"fmt"
	"io"
	"strconv"
)

// Kind is one of the four bulk actions.
type Kind string

// The four actions of domain.md.
const (
	Update     Kind = "UPDATE"
	Inactivate Kind = "INACTIVATE"
	Activate   Kind = "ACTIVATE"
	Expire     Kind = "EXPIRE"
)

// Values lists the actions for the database's CHECK.
func (Kind) Values() []string {
	return []string{string(Update), string(Inactivate), string(Activate), string(Expire)}
}

// OffersInactive tells whether the action is for inactive credentials; all others are for active ones.
func (k Kind) OffersInactive() bool { return k == Activate }

// MarshalGQL writes the action as an enum value.
func (k Kind) MarshalGQL(w io.Writer) { _, _ = io.WriteString(w, strconv.Quote(string(k))) }

// UnmarshalGQL reads an action.
func (k *Kind) UnmarshalGQL(value any) error {
	switch kind := Kind(fmt.Sprint(value)); kind {
	case Update, Inactivate, Activate, Expire:
		*k = kind
		return nil
	default:
		return fmt.Errorf("%q is not an action", kind)
	}
}
