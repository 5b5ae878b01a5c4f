package protected_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"bulwark/server/store"
)

func contains(text, part string) bool { return strings.Contains(text, part) }

// Rules 20, 21 and 29: the database refuses what the code never does, by direct SQL.
func TestRule20DatabaseEnforcesTheRules(t *testing.T) {
	each(t, func(h *fixture) {
		applied, pending := h.requestRegistration(h.ana, h.otto), h.requestPromotion(h.ana, h.udo)
		h.mustApprove(h.bea, applied)
		concerned := h.requestRegistration(h.ana, h.bea)
		h.wait(time.Hour)
		later := h.now().Format("2006-01-02 15:04:05-07:00")
		end := func(id, decider any) string {
			return fmt.Sprintf(`UPDATE protected_changes SET status = 'APPLIED', decider_id = %d, decided_at = '%s' WHERE id = %d`, decider, later, id)
		}
		copied := `SELECT kind, payload, changes, reason, requested_at, decide_by, digest, requester_id FROM protected_changes WHERE id = %d`
		insert := func(more, values string) string {
			return fmt.Sprintf(`INSERT INTO protected_changes (number, kind, payload, changes, reason, requested_at, decide_by, digest, requester_id, %s) `+
				`SELECT 99, c.*, %s FROM (`+copied+`) c`, more, values, pending.ID)
		}
		register := func(user, by, change, at string) string {
			return fmt.Sprintf(`INSERT INTO approvers (module, user_id, added_by, added_at, protected_change_id) `+
				`VALUES ('PAM_CORE', %s, %s, '%s', %s)`, user, by, at, change)
		}
		backDated := `INSERT INTO authority_grants (user_id, granted_by, kind, granted_at) VALUES (1, 2, 'PASSWORD_SET', '2026-11-24 11:49:59+00:00')`
		on := noon.Format("2006-01-02 15:04:05-07:00")
		ana, udo := fmt.Sprint(int64(h.ana.ID)), fmt.Sprint(int64(h.udo.ID))
		newSubject := fmt.Sprintf(`INSERT INTO protected_change_subjects (protected_change_id, user_id) VALUES (%d, %s)`, int64(applied.ID), udo)
		for statement, want := range map[string]string{
			`UPDATE protected_changes SET payload = '{}'`:                                                   "protected_change_frozen",
			`UPDATE protected_changes SET password_hash = 'x'`:                                              "protected_change_frozen",
			`UPDATE protected_changes SET reason = 'x' WHERE status = 'APPLIED'`:                            "protected_change_frozen",
			`UPDATE protected_changes SET requester_id = requester_id + 1`:                                  "protected_change_frozen",
			`UPDATE protected_changes SET decide_by = requested_at`:                                         "protected_change_frozen",
			`UPDATE protected_changes SET status = 'PENDING' WHERE status = 'APPLIED'`:                      "protected_change_ends_once",
			`UPDATE protected_changes SET status = 'CANCELED' WHERE status = 'APPLIED'`:                     "protected_change_ends_once",
			`UPDATE protected_changes SET comment = 'x' WHERE status = 'APPLIED'`:                           "protected_change_ends_once",
			`UPDATE protected_changes SET comment = 'x' WHERE status = 'PENDING'`:                           "protected_change_ends_once",
			`UPDATE protected_changes SET decider_id = 2 WHERE status = 'PENDING'`:                          "protected_change_ends_once",
			`UPDATE protected_changes SET mode = 'BOOTSTRAP' WHERE status = 'PENDING'`:                      "protected_change_ends_once",
			`UPDATE protected_changes SET acknowledged_by = 2, acknowledged_at = requested_at`:              "protected_change_acknowledged_once",
			end(int64(pending.ID), int64(h.ana.ID)):                                                         "protected_change_four_eyes",
			end(int64(concerned.ID), int64(h.bea.ID)):                                                       "protected_change_concerned",
			end(int64(pending.ID), int64(h.otto.ID)):                                                        "protected_change_cooling_off",
			end(int64(concerned.ID), int64(h.udo.ID)):                                                       "protected_change_eligible",
			strings.Replace(end(int64(pending.ID), int64(h.aki.ID)), later, "2026-12-24 12:00:00+00:00", 1): "protected_change_in_time",
			`DELETE FROM protected_changes`:                                                                 "protected_change_append_only",
			insert("status", "'APPLIED'"):                                                                   "protected_change_begins_pending",
			insert("mode", "'BREAK_GLASS'"):                                                                 "protected_change_begins_pending",
			insert("mode", "'BOOTSTRAP'"):                                                                   "protected_change_bootstrap",
			`DELETE FROM protected_change_subjects`:                                                         "protected_change_frozen",
			`UPDATE protected_change_subjects SET user_id = 1`:                                              "protected_change_frozen",
			newSubject:                     "protected_change_frozen",
			`DELETE FROM authority_grants`: "authority_grant_append_only",
			`UPDATE authority_grants SET granted_at = '2026-01-01 00:00:00+00:00'`: "authority_grant_append_only",
			backDated:                      "authority_grant_append_only",
			register(udo, ana, "NULL", on): "approver_needs_second_person",
			register(udo, ana, fmt.Sprint(int64(applied.ID)), on):                        "approver_needs_second_person",
			register(udo, ana, fmt.Sprint(int64(pending.ID)), on):                        "approver_needs_second_person",
			fmt.Sprintf(`UPDATE approvers SET user_id = %s`, udo):                        "approver_frozen",
			`UPDATE system_parameters SET four_eyes_since = NULL`:                        "system_parameters_four_eyes",
			`UPDATE system_parameters SET four_eyes_since = '2027-01-01 00:00:00+00:00'`: "system_parameters_four_eyes",
			`DELETE FROM system_parameters`:                                              "system_parameters_four_eyes",
		} {
			if got := store.Constraint(h.exec(statement)); got != want {
				h.Errorf("%s\n\twas refused by %q, want %q", statement, got, want)
			}
		}
		h.replaceAndTruncate(int64(applied.ID))
	})
}

func (h *fixture) replaceAndTruncate(applied int64) {
	h.Helper()
	if h.store.Postgres() {
		for _, table := range []string{"protected_changes", "protected_change_subjects", "authority_grants", "system_parameters"} {
			if err := h.exec("TRUNCATE " + table + " CASCADE"); !store.IsViolation(err) {
				h.Errorf("%s can be emptied: %v", table, err)
			}
		}
		return
	}
	for _, statement := range []string{
		fmt.Sprintf(`INSERT OR REPLACE INTO protected_changes SELECT * FROM protected_changes WHERE id = %d`, applied),
		`INSERT OR REPLACE INTO protected_change_subjects SELECT * FROM protected_change_subjects`,
		`INSERT OR REPLACE INTO authority_grants SELECT * FROM authority_grants`,
		`INSERT OR REPLACE INTO system_parameters (id, updated_at) VALUES (1, '2026-01-01 00:00:00+00:00')`,
	} {
		if err := h.exec(statement); !store.IsViolation(err) {
			h.Errorf("%s: %v", statement, err)
		}
	}
}
