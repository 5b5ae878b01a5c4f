// Package viewer says who asks: which person, in which role, by session or by API token, from where. Delivery puts the
// viewer into the context, use cases take it out. It depends on the standard library and the typed keys alone.
package viewer

import (
	"context"
	"fmt"
	"io"
	"strconv"
	"time"

	"bulwark/server/ident"
)

// Role is what a person may do; package access turns it into permissions.
type Role string

// The roles of domain.md.
const (
	Administrator Role = "ADMINISTRATOR"
	Operator      Role = "OPERATOR"
	Auditor       Role = "AUDITOR"
)

// Values lists the roles, most powerful first.
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

// Viewer is who asks. The zero value is nobody.
type Viewer struct {
	User    ident.User
	Role    Role
	Token   ident.APIToken // 0 for a browser session
	Scopes  Scopes         // of the API token, which has no other rights (rule 22)
	Session string         // reference of the browser session for evidence, empty for API tokens; not the cookie's token
	Address string         // network address of the caller, empty for the command line

	ProvedAt time.Time   // last proof of identity in this session, zero for none (rule 23)
	Proof    ProofMethod // how it was given
}

// SignedIn tells whether somebody asks at all.
func (v Viewer) SignedIn() bool { return v.User != 0 }

// ByToken tells whether an API token asks; tokens never decide (rule 11).
func (v Viewer) ByToken() bool { return v.Token != 0 }

type contextKey struct{}

// With returns a context in which v asks.
func With(ctx context.Context, v Viewer) context.Context {
	return context.WithValue(ctx, contextKey{}, v)
}

// From returns who asks, or nobody.
func From(ctx context.Context) Viewer {
	v, _ := ctx.Value(contextKey{}).(Viewer)
	return v
}
