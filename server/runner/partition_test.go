package runner_test

import (
	"context"
	"os"
	"strings"
	"testing"

	"github.com/jackc/pgx/v5"

	"bulwark/server/action"
	"bulwark/server/approval"
	"bulwark/server/internal/dbtest"
	"bulwark/server/internal/world"
)

// The partitioning script for very large installations may run at any time and repeatedly.
func TestOperationsRunOnPartitionedTables(t *testing.T) {
	if os.Getenv("BULWARK_TEST_POSTGRES_URL") == "" {
		return // SQLite has no partitions
	}
	t.Run("postgres", func(t *testing.T) {
		t.Parallel()
		url := dbtest.Postgres(t)
		w := world.New(t, dbtest.Open(t, url))
		keys := w.NewCredentials(3)
		operation := w.RunOperation(action.Inactivate, nil, world.IDs(keys...))
		for _, kind := range []action.Kind{action.Activate, action.Inactivate} {
			partitionTables(t, url)
			partitionTables(t, url)
			w.WantStatus(w.RunOperation(kind, nil, world.IDs(keys...)), approval.Success)
		}
		if tasks := w.Tasks(operation); len(tasks) != 3 {
			t.Errorf("want the 3 tasks from before, got %d", len(tasks))
		}
		partitions := query(t, url, "SELECT count(DISTINCT tableoid) FROM batch_tasks") + query(t, url, "SELECT count(DISTINCT tableoid) FROM audit_events")
		if partitions != "33" {
			t.Errorf("want tasks and events in three partitions each, got %s", partitions)
		}
		connection := connect(t, url)
		if _, err := connection.Exec(t.Context(), "UPDATE batch_tasks SET before = '{}'"); err == nil || !strings.Contains(err.Error(), "batch_task_frozen") {
			t.Errorf("frozen tasks were changed: %v", err)
		}
		if _, err := connection.Exec(t.Context(), "DELETE FROM audit_events"); err == nil || !strings.Contains(err.Error(), "audit_event_append_only") {
			t.Errorf("evidence was deleted: %v", err)
		}
	})
}

func partitionTables(t *testing.T, url string) {
	t.Helper()
	script, err := os.ReadFile("../../ent/migrations/operators/partition.sql")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := connect(t, url).PgConn().Exec(t.Context(), string(script)).ReadAll(); err != nil {
		t.Fatal(err)
	}
}

func query(t *testing.T, url, text string) (answer string) {
	t.Helper()
	if err := connect(t, url).QueryRow(t.Context(), "SELECT ("+text+")::text").Scan(&answer); err != nil {
		t.Fatal(err)
	}
	return answer
}

func connect(t *testing.T, url string) *pgx.Conn {
	t.Helper()
	connection, err := pgx.Connect(t.Context(), url)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = connection.Close(context.Background()) })
	return connection
}
