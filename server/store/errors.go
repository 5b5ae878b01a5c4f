package store

import (
	"context"
	"database/sql"
	"errors"
	"strings"

	"github.com/jackc/pgx/v5/pgconn"
	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"

	"bulwark/ent/db"
	"bulwark/server/fault"
)

// PostgreSQL's codes, https://www.postgresql.org/docs/current/errcodes-appendix.html
const (
	pgUniqueViolation      = "23505"
	pgCheckViolation       = "23514"
	pgForeignKeyViolation  = "23503"
	pgSerializationFailure = "40001"
	pgDeadlockDetected     = "40P01"
)

// uniqueColumns names SQLite's unique indexes by what SQLite reports: their columns.
var uniqueColumns = map[string]string{
	"credentials.username, credentials.device_id":                        "credential_unique_without_domain",
	"credentials.username, credentials.device_id, credentials.domain_id": "credential_unique_in_domain",
	"devices.name_key":                    "device_name_unique",
	"domains.name_key":                    "domain_name_unique",
	"tags.name_key":                       "tag_name_unique",
	"password_types.name_key":             "password_type_name_unique",
	"execution_templates.name_key":        "execution_template_name_unique",
	"users.username":                      "user_username_unique",
	"approvers.user_id, approvers.module": "approver_registered_once",
	"batch_operations.requester_id, batch_operations.idempotency_key": "batch_operation_idempotency_key_unique",
	"batch_decisions.batch_operation_id, batch_decisions.approver_id": "batch_decision_once",
	"batch_operations.number":  "batch_operation_number_unique",
	"passkeys.credential_id":   "passkey_credential_unique",
	"protected_changes.number": "protected_change_number_unique",
	"protected_change_subjects.protected_change_id, protected_change_subjects.user_id": "protected_change_subject_once",
}

// Constraint names the constraint that an error is about, as the schema names it; empty when it is about none.
func Constraint(err error) string {
	var pg *pgconn.PgError
	if errors.As(err, &pg) {
		return pg.ConstraintName
	}
	var lite *sqlite.Error
	if !errors.As(err, &lite) {
		return ""
	}
	message := lite.Error()
	if _, columns, found := strings.Cut(message, "UNIQUE constraint failed: "); found {
		columns, _, _ = strings.Cut(columns, " (")
		return uniqueColumns[columns]
	}
	if _, name, found := strings.Cut(message, "CHECK constraint failed: "); found {
		name, _, _ = strings.Cut(name, " (")
		return name
	}
	if lite.Code() == sqlite3.SQLITE_CONSTRAINT_TRIGGER {
		name := strings.TrimPrefix(message, "constraint failed: ")
		name, _, _ = strings.Cut(name, " (")
		return name
	}
	return ""
}

// Violated tells whether the database refused data (a constraint), rather than being away or broken.
func Violated(err error) bool {
	var pg *pgconn.PgError
	if errors.As(err, &pg) {
		return strings.HasPrefix(pg.Code, "23") || strings.HasPrefix(pg.Code, "22")
	}
	var lite *sqlite.Error
	return errors.As(err, &lite) && lite.Code()&0xff == sqlite3.SQLITE_CONSTRAINT
}

func retryable(err error) bool {
	var pg *pgconn.PgError
	if errors.As(err, &pg) {
		return pg.Code == pgSerializationFailure || pg.Code == pgDeadlockDetected
	}
	var lite *sqlite.Error
	return errors.As(err, &lite) && lite.Code()&0xff == sqlite3.SQLITE_BUSY
}

// translate turns what a driver says into what the program says. Errors that are the program's own pass unchanged.
func translate(err error) error {
	var own *fault.Error
	if err == nil || errors.As(err, &own) {
		return err
	}
	switch {
	case errors.Is(err, context.Canceled), errors.Is(err, context.DeadlineExceeded):
		return err
	case Constraint(err) == "audit_event_back_dated":
		return fault.Wrap(fault.Unavailable, "This server's clock is more than 10 minutes behind what is on record. Set it right, then try again.", err)
	case Violated(err):
		return fault.Wrap(fault.Conflict, "Somebody changed this at the same time. Look at what is there now and try again.", err)
	case retryable(err):
		return fault.Wrap(fault.Unavailable, "The database is busy. Try again in a moment.", err)
	case db.IsNotFound(err):
		return fault.Wrap(fault.Conflict, "This no longer exists.", err)
	default:
		return fault.Wrap(fault.Internal, "Something went wrong on the server.", err)
	}
}

// Translate is for reads outside a transaction: it turns driver errors into *fault.Error.
func Translate(err error) error { return translate(err) }

func ignoreDone(err error) error {
	if errors.Is(err, sql.ErrTxDone) {
		return nil
	}
	return err
}
