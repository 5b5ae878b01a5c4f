package viewer

import (
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
)

// Scope is a part of its owner's rights that an API token carries (rule 22).
type Scope string

// The scopes.
const (
	Read      Scope = "READ"      // read what the owner may read
	Request   Scope = "REQUEST"   // preview and request bulk actions, cancel own requests
	Inventory Scope = "INVENTORY" // register and import inventory
)

// MarshalGQL writes the scope as an enum value.
func (s Scope) MarshalGQL(w io.Writer) { _, _ = io.WriteString(w, strconv.Quote(string(s))) }

// UnmarshalGQL reads a scope.
func (s *Scope) UnmarshalGQL(value any) error {
	switch scope := Scope(fmt.Sprint(value)); scope {
	case Read, Request, Inventory:
		*s = scope
		return nil
	default:
		return fmt.Errorf("%q is not a scope", scope)
	}
}

// Scopes is a set of scopes in its stored form: in the order READ, REQUEST, INVENTORY, separated by spaces.
type Scopes string

// AllScopes is the set of all scopes.
const AllScopes Scopes = "READ REQUEST INVENTORY"

// NewScopes makes a set; repeated and unknown scopes are dropped.
func NewScopes(list ...Scope) Scopes {
	var in []string
	for _, scope := range AllScopes.List() {
		if slices.Contains(list, scope) {
			in = append(in, string(scope))
		}
	}
	return Scopes(strings.Join(in, " "))
}

// List returns the scopes of the set.
func (s Scopes) List() []Scope {
	var list []Scope
	for word := range strings.FieldsSeq(string(s)) {
		list = append(list, Scope(word))
	}
	return list
}

// Has reports whether the set contains a scope.
func (s Scopes) Has(scope Scope) bool { return slices.Contains(s.List(), scope) }
