// Package viewer describes who makes a request: which person, in which role, with which scopes and proof of identity, by session or by
// API token, from which address. Package auth puts the viewer into the context, and use cases read it. The package does not know what
// a viewer may do (package access); it depends on the standard library and package ident alone.
package viewer

import (
	"context"
	"fmt"
	"io"
	"strconv"
	"time"

	"bulwark/server/ident"
)

// Role is the role of a person; package access maps it to permissions.
type Role string

// The roles.
const (
	Administrator Role = "ADMINISTRATOR"
	Operator      Role = "OPERATOR"
	Auditor       Role = "AUDITOR"
)

// Values returns the roles, most powerful first.
func (Role) Values() []string {
	return []string{string(Administrator), string(Operator), string(Auditor)}
}

// MarshalGQL writes the role as an enum value.
func (r Role) MarshalGQL(w io.Writer) { _, _ = io.WriteString(w, strconv.Quote(string(r))) }

// UnmarshalGQL reads a role.
func (r *Role) UnmarshalGQL(value any) error {
	switch role := Role(fmt.Sprint(value)); role {
	case Administrator, Operator, Auditor:
		*r = role
		return nil
	default:
		return fmt.Errorf("%q is not a role", role)
	}
}

// Viewer is who makes a request. The zero value is an anonymous viewer.
type Viewer struct {
	User    ident.User
	Role    Role
	Token   ident.APIToken // 0 for a browser session
	Scopes  Scopes         // of the API token, which has no other rights (rule 22)
	Session string         // reference of the browser session in the audit trail, empty for API tokens; not the cookie's token
	Address string         // network address of the caller, empty for the command line

	ProvedAt time.Time   // last proof of identity in this session, zero for none (rule 23)
	Proof    ProofMethod // how it was given
}

// SignedIn reports whether the viewer is not anonymous.
func (v Viewer) SignedIn() bool { return v.User != 0 }

// ByToken reports whether the request came by API token; tokens never decide (rule 11).
func (v Viewer) ByToken() bool { return v.Token != 0 }

type contextKey struct{}

// With returns a context with the viewer v.
func With(ctx context.Context, v Viewer) context.Context {
	return context.WithValue(ctx, contextKey{}, v)
}

// From returns the context's viewer, or an anonymous one.
func From(ctx context.Context) Viewer {
	v, _ := ctx.Value(contextKey{}).(Viewer)
	return v
}
