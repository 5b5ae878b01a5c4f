package runner_test

import (
	"fmt"
	"strings"
	"testing"

	"bulwark/server/approval"
	"bulwark/server/internal/world"
	"bulwark/server/store"
)

// rules 24 and 27: frozen and recorded rows cannot be changed, deleted or added to. %d is the key of an operation that ended; the
// prefixes S and P mark statements for SQLite or PostgreSQL only.
func TestRule27FrozenRowsStayAsTheyAre(t *testing.T) {
	each(t, func(t *testing.T, w *world.World) {
		keys := w.NewCredentials(3)
		operation, _ := requestApproved(w, 2)
		rename(t, w, w.OtherDevice, "prod-1", "")
		step(t, w, w.Runner())
		w.WantStatus(operation, approval.Success)
		pending := w.Request(w.Otto, "EXPIRE", nil, world.IDs(keys[0]))
		const task = " INTO batch_tasks (id, credential_id, credential_version, before) VALUES ((CAST(%d AS bigint) << 32) + "
		const name = " INTO batch_names (operation_id, kind, key, name) VALUES (%d, 'DEVICE', "
		const chunk = " INTO batch_chunks (id, last_task, finished_at) VALUES ((CAST(%[1]d AS bigint) << 32) + "
		const exception = " INTO batch_task_exceptions (id, status, code) VALUES ((CAST(%d AS bigint) << 32) + "
		const task0, name0, chunk0, exception0 = "batch_task_frozen", "batch_name_frozen", "batch_chunk_append_only", "batch_task_exception_append_only"
		for query, constraint := range map[string]string{
			"UPDATE batch_tasks SET username = 'root'":                                                      task0,
			"SUPDATE OR REPLACE batch_tasks SET id = id + 1":                                                task0,
			"DELETE FROM batch_tasks":                                                                       task0,
			"PTRUNCATE batch_tasks":                                                                         task0,
			"PTRUNCATE batch_tasks, batch_names":                                                            task0,
			"INSERT" + task + "3, 1, 1, '{}')":                                                              task0,
			"INSERT" + task + "(4096 * CAST(4294967296 AS bigint)) + 1, 1, 1, '{}')":                        task0, // of no operation
			"SINSERT OR REPLACE" + task + "1, 1, 1, '{}')":                                                  task0,
			"SINSERT OR IGNORE" + task + "3, 1, 1, '{}')":                                                   task0,
			"SINSERT OR FAIL" + task + "3, 1, 1, '{}')":                                                     task0,
			"SINSERT OR ROLLBACK" + task + "3, 1, 1, '{}')":                                                 task0,
			"SREPLACE" + task + "2, 1, 1, '{}')":                                                            task0,
			"PINSERT" + task + "1, 1, 1, '{}') ON CONFLICT (id) DO UPDATE SET username = 'root'":            task0,
			"UPDATE batch_names SET name = 'lab'":                                                           name0,
			"DELETE FROM batch_names":                                                                       name0,
			"PTRUNCATE batch_names":                                                                         name0,
			"INSERT" + name + "99, 'lab')":                                                                  name0,
			"SREPLACE" + name + "1, 'lab')":                                                                 name0,
			"SINSERT" + name + "1, 'lab') ON CONFLICT DO UPDATE SET name = 'lab'":                           name0,
			"PINSERT" + name + "1, 'lab') ON CONFLICT (operation_id, kind, key) DO UPDATE SET name = 'lab'": name0,
			"UPDATE batch_chunks SET last_task = last_task + 1":                                             chunk0,
			"DELETE FROM batch_chunks":                                                                      chunk0,
			"PTRUNCATE batch_chunks":                                                                        chunk0,
			"INSERT" + chunk + "3, 3, '2026-11-23 09:00:00+00:00')":                                         chunk0,
			"SREPLACE" + chunk + "1, 1, '2026-11-23 09:00:00+00:00')":                                       chunk0,
			"UPDATE batch_task_exceptions SET code = 'FAILED'":                                              exception0,
			"DELETE FROM batch_task_exceptions":                                                             exception0,
			"PTRUNCATE batch_task_exceptions":                                                               exception0,
			"INSERT" + exception + "1, 'SKIPPED', 'NOT_FOUND')":                                             exception0,
			"SREPLACE" + exception + "1, 'SKIPPED', 'NOT_FOUND')":                                           exception0,
		} {
			switch {
			case strings.HasPrefix(query, "S") && w.Store.Postgres(), strings.HasPrefix(query, "P") && !w.Store.Postgres():
				continue
			case strings.HasPrefix(query, "S"), strings.HasPrefix(query, "P"):
				query = query[1:]
			}
			for _, key := range []int64{int64(operation.ID), int64(pending.ID)} {
				query := query
				if strings.Contains(query, "%") {
					query = fmt.Sprintf(query, key)
				}
				if strings.Contains(query, "batch_task_exceptions") && !strings.HasPrefix(query, "INSERT") && !strings.HasPrefix(query, "REPLACE") &&
					!strings.HasPrefix(query, "TRUNCATE") {
					continue // there is none to change: see below
				}
				if _, err := w.Write().ExecContext(t.Context(), query); store.Constraint(err) != constraint {
					t.Errorf("%s: %v, want %s", query, err, constraint)
				}
			}
		}
		skipped := w.Request(w.Otto, "EXPIRE", nil, world.IDs(keys[1]))
		w.MustApprove(w.Aki, skipped)
		rename(t, w, w.Device, "lab", "")
		w.Execute()
		for _, query := range []string{"UPDATE batch_task_exceptions SET code = 'FAILED'", "DELETE FROM batch_task_exceptions"} {
			if _, err := w.Write().ExecContext(t.Context(), query); store.Constraint(err) != exception0 {
				t.Errorf("%s: %v", query, err)
			}
		}
	})
}
