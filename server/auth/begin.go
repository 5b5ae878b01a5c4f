package auth

import (
	"context"
	"net/http"
	"strings"
	"time"

	"bulwark/ent/db"
	"bulwark/server/factor"
	"bulwark/server/viewer"
)

// PendingLifetime is how long a person has to complete the sign-in after giving the right password.
const PendingLifetime = 10 * time.Minute

// newSession is a session to be started.
type newSession struct {
	person  *db.User
	pending []factor.Step
	methods []factor.Method    // second factors that the person has
	proof   viewer.ProofMethod // how the person proved their identity, if they have
	proved  time.Time          // when they did
}

// startSession starts a session under a new token and ends the request's session. It answers 204, or 202 {"pending","methods"}
// when the sign-in is not complete.
func (a *Auth) startSession(w http.ResponseWriter, r *http.Request, session newSession) {
	if !a.replaceSession(w, r, session) {
		return
	}
	if len(session.pending) > 0 {
		writeJSON(w, http.StatusAccepted, map[string]any{"pending": session.pending, "methods": session.methods})
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

// replaceSession starts the session under a new token, which prevents session fixation, and sets its cookie. When it fails, it
// answers the request and returns false.
func (a *Auth) replaceSession(w http.ResponseWriter, r *http.Request, session newSession) bool {
	ctx, err := a.load(r)
	if err == nil {
		err = a.sessions.RenewToken(ctx)
	}
	if err == nil {
		err = a.accounts.RecordSignIn(a.signInContext(ctx, r), session.person, stepNames(session.pending))
	}
	if err != nil {
		a.answerFailure(w, r, err)
		return false
	}
	lifetime := Lifetime
	if len(session.pending) > 0 {
		lifetime = PendingLifetime
	}
	a.sessions.SetDeadline(ctx, a.sessionStore.now().Add(lifetime))
	a.sessions.Put(ctx, userKey, int64(session.person.ID))
	a.sessions.Put(ctx, pendingKey, strings.Join(stepNames(session.pending), " "))
	a.sessions.Put(ctx, proofKey, string(session.proof))
	a.sessions.Put(ctx, provedKey, session.proved)
	token, expiry, err := a.sessions.Commit(ctx)
	if err != nil {
		a.answerFailure(w, r, err)
		return false
	}
	a.sessions.WriteSessionCookie(ctx, w, token, expiry)
	w.Header().Set("Cache-Control", "no-store")
	return true
}

// signInContext returns a context with an anonymous viewer that has the address and the new session, so that the audit event of
// the sign-in names the session (rule 27).
func (a *Auth) signInContext(ctx context.Context, r *http.Request) context.Context {
	return viewer.With(r.Context(), viewer.Viewer{Address: address(r), Session: reference(hash(a.sessions.Token(ctx)))})
}

// nextSession returns the session that follows a completed step.
func (a *Auth) nextSession(by admission, v viewer.Viewer) newSession {
	return newSession{person: by.person, pending: by.pending[1:], methods: []factor.Method{}, proof: v.Proof, proved: v.ProvedAt}
}

// stepNames returns steps as they are stored.
func stepNames(steps []factor.Step) []string {
	all := make([]string, len(steps))
	for i, step := range steps {
		all[i] = string(step)
	}
	return all
}

// parseSteps reads steps as stepNames writes them.
func parseSteps(stored string) []factor.Step {
	var steps []factor.Step
	for word := range strings.FieldsSeq(stored) {
		steps = append(steps, factor.Step(word))
	}
	return steps
}
