package app_test

import (
	"context"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"bulwark/ent/db"
	"bulwark/ent/db/auditevent"
	"bulwark/server/app"
	"bulwark/server/internal/dbtest"
	"bulwark/server/internal/world"
	"bulwark/server/seal"
	"bulwark/server/store"
)

// createSealedSecret opens a database and seals something in it under the root key of a data folder.
func createSealedSecret(t *testing.T, url, data string) {
	t.Helper()
	s, err := store.Open(t.Context(), url, store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if err := s.Migrate(t.Context()); err != nil {
		t.Fatal(err)
	}
	k := seal.NewKeeper(s, seal.Source{URL: "file:" + filepath.Join(data, "root.key"), Create: true}, time.Now)
	err = s.InTx(t.Context(), func(tx *db.Tx) error {
		_, err := k.Seal(t.Context(), tx, seal.Place{Table: "t", Row: "r", Purpose: "p"}, seal.NewValue([]byte("x")))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

// Rule 23: a server does not start with a wrong or missing root key; the error names the fingerprint of the right one.
func TestRule23ServeRefusesAWrongRootKey(t *testing.T) {
	t.Parallel()
	dbtest.EachURL(t, func(t *testing.T, url string) {
		data := t.TempDir()
		createSealedSecret(t, url, data)
		right, wrong := "file:"+filepath.Join(data, "root.key"), "file:"+write(t, "wrong.key", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=\n")
		// A server that starts by mistake must not run forever.
		ctx, stop := context.WithTimeout(t.Context(), 10*time.Second)
		defer stop()
		serve := func(args ...string) (int, string) {
			var errors strings.Builder
			args = append([]string{"serve", "--listen", "127.0.0.1:0", "--log-level", "error", "--database", url, "--data", t.TempDir()}, args...)
			return app.Main(ctx, args, app.Streams{In: strings.NewReader(""), Out: &strings.Builder{}, Err: &errors}), errors.String()
		}
		if code, text := serve("--root-key", wrong); code != 1 || !strings.Contains(text, "fingerprint") {
			t.Errorf("wrong: %d %s", code, text)
		}
		if code, text := serve(); code != 1 || !strings.Contains(text, "--root-key") {
			t.Errorf("missing: %d %s", code, text)
		}
		if code, text := serve("--root-key", "transit+https://vault.example.com"); code != 2 || !strings.Contains(text, "file:PATH, credential:NAME or env:NAME") {
			t.Errorf("unknown kind: %d %s", code, text)
		}
		start(t, "--database", url, "--data", data, "--root-key", right).stop()
		in := []string{"--database", url, "--data", data}
		if out := succeed(t, "", append([]string{"keys", "check", "--root-key", right}, in...)...); !strings.Contains(out, "1.") {
			t.Errorf("check: %s", out)
		}
		if code, _, _ := command(t, "", append([]string{"keys", "check", "--root-key", wrong}, in...)...); code != 1 {
			t.Errorf("check of a wrong one: %d", code)
		}
		succeed(t, "", append([]string{"keys", "rotate-data", "--root-key", right}, in...)...)
		moved := "file:" + filepath.Join(t.TempDir(), "new.key")
		succeed(t, "", append([]string{"keys", "move", "--root-key", right, "--to", moved}, in...)...)
		if code, _, _ := command(t, "", append([]string{"keys", "check", "--root-key", right}, in...)...); code != 1 {
			t.Errorf("the old root key still opens: %d", code)
		}
		start(t, "--database", url, "--data", data, "--root-key", moved).stop()
	})
}

// Passkeys need a host name, so a server on loopback uses the name localhost; its address works as well.
func TestServerOnLoopbackIsCalledLocalhost(t *testing.T) {
	t.Parallel()
	data := t.TempDir()
	createUser(t, data)
	p := start(t, "--data", data)
	if !strings.HasPrefix(p.url, "http://localhost:") {
		t.Fatalf("it is at %s", p.url)
	}
	byAddress := strings.Replace(p.url, "localhost", "127.0.0.1", 1)
	body := `{"username":"ana","password":"` + password + `"}`
	for _, url := range []string{p.url, byAddress} {
		p.url = url
		for origin, want := range map[string]int{url: 204, "http://evil.example.com": 403} {
			site := map[bool]string{true: "same-origin", false: "cross-site"}[origin == url]
			answer, text := p.send(t, "POST", "/auth/login", "application/json", body, "Origin", origin, "Sec-Fetch-Site", site)
			if answer.StatusCode != want {
				t.Errorf("%s from %s: %d %s", url, origin, answer.StatusCode, text)
			}
		}
		_, state := p.send(t, "GET", "/auth/state", "", "")
		if possible := strings.Contains(state, `"passkeysPossible":true`); possible != strings.Contains(url, "localhost") {
			t.Errorf("%s: %s", url, state)
		}
	}
}

// Rule 23: a server whose clock was set back while it was stopped continues from the newest recorded time, so that proofs are not
// extended.
func TestRule23ClockStartsAtTheNewestRecord(t *testing.T) {
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
		ahead := time.Now().UTC().Add(time.Hour).Truncate(time.Second)
		s.Read().AuditEvent.Create().SetAt(ahead).SetAction("session.sign_in").SetSubjectType("user").SetResult("ALLOWED").SetDetails("{}").ExecX(t.Context())
		clock, err := app.ClockAfter(t.Context(), s, slog.New(slog.DiscardHandler))
		if err != nil {
			t.Fatal(err)
		}
		if now := clock.Now(); now.Before(ahead) || now.After(ahead.Add(time.Minute)) {
			t.Errorf("it is %s, want %s", now, ahead)
		}
	})
}

// Rule 23: the command line removes the second factors of a user who lost them.
func TestRule23ResetSecondFactorCommand(t *testing.T) {
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
		w := world.New(t, s)
		w.Write().Passkey.Create().SetUserID(w.Aki.ID).SetCreatedAt(world.Start).SetCredentialID("x").SetData("{}").SetName("lost").ExecX(t.Context())
		out := succeed(t, "", "user", "reset-second-factor", "--database", url, "--data", t.TempDir(), "--user", "aki")
		events := s.Read().AuditEvent.Query().Where(auditevent.Action("user.reset_second_factor")).AllX(t.Context())
		if len(events) != 1 || !strings.Contains(events[0].Details, "command line") {
			t.Errorf("want it recorded, got %v", events)
		}
		if !strings.Contains(out, "aki has no second factor") || s.Read().Passkey.Query().CountX(t.Context()) != 0 {
			t.Errorf("got %s", out)
		}
		code, _, errors := command(t, "", "user", "reset-second-factor", "--database", url, "--data", t.TempDir(), "--user", "nobody")
		if code != 1 || !strings.Contains(errors, "no such user") {
			t.Errorf("got %d %s", code, errors)
		}
	})
}

// With SQLite the root key is created in the data folder when it is needed, not before.
func TestRootKeyIsCreatedWhenNeeded(t *testing.T) {
	t.Parallel()
	data := t.TempDir()
	createUser(t, data)
	start(t, "--data", data).stop()
	if _, err := os.Stat(filepath.Join(data, "root.key")); !os.IsNotExist(err) {
		t.Errorf("the root key was created although nothing is encrypted: %v", err)
	}
}
