package frozen_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"bulwark/ent/db"
	"bulwark/ent/db/batchtask"
	"bulwark/server/action"
	"bulwark/server/approval"
	"bulwark/server/frozen"
	"bulwark/server/ident"
	"bulwark/server/internal/dbtest"
	"bulwark/server/internal/world"
	"bulwark/server/inventory"
	"bulwark/server/store"
)

// rules 9 and 24: both databases assemble the same text for the digest: every task with its identity and the values seen, in
// order and in blocks of BlockSize, and then every name. Computing it again from the same rows gives the same digest.
func TestRule24DigestIsOverEveryTaskAndNameInOrder(t *testing.T) {
	t.Parallel()
	dbtest.Each(t, func(t *testing.T, s *store.Store) {
		w := world.New(t, s)
		seeded := inventory.SeedOptions{Credentials: 3 * approval.BlockSize}
		if err := inventory.New(s, w.Now).Seed(w.Context(), seeded); err != nil {
			t.Fatal(err)
		}
		w.NewCredential(awkward)
		operation := w.Operation(w.Request(w.Otto, action.Update, w.Tagging(), world.All()))
		header := header(operation)
		want, err := approval.NewDigest(header)
		if err != nil {
			t.Fatal(err)
		}
		tasks := w.Write().BatchTask.Query().Order(batchtask.ByID()).AllX(w.Context())
		if len(tasks)%approval.BlockSize == 0 || tasks[0].ID != ident.Task(operation.ID, 1) {
			t.Fatalf("%d tasks from %v do not fill the blocks that this test needs", len(tasks), tasks[0].ID)
		}
		rows := make([][]any, len(tasks))
		for i, task := range tasks {
			rows[i] = []any{
				int64(task.ID), int64(task.CredentialID), task.CredentialVersion, text(task.Username), key(task.DeviceID),
				key(task.DomainID), key(task.PasswordTypeID), task.Before,
			}
		}
		for block := range slices.Chunk(rows, approval.BlockSize) {
			want.AddBlock(approval.HashBlock(written(t, s, block)))
		}
		for _, block := range nameBlocks(t, s, operation.ID) {
			want.AddBlock(approval.HashBlock(written(t, s, block)))
		}
		if operation.Digest != want.String() {
			t.Errorf("the digest is %s, want %s", operation.Digest, want)
		}
		c := s.Conn()
		for range 2 {
			again, err := frozen.Digest(w.Context(), c, operation.ID, header)
			if err != nil || again != operation.Digest {
				t.Errorf("hashed again it is %s (%v)", again, err)
			}
		}
	})
}

// rule 9: the digests of operations from before version 2 can be computed again: lines of key, credential, version and
// values seen, separated by tabs.
func TestRule9DigestOfVersion1IsKept(t *testing.T) {
	t.Parallel()
	dbtest.Each(t, func(t *testing.T, s *store.Store) {
		w := world.New(t, s)
		w.NewCredentials(3)
		operation := w.Request(w.Otto, action.Update, w.Tagging(), world.All())
		old := approval.Header{
			Action: operation.Action, Changes: operation.Changes, Reason: operation.Reason, Requester: operation.RequesterID,
			RequestedAt: operation.RequestedAt, Total: operation.Total,
		}
		text, err := json.Marshal(old)
		if err != nil || strings.Contains(string(text), "Version") {
			t.Fatalf("the header of version 1 became %s (%v)", text, err)
		}
		want, err := approval.NewDigest(old)
		if err != nil {
			t.Fatal(err)
		}
		var lines bytes.Buffer
		for _, task := range w.Write().BatchTask.Query().Order(batchtask.ByID()).AllX(w.Context()) {
			fmt.Fprintf(&lines, "%d\t%d\t%d\t%s\n", task.ID, task.CredentialID, task.CredentialVersion, task.Before)
		}
		want.AddBlock(approval.HashBlock(lines.Bytes()))
		got, err := frozen.Digest(w.Context(), s.Conn(), operation.ID, old)
		if err != nil || got != want.String() {
			t.Errorf("the digest is %s (%v), want %s", got, err, want)
		}
	})
}

// awkward gives a credential a username with separators and quotes.
func awkward(c *db.CredentialCreate) { c.SetUsername("a,\"b\\ (c)\t'é'\n") }

func header(operation *db.BatchOperation) approval.Header {
	return approval.Header{
		Version: operation.DigestVersion, Action: operation.Action, Changes: operation.Changes, Reason: operation.Reason,
		Requester: operation.RequesterID, RequestedAt: operation.RequestedAt, Total: operation.Total,
		Selection: operation.Selection, ApprovalsRequired: operation.ApprovalsRequired, ApproveBy: operation.ApproveBy,
	}
}

// nameBlocks reads an operation's names in the blocks that are hashed.
func nameBlocks(t *testing.T, s *store.Store, operation ident.BatchOperation) (blocks [][][]any) {
	t.Helper()
	last := ""
	query := fmt.Sprintf("SELECT kind, key, name, address FROM batch_names WHERE operation_id = %d ORDER BY kind, key", operation)
	err := s.Query(t.Context(), query, nil, func(scan func(...any) error) error {
		var kind, name, address string
		var key int64
		err := scan(&kind, &key, &name, &address)
		if block := fmt.Sprint(kind, key/approval.BlockSize); block != last {
			last, blocks = block, append(blocks, nil)
		}
		blocks[len(blocks)-1] = append(blocks[len(blocks)-1], []any{kind, key, name, address})
		return err
	})
	if err != nil || len(blocks) < 4 {
		t.Fatalf("%d blocks of names are too few for this test (%v)", len(blocks), err)
	}
	return blocks
}

// written returns the text of a block: a JSON array of arrays on SQLite, composite values on PostgreSQL.
func written(t *testing.T, s *store.Store, rows [][]any) []byte {
	t.Helper()
	var out bytes.Buffer
	if !s.Postgres() {
		encoder := json.NewEncoder(&out)
		encoder.SetEscapeHTML(false)
		if err := encoder.Encode(rows); err != nil {
			t.Fatal(err)
		}
		return bytes.TrimSuffix(out.Bytes(), []byte("\n"))
	}
	for _, row := range rows {
		fields := make([]string, len(row))
		for i, value := range row {
			if value != nil {
				fields[i] = composite(fmt.Sprint(value))
			}
		}
		out.WriteString("(" + strings.Join(fields, ",") + ")")
	}
	return out.Bytes()
}

// composite quotes a field of a composite value where PostgreSQL does.
func composite(text string) string {
	if text != "" && !strings.ContainsAny(text, "\"\\(), \t\n\r\v\f") {
		return text
	}
	return `"` + strings.NewReplacer(`"`, `""`, `\`, `\\`).Replace(text) + `"`
}

func text(value *string) any {
	if value == nil {
		return nil
	}
	return *value
}

func key[K ~int64](value *K) any {
	if value == nil {
		return nil
	}
	return int64(*value)
}
