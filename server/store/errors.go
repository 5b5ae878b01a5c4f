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

// uniqueColumns holds the names of SQLite's unique indexes by their columns, which is what SQLite reports.
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

// Constraint returns the schema's name of the constraint that an error is about, or "" when it is about none.
func Constraint(err error) string {
	var pgErr *pgconn.PgError
	if errors.As(err, &pgErr) {
		return pgErr.ConstraintName
	}
	var sqliteErr *sqlite.Error
	if !errors.As(err, &sqliteErr) {
		return ""
	}
	message := sqliteErr.Error()
	if _, columns, found := strings.Cut(message, "UNIQUE constraint failed: "); found {
		columns, _, _ = strings.Cut(columns, " (")
		return uniqueColumns[columns]
	}
	if _, name, found := strings.Cut(message, "CHECK constraint failed: "); found {
		name, _, _ = strings.Cut(name, " (")
		return name
	}
	if sqliteErr.Code() == sqlite3.SQLITE_CONSTRAINT_TRIGGER {
		name := strings.TrimPrefix(message, "constraint failed: ")
		name, _, _ = strings.Cut(name, " (")
		return name
	}
	return ""
}

// IsViolation reports whether the database refused the data, by a constraint or a type, rather than failed.
func IsViolation(err error) bool {
	var pgErr *pgconn.PgError
	if errors.As(err, &pgErr) {
		return strings.HasPrefix(pgErr.Code, "23") || strings.HasPrefix(pgErr.Code, "22")
	}
	var sqliteErr *sqlite.Error
	return errors.As(err, &sqliteErr) && sqliteErr.Code()&0xff == sqlite3.SQLITE_CONSTRAINT
}

func isRetryable(err error) bool {
	var pgErr *pgconn.PgError
	if errors.As(err, &pgErr) {
		return pgErr.Code == pgSerializationFailure || pgErr.Code == pgDeadlockDetected
	}
	var sqliteErr *sqlite.Error
	return errors.As(err, &sqliteErr) && sqliteErr.Code()&0xff == sqlite3.SQLITE_BUSY
}

// translate turns driver errors into *fault.Error. The program's own errors and ended contexts pass unchanged.
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
	case IsViolation(err):
		return fault.Wrap(fault.Conflict, "Somebody changed this at the same time. Look at what is there now and try again.", err)
	case isRetryable(err):
		return fault.Wrap(fault.Unavailable, "The database is busy. Try again in a moment.", err)
	case db.IsNotFound(err):
		return fault.Wrap(fault.Conflict, "This no longer exists.", err)
	default:
		return fault.Wrap(fault.Internal, "Something went wrong on the server.", err)
	}
}

// Translate turns driver errors of reads outside a transaction into *fault.Error; InTx, Query and First do it themselves.
func Translate(err error) error { return translate(err) }

// ignoreDone drops the error that a transaction has already ended.
func ignoreDone(err error) error {
	if errors.Is(err, sql.ErrTxDone) {
		return nil
	}
	return err
}
