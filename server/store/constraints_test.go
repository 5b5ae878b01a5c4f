package store_test

import (
	"testing"

	"bulwark/ent/db"
	"bulwark/server/internal/dbtest"
	"bulwark/server/internal/world"
	"bulwark/server/store"
)

// The database refuses invalid data by constraints, and store.Constraint returns their names, the same on both databases.
func TestNamedConstraints(t *testing.T) {
	t.Parallel()
	const credential = `INSERT INTO credentials (username, device_id, domain_id, password_type_id, local_user, status, version,
		parent_id, reconciliation_enabled, reconciliation_autorun, automatic_change, additional_information, created_at, updated_at) VALUES `
	const times = `, '2026-01-01 00:00:00+00:00', '2026-01-01 00:00:00+00:00')`
	const operation = `INSERT INTO batch_operations (action, selection, reason, requester_id, requested_at, approve_by,
		approvals_required, digest, status, input_hash, total, succeeded, skipped, failed, settled_position, runner) VALUES `
	const at = `'2026-01-01 00:00:00+00:00', '2026-01-01 00:00:00+00:00'`
	for name, statement := range map[string]string{
		"credential_local_type_without_domain": credential + `('a', 1, 1, 3, true, 'ACTIVE', 1, NULL, false, false, false, ''` + times,
		"credential_status_legal":              credential + `('a', 1, NULL, 1, false, 'GONE', 1, NULL, false, false, false, ''` + times,
		"credential_unique_without_domain":     credential + `('root', 1, NULL, 1, false, 'ACTIVE', 1, NULL, false, false, false, ''` + times,
		"credential_unique_in_domain":          credential + `('root', 1, 1, 1, false, 'ACTIVE', 1, NULL, false, false, false, ''` + times,
		"credential_reconciliation_complete":   credential + `('a', 1, NULL, 1, false, 'ACTIVE', 1, NULL, true, false, false, ''` + times,
		"credential_username_length":           credential + `('', 1, NULL, 1, false, 'ACTIVE', 1, NULL, false, false, false, ''` + times,
		"credential_version_positive":          credential + `('a', 1, NULL, 1, false, 'ACTIVE', 0, NULL, false, false, false, ''` + times,
		"credential_reconciles_itself":         `UPDATE credentials SET reconciliation_credential_id = id`,
		"credential_not_own_parent":            `UPDATE credentials SET parent_id = id`,
		"tag_name_unique":                      `INSERT INTO tags (name, name_key, created_at) VALUES ('RED', 'red', '2026-01-01 00:00:00+00:00')`,
		"user_role_legal":                      `UPDATE users SET role = 'ROOT'`,
		"user_username_lower_case": `INSERT INTO users (username, display_name, role, password_hash, created_at, updated_at)
			VALUES ('Ana', 'x', 'AUDITOR', '-', ` + at + `)`,
		"approver_registered_once": `INSERT INTO approvers (module, user_id, added_by, added_at)
			SELECT module, user_id, added_by, added_at FROM approvers`,
		"system_parameters_single":             `INSERT INTO system_parameters (id, updated_at) VALUES (2, '2026-01-01 00:00:00+00:00')`,
		"system_parameters_approvals_required": `UPDATE system_parameters SET approvals_required = 6`,
		"system_parameters_approval_validity":  `UPDATE system_parameters SET approval_validity_minutes = 59`,
		"batch_operation_status_legal":         operation + `('EXPIRE', '{}', 'x', 1, ` + at + `, 1, '', 'DONE', '', 0, 0, 0, 0, 0, '')`,
		"batch_operation_counts":               operation + `('EXPIRE', '{}', 'x', 1, ` + at + `, 1, '', 'PENDING_APPROVAL', '', 5, 1, 0, 0, 0, '')`,
		"batch_operation_reason_length":        operation + `('EXPIRE', '{}', '', 1, ` + at + `, 1, '', 'PENDING_APPROVAL', '', 5, 0, 0, 0, 0, '')`,
	} {
		t.Run(name, func(t *testing.T) {
			dbtest.Each(t, func(t *testing.T, s *store.Store) {
				w := world.New(t, s)
				root := func() *db.CredentialCreate {
					return w.Write().Credential.Create().SetUsername("root").SetDeviceID(w.Device.ID).SetPasswordTypeID(w.DomainUser.ID).
						SetLocalUser(false).SetCreatedAt(world.Start).SetUpdatedAt(world.Start)
				}
				root().ExecX(w.Context())
				root().SetDomainID(w.Domain.ID).ExecX(w.Context())
				_, err := w.Write().ExecContext(t.Context(), statement)
				if got := store.Constraint(err); got != name {
					t.Fatalf("the database says %q (%v), want %q", got, err, name)
				}
				if !store.IsViolation(err) {
					t.Fatal("the error is not a refusal of data")
				}
			})
		})
	}
}
