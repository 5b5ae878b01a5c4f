package graph_test

import (
	"encoding/json"
	"fmt"
	"regexp"
	"strings"
	"testing"

	"bulwark/graph/internal/apitest"
	"bulwark/server/action"
	"bulwark/server/batch"
	"bulwark/server/ident"
)

// planned is the number of credentials in this test, and maxTouched the number of rows that one query of a page may read: the next
// rows and those that they refer to. A search for rare rows that reads the whole table exceeds it.
const (
	planned    = 20_000
	maxTouched = 6_000
)

// No filter and no order of the long lists reads every row, neither on the first page nor on later ones.
func TestEveryFilterAndOrderHasAPlan(t *testing.T) {
	t.Parallel()
	apitest.EachSeeded(t, planned, func(t *testing.T, w *apitest.Watched) {
		operation := prepare(t, w)
		for _, list := range longLists(operation) {
			w.Queries()
			answer := w.Send(t, "ana", "{ "+list+" }", nil)
			if code := answer.Code(); code != "" {
				t.Fatalf("%s: %s", list, answer.Body)
			}
			for _, query := range w.Queries() {
				if why := readsEverything(t, w, query); why != "" {
					t.Errorf("%s: %s\n%s %v", list, why, query.SQL, query.Args)
				}
			}
		}
	})
}

// prepare creates a long operation and many audit events, and updates the statistics of PostgreSQL.
func prepare(t *testing.T, w *apitest.Watched) ident.BatchOperation {
	t.Helper()
	requested, err := w.Services.Batch.Request(w.As(t.Context(), "otto"), batch.Request{
		Action: action.Expire, Reason: "plans", Selection: action.Selection{Filter: &action.Filter{All: true}},
	})
	if err != nil {
		t.Fatal(err)
	}
	number := "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000) "
	at, dropTrigger := "datetime('2026-01-01', i || ' minutes')", "DROP TRIGGER audit_event_not_back_dated" // to create past events
	if w.Store.Postgres() {
		dropTrigger += " ON audit_events"
		at = "timestamptz '2026-01-01' + i * interval '1 minute'"
	}
	statements := []string{dropTrigger, number + "INSERT INTO audit_events (at, actor_id, action, subject_type, subject_id, result)" +
		" SELECT " + at + ", 2, 'batch_operation.apply', 'batch_operation', 'op_' || i, 'ALLOWED' FROM n"}
	if w.Store.Postgres() {
		statements = append(statements, "ANALYZE")
	}
	_, write := w.Store.Pools()
	for _, statement := range statements {
		if _, err := write.ExecContext(t.Context(), statement); err != nil {
			t.Fatal(err)
		}
	}
	return requested.Operation.ID
}

// longLists returns pages of lists that can have millions of rows: with each filter and each order alone, mostly for rare rows, and
// with the filters that people combine.
func longLists(operation ident.BatchOperation) []string {
	var lists []string
	add := func(format string, arguments ...string) {
		for _, argument := range arguments {
			lists = append(lists, fmt.Sprintf(format, argument))
		}
	}
	const page = " { pageInfo { endCursor } nodes { id } }"
	add("credentials(filter: { %s })"+page,
		"status: INACTIVE", "status: ACTIVE", "expired: true", "expired: false", "automaticChange: false",
		`expiresBefore: "2001-01-01T00:00:00Z"`, `expiresAfter: "2101-01-01T00:00:00Z"`,
		`search: "zqxjk"`, `search: "root"`, `parentId: "`+ident.Credential(1).String()+`"`,
		`deviceIds: ["`+ident.Device(7).String()+`"]`, `tagIds: ["`+ident.Tag(3).String()+`"]`,
		`passwordTypeIds: ["`+ident.PasswordType(1<<40).String()+`"]`, `domainIds: ["`+ident.Domain(1<<40).String()+`"]`,
		`status: INACTIVE, expiresBefore: "2001-01-01T00:00:00Z"`,
		`status: ACTIVE, deviceIds: ["`+ident.Device(7).String()+`"]`)
	for _, direction := range []string{"ASC", "DESC"} {
		add("credentials(orderBy: { field: %s, direction: "+direction+" })"+page, "ID", "USERNAME", "DEVICE", "EXPIRES_AT")
		add("credentials(last: 50, orderBy: { field: %s, direction: "+direction+" })"+page, "ID", "USERNAME", "EXPIRES_AT")
	}
	add("auditEvents(filter: { %s })"+page,
		`actorId: "`+ident.User(1).String()+`"`, `action: "user.create"`, `subjectType: "user"`, `subjectId: "op_1"`, "result: REFUSED",
		`before: "2026-01-01T01:00:00Z"`, `from: "2101-01-01T00:00:00Z"`)
	add(`batchOperation(id: "`+operation.String()+`") { tasks(%s) { nodes { id } } }`,
		"first: 50", "last: 50", "status: SKIPPED", "status: SUCCESS", `search: "zqxjk"`)
	return lists
}

