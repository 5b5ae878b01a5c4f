package store_test

import (
	"strings"
	"testing"
	"time"

	"bulwark/server/internal/dbtest"
	"bulwark/server/store"
)

// attack is SQL of an attacker with write access to the database, and the constraint that must refuse it; empty for SQL that is
// allowed.
type attack struct{ name, sql, want string }

// run sends each statement and compares what the database says. {{…}} is a time relative to now, as text.
func (a attack) run(t *testing.T, s *store.Store) {
	t.Helper()
	text := a.sql
	for {
		before, rest, found := strings.Cut(text, "{{")
		if !found {
			break
		}
		offset, after, _ := strings.Cut(rest, "}}")
		duration, err := time.ParseDuration(offset)
		if err != nil {
			t.Fatal(err)
		}
		text = before + "'" + time.Now().UTC().Add(duration).Format("2006-01-02 15:04:05.000000-07:00") + "'" + after
	}
	_, err := s.Read().ExecContext(t.Context(), text)
	if got := store.Constraint(err); got != a.want || (err == nil) != (a.want == "") {
		t.Errorf("%s: the database says %q (%v), want %q", a.name, got, err, a.want)
	}
}

const newEvent = `INSERT INTO audit_events (at, action, subject_type, subject_id, result, details, address, session, occurrences) VALUES `

// Finding 3 (security review), rule 27: even with write access to the database, events cannot be rewritten, removed, replaced or
// back-dated. Only the count of a refusal grows, within a minute.
func TestFinding03AuditTrailIsAppendOnly(t *testing.T) {
	t.Parallel()
	const appendOnly, backDated = "audit_event_append_only", "audit_event_back_dated"
	dbtest.Each(t, func(t *testing.T, s *store.Store) {
		old := newEvent + `({{-30m}}, 'tag.create', 'tag', 'tag_1', 'REFUSED', '{}', '', '', 1)`
		attacks := []attack{
			{"an old refusal", old, ""},
			{"something that was done", newEvent + `({{-1s}}, 'user.update', 'user', 'user_1', 'ALLOWED', '{}', '', '', 1)`, ""},
			{"a refusal", newEvent + `({{0s}}, 'tag.create', 'tag', 'tag_1', 'REFUSED', '{}', '', '', 1)`, ""},

			{"update", `UPDATE audit_events SET details = '{"a":1}' WHERE id = 2`, appendOnly},
			{"update of nothing", `UPDATE audit_events SET details = details`, appendOnly},
			{"count of what was done", `UPDATE audit_events SET occurrences = 2 WHERE id = 2`, appendOnly},
			{"count of an old refusal", `UPDATE audit_events SET occurrences = 2 WHERE id = 1`, appendOnly},
			{"smaller count", `UPDATE audit_events SET occurrences = 0 WHERE id = 3`, appendOnly},
			{"count and details", `UPDATE audit_events SET occurrences = 2, details = '{"a":1}' WHERE id = 3`, appendOnly},
			{"count and key", `UPDATE audit_events SET occurrences = 2, id = 9 WHERE id = 3`, appendOnly},
			{"count and result", `UPDATE audit_events SET occurrences = 2, result = 'ALLOWED' WHERE id = 3`, appendOnly},
			{"count of a recent refusal", `UPDATE audit_events SET occurrences = 2 WHERE id = 3`, ""},
			{"delete", `DELETE FROM audit_events WHERE id = 3`, appendOnly},

			{"back-dated", newEvent + `({{-11m}}, 'tag.create', 'tag', '', 'ALLOWED', '{}', '', '', 1)`, backDated},
			{"a little late", newEvent + `({{-9m}}, 'tag.create', 'tag', '', 'ALLOWED', '{}', '', '', 1)`, ""},
			{"a later key", strings.Replace(newEvent, "(at", "(id, at", 1) + `(5000, {{0s}}, 'tag.create', 'tag', '', 'ALLOWED', '{}', '', '', 1)`, ""},
			{"a key among old ones", strings.Replace(newEvent, "(at", "(id, at", 1) + `(3999, {{0s}}, 'tag.create', 'tag', '', 'ALLOWED', '{}', '', '', 1)`, backDated},
		}
		if s.Postgres() {
			attacks = append(attacks,
				attack{"truncate", `TRUNCATE audit_events`, appendOnly},
				attack{"truncate with others", `TRUNCATE audit_events, tags CASCADE`, appendOnly},
				attack{"upsert", strings.Replace(newEvent, "(at", "(id, at", 1) +
					`(2, {{0s}}, 'x', '', '', 'ALLOWED', '{}', '', '', 1) ON CONFLICT (id) DO UPDATE SET details = 'x'`, backDated})
		} else {
			for _, verb := range []string{"INSERT OR REPLACE", "REPLACE"} {
				attacks = append(attacks, attack{verb, strings.Replace(strings.Replace(newEvent, "INSERT", verb, 1), "(at", "(id, at", 1) +
					`(5000, {{0s}}, 'x', '', '', 'ALLOWED', '{}', '', '', 1)`, appendOnly})
			}
			attacks = append(attacks,
				attack{"upsert", strings.Replace(newEvent, "(at", "(id, at", 1) +
					`(5000, {{0s}}, 'x', '', '', 'ALLOWED', '{}', '', '', 1) ON CONFLICT (id) DO UPDATE SET details = 'x'`, appendOnly},
				attack{"update or replace", `UPDATE OR REPLACE audit_events SET id = 2 WHERE id = 3`, appendOnly},
				attack{"no time", newEvent + `('yesterday', 'tag.create', 'tag', '', 'ALLOWED', '{}', '', '', 1)`, backDated})
		}
		for _, a := range attacks {
			a.run(t, s)
		}
		if n := s.Read().AuditEvent.Query().CountX(t.Context()); n != 5 {
			t.Errorf("%d events are left", n)
		}
	})
}

