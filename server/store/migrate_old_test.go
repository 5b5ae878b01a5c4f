package store_test

import (
	"context"
	"database/sql"
	"fmt"
	"io/fs"
	"strings"
	"testing"
	"time"

	_ "github.com/jackc/pgx/v5/stdlib" // driver "pgx"
	"github.com/pressly/goose/v3"

	"bulwark/ent/db"
	"bulwark/ent/db/apitoken"
	"bulwark/ent/migrations"
	"bulwark/server/approval"
	"bulwark/server/ident"
	"bulwark/server/internal/dbtest"
	"bulwark/server/store"
	"bulwark/server/viewer"
)

// released is the last migration of the version whose tokens had neither scopes nor an end.
const released = 8

// An installation of the last release migrates without losing a user, session, token, operation or event. Rule 22: its
// tokens get all scopes and an end.
func TestRule22InstallationOfTheLastReleaseMigrates(t *testing.T) {
	t.Parallel()
	dbtest.EachURL(t, func(t *testing.T, url string) {
		fillReleased(t, url)
		s := dbtest.Open(t, url) // migrates
		read, ctx := s.Read(), t.Context()
		for _, row := range []struct {
			what      string
			got, want int
		}{
			{"users", read.User.Query().CountX(ctx), 2},
			{"approvers", read.Approver.Query().CountX(ctx), 1},
			{"sessions", read.Session.Query().CountX(ctx), 1},
			{"tokens", read.APIToken.Query().CountX(ctx), 4},
			{"operations", read.BatchOperation.Query().CountX(ctx), 3},
			{"tasks", read.BatchTask.Query().CountX(ctx), 3},
			{"decisions", read.BatchDecision.Query().CountX(ctx), 1},
			{"events", read.AuditEvent.Query().CountX(ctx), 1},
		} {
			if row.got != row.want {
				t.Errorf("%d %s, want %d", row.got, row.what, row.want)
			}
		}
		for number, status := range map[ident.BatchOperation]approval.Status{1: approval.PendingApproval, 2: approval.Success, 3: approval.Running} {
			if operation := read.BatchOperation.GetX(ctx, number); operation.Status != status || operation.DigestVersion != 1 {
				t.Errorf("operation %d is %s with digest version %d", number, operation.Status, operation.DigestVersion)
			}
		}
		if event := read.AuditEvent.Query().OnlyX(ctx); event.Occurrences != 1 || event.Session != "" || event.TokenID != nil {
			t.Errorf("got %v", event)
		}
		checkTokens(t, s, read.APIToken.Query().Order(apitoken.ByID()).AllX(ctx))
	})
}

func checkTokens(t *testing.T, s *store.Store, tokens []*db.APIToken) {
	t.Helper()
	most := time.Now().AddDate(0, 0, 90)
	for _, token := range tokens {
		if token.Scopes != viewer.AllScopes || token.ExpiresAt == nil || token.ExpiresAt.After(most) {
			t.Errorf("%s has %q until %v", token.Name, token.Scopes, token.ExpiresAt)
		}
		if early := token.Name == "early"; early != token.ExpiresAt.Before(most.Add(-time.Hour)) {
			t.Errorf("%s ends at %s", token.Name, token.ExpiresAt)
		}
		if revoked := token.Name == "revoked"; revoked != (token.RevokedAt != nil) {
			t.Errorf("%s: revoked at %v", token.Name, token.RevokedAt)
		}
	}
	// The migrated database refuses tokens without an end.
	_, err := s.Read().ExecContext(t.Context(), `INSERT INTO api_tokens (created_at, user_id, name, hash) VALUES ('2026-11-24 12:00:00+00:00', 1, 'a', 'x')`)
	if store.Constraint(err) != "api_token_ends" {
		t.Errorf("got %v", err)
	}
}