// readsEverything returns the plan of a query that reads a whole long table, or an empty text.
func readsEverything(t *testing.T, w *apitest.Watched, query apitest.Query) string {
	t.Helper()
	read, _ := w.Store.Pools()
	connection, err := read.Conn(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer connection.Close()
	prefix := "EXPLAIN QUERY PLAN "
	if w.Store.Postgres() { // which would read so small a table from beginning to end, index or not
		prefix = "EXPLAIN (ANALYZE, FORMAT JSON) "
		if _, err := connection.ExecContext(t.Context(), "SET enable_seqscan = off"); err != nil {
			t.Fatal(err)
		}
	}
	rows, err := connection.QueryContext(t.Context(), prefix+query.SQL, query.Args...)
	if err != nil {
		t.Fatalf("%v in %s", err, query.SQL)
	}
	defer rows.Close()
	var lines []string
	for rows.Next() {
		var line string
		into := []any{&line}
		if !w.Store.Postgres() {
			into = []any{new(any), new(any), new(any), &line}
		}
		if err := rows.Scan(into...); err != nil {
			t.Fatal(err)
		}
		lines = append(lines, line)
	}
	if !w.Store.Postgres() {
		return scans(query.SQL, lines)
	}
	var plans []struct{ Plan node }
	if err := json.Unmarshal([]byte(strings.Join(lines, "\n")), &plans); err != nil {
		t.Fatal(err)
	}
	if touched := plans[0].Plan.touched(); touched > maxTouched {
		return fmt.Sprintf("%.0f rows are read:\n%s", touched, strings.Join(lines, "\n"))
	}
	return ""
}

// long matches the tables that can have millions of rows.
var long = regexp.MustCompile(`^(credentials|credential_facets|credential_tags|batch_tasks|batch_task_exceptions|audit_events)$`)

// node is a node of an executed plan of PostgreSQL.
type node struct {
	Relation string  `json:"Relation Name"`
	Rows     float64 `json:"Actual Rows"`
	Loops    float64 `json:"Actual Loops"`
	Filtered float64 `json:"Rows Removed by Filter"`
	Plans    []node
}

// touched returns how many rows of long tables were read.
func (n node) touched() (rows float64) {
	if long.MatchString(n.Relation) {
		rows = (n.Rows + n.Filtered) * n.Loops
	}
	for _, part := range n.Plans {
		rows += part.touched()
	}
	return rows
}

// scan matches the lines of a plan of SQLite that scan a table or an index from the beginning.
var scan = regexp.MustCompile(`^SCAN (credentials|facet|credential_tags|batch_tasks|t|audit_events)\b`)

// scans returns the plan when it scans a whole table. A scan in the order of the list is right without a condition, and when it is
// limited to the next rows.
func scans(query string, plan []string) string {
	for _, line := range plan {
		if scan.MatchString(line) && strings.Contains(query, "WHERE") && !strings.Contains(query, "LIMIT 5000") {
			return strings.Join(plan, "\n")
		}
	}
	return ""
}