// Events recorded while the clock was far in the future do not block new events for years.
func TestRule27EventsOfAWrongClockDoNotStopTheTrail(t *testing.T) {
	t.Parallel()
	dbtest.Each(t, func(t *testing.T, s *store.Store) {
		for _, a := range []attack{
			{"now", newEvent + `({{0s}}, 'tag.create', 'tag', '', 'ALLOWED', '{}', '', '', 1)`, ""},
			{"in ten years", newEvent + `({{87600h}}, 'tag.create', 'tag', '', 'ALLOWED', '{}', '', '', 1)`, ""},
			{"now again", newEvent + `({{0s}}, 'tag.create', 'tag', '', 'ALLOWED', '{}', '', '', 1)`, ""},
			{"back-dated as before", newEvent + `({{-11m}}, 'tag.create', 'tag', '', 'ALLOWED', '{}', '', '', 1)`, "audit_event_back_dated"},
		} {
			a.run(t, s)
		}
	})
}

// Finding 5 (security review), rule 22: the database refuses tokens without an end, and changes that extend a token's scopes or end
// or restore a revoked one.
func TestFinding05TokensCannotBeExtended(t *testing.T) {
	t.Parallel()
	const token = `INSERT INTO api_tokens (created_at, user_id, name, hash, scopes, expires_at) VALUES `
	dbtest.Each(t, func(t *testing.T, s *store.Store) {
		for _, a := range []attack{
			{"owner", `INSERT INTO users (username, display_name, role, password_hash, created_at, updated_at)
				VALUES ('ana', 'Ana', 'AUDITOR', '-', {{0s}}, {{0s}})`, ""},
			{"366 days", token + `('2026-11-24 12:00:00+00:00', 1, 'a', 'h1', 'READ', '2027-11-25 12:00:00+00:00')`, ""},
			{"longer", token + `('2026-11-24 12:00:00+00:00', 1, 'a', 'h2', 'READ', '2027-11-25 12:00:02+00:00')`, "api_token_ends"},
			{"no end", token + `('2026-11-24 12:00:00+00:00', 1, 'a', 'h2', 'READ', NULL)`, "api_token_ends"},
			{"no scope", token + `('2026-11-24 12:00:00+00:00', 1, 'a', 'h2', '', '2027-01-01 12:00:00+00:00')`, "api_token_scopes_legal"},
			{"unknown scope", token + `('2026-11-24 12:00:00+00:00', 1, 'a', 'h2', 'READ DECIDE', '2027-01-01 12:00:00+00:00')`, "api_token_scopes_legal"},
			{"more scopes", `UPDATE api_tokens SET scopes = 'READ REQUEST'`, "api_token_frozen"},
			{"later end", `UPDATE api_tokens SET expires_at = '2027-11-25 12:00:00+00:00'`, "api_token_frozen"},
			{"another owner", `UPDATE api_tokens SET user_id = 2`, "api_token_frozen"},
			{"another secret", `UPDATE api_tokens SET hash = 'h3'`, "api_token_frozen"},
			{"delete", `DELETE FROM api_tokens`, "api_token_frozen"},
			{"use", `UPDATE api_tokens SET last_used_at = '2026-11-25 12:00:00+00:00', last_used_address = '192.0.2.1'`, ""},
			{"revoke", `UPDATE api_tokens SET revoked_at = '2026-11-25 12:00:00+00:00'`, ""},
			{"revive", `UPDATE api_tokens SET revoked_at = NULL`, "api_token_frozen"},
		} {
			a.run(t, s)
		}
		if s.Postgres() {
			attack{"truncate", `TRUNCATE api_tokens`, "api_token_frozen"}.run(t, s)
			return
		}
		attack{"replace by key", strings.Replace(strings.Replace(token, "INSERT", "REPLACE", 1), "(created", "(id, created", 1) +
			`(1, '2026-11-24 12:00:00+00:00', 1, 'a', 'h9', 'READ', '2027-01-01 12:00:00+00:00')`, "api_token_frozen"}.run(t, s)
		attack{"replace by secret", strings.Replace(token, "INSERT", "INSERT OR REPLACE", 1) +
			`('2026-11-24 12:00:00+00:00', 1, 'a', 'h1', 'READ', '2027-01-01 12:00:00+00:00')`, "api_token_frozen"}.run(t, s)
	})
}
