package app_test

import (
	"encoding/json"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"bulwark/ent/db"
	"bulwark/server/account"
	"bulwark/server/action"
	"bulwark/server/approver"
	"bulwark/server/batch"
	"bulwark/server/factor"
	"bulwark/server/ident"
	"bulwark/server/internal/authenticator"
	"bulwark/server/internal/dbtest"
	"bulwark/server/internal/world"
	"bulwark/server/protected"
	"bulwark/server/seal"
	"bulwark/server/store"
)

// newWorldWithSignedDecisions is a world in which Aki approves protected change 1 and operation 1 with a passkey, and operation 2 without.
func newWorldWithSignedDecisions(t *testing.T, s *store.Store) *world.World {
	t.Helper()
	w := world.New(t, s)
	site := factor.NewSite()
	if err := site.SetAddress("http://localhost:8080"); err != nil {
		t.Fatal(err)
	}
	factors := factor.New(factor.Options{
		Store: s, Passwords: account.New(s, w.Now), Keeper: seal.NewKeeper(s, seal.Source{}, w.Now), Site: site, Now: w.Now,
	})
	w.Write().Session.Create().SetID("session-of-aki").SetUserID(w.Aki.ID).SetData([]byte("{}")).SetExpiresAt(world.Start.AddDate(1, 0, 0)).ExecX(t.Context())
	at, key := authenticator.Site{ID: "localhost", Name: "Bulwark", Origin: "http://localhost:8080"}, authenticator.New()
	begin := func(purpose factor.Purpose, d factor.Decision) factor.Ceremony {
		begun, err := factors.BeginPasskey(w.As(w.Aki), purpose, d)
		if err != nil {
			t.Fatal(err)
		}
		return begun
	}
	begun := begin(factor.ForEnrolment, factor.Decision{})
	if _, err := factors.EnrolPasskey(w.As(w.Aki), factor.Answer{Challenge: begun.Challenge, Response: key.Create(t, begun.Options, at)}, "laptop"); err != nil {
		t.Fatal(err)
	}
	sign := func(subject, digest string) {
		begun := begin(factor.ForDecision, factor.Decision{Subject: subject, Digest: digest, Verdict: "APPROVE"})
		answer := factor.Answer{Challenge: begun.Challenge, Response: key.Get(t, begun.Options, at)}
		if _, err := factors.Prove(w.As(w.Aki), factor.Proof{Session: "session-of-aki", Input: factor.Input{Passkey: &answer}}); err != nil {
			t.Fatal(err)
		}
	}
	approvers := approver.New(s, w.Now)
	_, change, err := approvers.Add(w.As(w.Ana), []ident.User{w.Bea.ID}, "Holidays")
	if err != nil {
		t.Fatal(err)
	}
	sign(change.ID.String(), change.Digest)
	changes := protected.New(s, w.Now, slog.New(slog.DiscardHandler), approvers.Appliers())
	if _, err := changes.Approve(w.As(w.Aki), protected.Decision{Change: change.ID, Digest: change.Digest}); err != nil {
		t.Fatal(err)
	}
	for _, signed := range []bool{true, false} {
		operation := w.Request(w.Otto, action.Update, w.Tagging(), world.IDs(w.NewCredentials(1)...))
		if signed {
			sign(operation.ID.String(), operation.Digest)
		}
		if _, err := w.Batch.Approve(w.As(w.Aki), batch.Decision{Operation: operation.ID, Digest: operation.Digest}); err != nil {
			t.Fatal(err)
		}
	}
	return w
}

// Rule 23: the command proves who signed what, from the database and from a file alone; its exit code is the outcome.
func TestRule23DecisionVerify(t *testing.T) {
	t.Parallel()
	dbtest.EachURL(t, func(t *testing.T, url string) {
		s, err := store.Open(t.Context(), url, store.Options{})
		if err != nil {
			t.Fatal(err)
		}
		defer s.Close()
		if err := s.Migrate(t.Context()); err != nil {
			t.Fatal(err)
		}
		w := newWorldWithSignedDecisions(t, s)
		verify := func(want int, contains string, args ...string) string {
			t.Helper()
			code, out, errors := command(t, "", append([]string{"decision", "verify", "--database", url, "--data", t.TempDir()}, args...)...)
			if code != want || !strings.Contains(out+errors, contains) {
				t.Errorf("%v: want %d and %q, got %d %s%s", args, want, contains, code, out, errors)
			}
			return out
		}
		file := filepath.Join(t.TempDir(), "evidence.json")
		verify(0, "VERIFIED", "1", "--export", file)
		verify(3, "UNSIGNED", "2")
		verify(1, "no batch operation", "77")
		verify(2, "--evidence")
		verify(0, "VERIFIED", "1", "--protected-change")
		verify(1, "no protected change", "2", "--protected-change")
		var report struct {
			Stored    string
			Decisions []struct{ Username, Outcome string }
		}
		err = json.Unmarshal([]byte(verify(0, "aki", "1", "--json")), &report)
		if err != nil || report.Decisions[0].Outcome != "VERIFIED" || report.Stored != "MATCHES" {
			t.Errorf("got %+v, %v", report, err)
		}
		evidence, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		offline := func(want int, contains, text string) {
			t.Helper()
			path := write(t, "evidence.json", text)
			code, out, errors := command(t, "", "decision", "verify", "--database", "sqlite:/nowhere/at/all.db", "--evidence", path)
			if code != want || !strings.Contains(out+errors, contains) {
				t.Errorf("want %d and %q, got %d %s%s", want, contains, code, out, errors)
			}
		}
		digest := w.Store.Read().BatchOperation.Query().Order(db.Asc("id")).FirstX(t.Context()).Digest
		offline(0, "VERIFIED", string(evidence))
		offline(1, "INVALID", strings.ReplaceAll(string(evidence), `"APPROVE"`, `"DISAPPROVE"`))
		offline(1, "INVALID", strings.ReplaceAll(string(evidence), digest, strings.Repeat("0", len(digest))))
		offline(1, "cannot be read", "{}")
		bypassTriggers(t, s, "batch_operations", "UPDATE batch_operations SET reason = 'something else'")
		verify(1, "what is stored was changed", "1")
		bypassTriggers(t, s, "protected_changes", "UPDATE protected_changes SET reason = 'something else'")
		verify(1, "what is stored was changed", "1", "--protected-change")
		offline(1, "does not say that this person enrolled this key", strings.ReplaceAll(string(evidence), `"enrolledAt": "`, `"enrolled": "`))
	})
}

// bypassTriggers changes rows that triggers protect, as an attacker with write access to the database could.
func bypassTriggers(t *testing.T, s *store.Store, table, statement string) {
	t.Helper()
	_, write := s.Pools()
	run := func(statement string) {
		if _, err := write.ExecContext(t.Context(), statement); err != nil {
			t.Fatal(err)
		}
	}
	if s.Postgres() {
		run("ALTER TABLE " + table + " DISABLE TRIGGER USER")
	} else {
		for _, trigger := range triggers(t, s, table) {
			run("DROP TRIGGER " + trigger)
		}
	}
	run(statement)
}

func triggers(t *testing.T, s *store.Store, table string) (names []string) {
	t.Helper()
	err := s.Query(t.Context(), "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ?", []any{table},
		func(scan func(...any) error) error {
			var name string
			err := scan(&name)
			names = append(names, name)
			return err
		})
	if err != nil {
		t.Fatal(err)
	}
	return names
}
