package auth

import (
	"context"
	"net/http"

	"bulwark/ent/db"
	"bulwark/ent/db/session"
	"bulwark/server/audit"
	"bulwark/server/fault"
	"bulwark/server/viewer"
)

// Flush records the buffered refusals. Call it when the server stops.
func (a *Auth) Flush() { a.refusals.Flush() }

// recordRefusal records the refusal of an anonymous request (rule 27).
func (a *Auth) recordRefusal(r *http.Request, event audit.Event, refusal error) {
	event.At = a.sessionStore.now()
	if err := a.refusals.Record(anonymousContext(r), event, refusal); err != refusal { //nolint:errorlint // the refusal itself means it is recorded
		a.log.ErrorContext(r.Context(), "a refusal could not be recorded", "kind", event.Action, "error", err)
	}
}

// recordRefusedToken records the use of an API token that is not valid, with its id if it exists. The secret is not recorded.
func (a *Auth) recordRefusedToken(r *http.Request, secret string) {
	event := audit.Event{Action: audit.APITokenUse}
	if token, known := a.accounts.FindToken(r.Context(), secret); known {
		event.SubjectID = token.String()
	}
	a.recordRefusal(r, event, fault.New(fault.Forbidden, "unknown, expired or revoked"))
}

// recordCrossSite records a refused cross-site request.
func (a *Auth) recordCrossSite(r *http.Request) {
	a.recordRefusal(r, audit.Event{
		Action: audit.RequestCrossSite, Details: map[string]any{"path": r.URL.Path, "origin": r.Header.Get("Origin")},
	}, fault.New(fault.Forbidden, "sent by another web page"))
}

// recordSignOut ends a session and records who signed out, once.
func (a *Auth) recordSignOut(r *http.Request, used *activeSession) error {
	v := viewer.Viewer{User: used.person.ID, Role: used.person.Role, Session: reference(used.id), Address: address(r)}
	ctx := viewer.With(context.WithoutCancel(r.Context()), v)
	return a.sessionStore.store.InTx(ctx, func(tx *db.Tx) error {
		n, err := tx.Session.Delete().Where(session.ID(used.id)).Exec(ctx)
		if err != nil || n == 0 {
			return err
		}
		return audit.Record(ctx, tx, audit.Event{At: a.sessionStore.now(), Action: audit.SessionSignOut, SubjectID: used.person.ID.String()})
	})
}