// fillReleased fills a database as the last release did.
func fillReleased(t *testing.T, url string) {
	t.Helper()
	driver, source, dialect, files, folder := "pgx", url, goose.DialectPostgres, fs.FS(migrations.Postgres), "postgres"
	if path, isSQLite := strings.CutPrefix(url, "sqlite:"); isSQLite {
		driver, source, dialect, files, folder = "sqlite", "file:"+path, goose.DialectSQLite3, migrations.SQLite, "sqlite"
	}
	raw, err := sql.Open(driver, source)
	if err != nil {
		t.Fatal(err)
	}
	defer raw.Close()
	sub, err := fs.Sub(files, folder)
	if err != nil {
		t.Fatal(err)
	}
	provider, err := goose.NewProvider(dialect, raw, sub)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := provider.UpTo(t.Context(), released); err != nil {
		t.Fatal(err)
	}
	rows := releasedRows
	for operation := range ident.BatchOperation(3) {
		rows += fmt.Sprintf(";\nINSERT INTO batch_tasks (id, credential_id, credential_version, before) VALUES (%d, 1, 1, '{}')", int64(ident.Task(operation+1, 1)))
	}
	for statement := range strings.SplitSeq(rows, ";\n") {
		if _, err := raw.ExecContext(context.WithoutCancel(t.Context()), statement); err != nil {
			t.Fatalf("%s: %v", statement, err)
		}
	}
}

const releasedRows = `INSERT INTO users (id, username, display_name, role, password_hash, created_at, updated_at) VALUES
	(1, 'ana', 'Ana', 'ADMINISTRATOR', '-', '2026-01-01 00:00:00+00:00', '2026-01-01 00:00:00+00:00'),
	(2, 'otto', 'Otto', 'OPERATOR', '-', '2026-01-01 00:00:00+00:00', '2026-01-01 00:00:00+00:00');
INSERT INTO approvers (module, user_id, added_by, added_at) VALUES ('PAM_CORE', 1, 1, '2026-01-01 00:00:00+00:00');
INSERT INTO sessions (id, user_id, data, expires_at) VALUES ('s', 1, '', '2026-12-24 00:00:00+00:00');
INSERT INTO api_tokens (user_id, name, hash, created_at, expires_at, revoked_at) VALUES
	(1, 'for ever', 'a', '2026-01-01 00:00:00+00:00', NULL, NULL),
	(2, 'century', 'b', '2026-01-01 00:00:00+00:00', '2126-01-01 00:00:00+00:00', NULL),
	(2, 'early', 'c', '2026-01-01 00:00:00+00:00', '2026-01-02 00:00:00+00:00', NULL),
	(2, 'revoked', 'd', '2026-01-01 00:00:00+00:00', NULL, '2026-01-02 00:00:00+00:00');
INSERT INTO devices (id, name, name_key, address, type, status, created_at, updated_at) VALUES
	(1, 'web', 'web', '192.0.2.1', '', 'ACTIVE', '2026-01-01 00:00:00+00:00', '2026-01-01 00:00:00+00:00');
INSERT INTO credentials (id, username, device_id, password_type_id, local_user, created_at, updated_at) VALUES
	(1, 'root', 1, 2, true, '2026-01-01 00:00:00+00:00', '2026-01-01 00:00:00+00:00');
INSERT INTO batch_operations (id, number, action, selection, reason, requester_id, requested_at, approve_by, approvals_required, digest,
	status, input_hash, total, succeeded, settled_position) VALUES
	(1, 1, 'EXPIRE', '{}', 'open', 2, '2026-01-01 00:00:00+00:00', '2026-01-02 00:00:00+00:00', 1, 'd', 'PENDING_APPROVAL', '', 1, 0, 0),
	(2, 2, 'EXPIRE', '{}', 'finished', 2, '2026-01-01 00:00:00+00:00', '2026-01-02 00:00:00+00:00', 1, 'd', 'SUCCESS', '', 1, 1, 1),
	(3, 3, 'EXPIRE', '{}', 'running', 2, '2026-01-01 00:00:00+00:00', '2026-01-02 00:00:00+00:00', 1, 'd', 'RUNNING', '', 1, 0, 0);
INSERT INTO batch_decisions (batch_operation_id, approver_id, requester_id, verdict, decided_at) VALUES
	(3, 1, 2, 'APPROVE', '2026-01-01 00:00:00+00:00');
INSERT INTO audit_events (at, action, result) VALUES ('2026-01-01 00:00:00+00:00', 'user.create', 'ALLOWED')`
