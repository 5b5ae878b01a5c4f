package auth_test

import (
	"context"
	"errors"
	"net/http"
	"testing"
	"time"

	"bulwark/ent/db"
	"bulwark/ent/db/session"
	"bulwark/server/auth"
	"bulwark/server/viewer"
)

// holdWriteTransaction holds a write transaction that has changed every session until release is called.
func (s *site) holdWriteTransaction() (release func()) {
	s.t.Helper()
	held, free, done := make(chan struct{}), make(chan struct{}), make(chan error, 1)
	go func() {
		done <- s.store.InTx(context.Background(), func(tx *db.Tx) error {
			err := tx.Session.Update().SetData([]byte("{}")).Where(session.IDNEQ("nobody's")).Exec(context.Background())
			close(held)
			<-free
			if err == nil {
				err = context.Canceled // rolls back
			}
			return err
		})
	}()
	<-held
	return func() {
		close(free)
		if err := <-done; !errors.Is(err, context.Canceled) {
			s.t.Errorf("the transaction was not undone: %v", err)
		}
	}
}

// Finding 4 (security review), rule 28: a request that extends its session does not wait for the database's writer, and the session
// does not expire although its new expiry is stored late.
func TestFinding04ExtendingASessionNeverWaits(t *testing.T) {
	t.Parallel()
	eachSite(t, func(t *testing.T, s *site) {
		s.createUser("ana", viewer.Operator)
		c := s.signIn("ana")
		release := s.holdWriteTransaction()
		for range 3 { // far beyond the stored end
			s.clock.Advance(auth.IdleTimeout - time.Minute)
			answer, body := s.graphql(cookie(c))
			wantStatus(t, answer, body, http.StatusOK)
		}
		stored := s.store.Read().Session.Query().OnlyX(t.Context())
		if stored.ExpiresAt.After(s.clock.Now()) {
			t.Fatal("the end is stored, so the writer was not busy")
		}
		release()
		s.auth.Close()
		stored = s.store.Read().Session.Query().OnlyX(t.Context())
		if want := s.clock.Now().Add(auth.IdleTimeout); stored.ExpiresAt.Sub(want).Abs() > time.Second {
			t.Errorf("want the end stored as %v, got %v", want, stored.ExpiresAt)
		}
		s.createUser("otto", viewer.Operator)
		s.signIn("otto") // deletes ended sessions
		answer, body := s.graphql(cookie(c))
		wantStatus(t, answer, body, http.StatusOK)
	})
}

// A session that was signed out is not revived by an expiry that is stored late.
func TestEndedSessionIsNotRevived(t *testing.T) {
	t.Parallel()
	eachSite(t, func(t *testing.T, s *site) {
		s.createUser("ana", viewer.Operator)
		c := s.signIn("ana")
		s.clock.Advance(5 * time.Minute)
		answer, body := s.graphql(cookie(c))
		wantStatus(t, answer, body, http.StatusOK)
		s.store.Read().Session.Delete().ExecX(t.Context())
		answer, body = s.graphql(cookie(c))
		wantStatus(t, answer, body, http.StatusUnauthorized)
		s.auth.Close()
		if n := s.store.Read().Session.Query().CountX(t.Context()); n != 0 {
			t.Errorf("%d sessions are valid again", n)
		}
	})
}

// Finding 4 (security review): a request by API token does not wait long either.
func TestFinding04RecordingTokenUseHardlyWaits(t *testing.T) {
	t.Parallel()
	eachSite(t, func(t *testing.T, s *site) {
		s.createUser("ana", viewer.Operator)
		secret := s.createToken("ana")
		s.signIn("ana")
		release := s.holdWriteTransaction()
		defer release()
		for range 100 { // together they would wait 5 s
			answer, body := s.graphql(header("Authorization", "Bearer "+secret))
			wantStatus(t, answer, body, http.StatusOK)
		}
	})
}
