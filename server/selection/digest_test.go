package selection_test

import (
	"bytes"
	"fmt"
	"slices"
	"testing"

	"bulwark/ent/db/batchtask"
	"bulwark/server/action"
	"bulwark/server/approval"
	"bulwark/server/ident"
	"bulwark/server/internal/dbtest"
	"bulwark/server/internal/world"
	"bulwark/server/inventory"
	"bulwark/server/selection"
	"bulwark/server/store"
)

// rule 9: both databases put together the lines that the digest is defined by: key, credential, version and values seen of
// every task, in blocks of BlockSize, in order, the last block shorter.
func TestRule9DigestIsOverEveryTaskInOrder(t *testing.T) {
	t.Parallel()
	dbtest.Each(t, func(t *testing.T, s *store.Store) {
		w := world.New(t, s)
		seeded := inventory.SeedOptions{Credentials: 3 * approval.BlockSize}
		if err := inventory.New(s, w.Now).Seed(w.Context(), seeded); err != nil {
			t.Fatal(err)
		}
		operation := w.Request(w.Otto, action.Update, w.Tagging(), world.All())
		header := approval.Header{
			Action: operation.Action, Changes: operation.Changes, Reason: operation.Reason, Requester: operation.RequesterID,
			RequestedAt: operation.RequestedAt, Total: operation.Total,
		}
		want, err := approval.NewDigest(header)
		if err != nil {
			t.Fatal(err)
		}
		tasks := w.Write().BatchTask.Query().Order(batchtask.ByID()).AllX(w.Context())
		if len(tasks)%approval.BlockSize == 0 || tasks[0].ID != ident.Task(operation.ID, 1) {
			t.Fatalf("%d tasks from %v do not try what this test is about", len(tasks), tasks[0].ID)
		}
		for block := range slices.Chunk(tasks, approval.BlockSize) {
			var lines bytes.Buffer
			for _, task := range block {
				fmt.Fprintf(&lines, "%d\t%d\t%d\t%s\n", task.ID, task.CredentialID, task.CredentialVersion, task.Before)
			}
			want.Block(approval.BlockOf(lines.Bytes()))
		}
		if operation.Digest != want.String() {
			t.Errorf("the digest is %s, want %s", operation.Digest, want)
		}
		c := selection.Conn{Client: s.Read(), Dialect: s.Dialect()}
		again, err := selection.Digest(w.Context(), c, operation.ID, header)
		if err != nil || again != operation.Digest {
			t.Errorf("hashed again it is %s (%v)", again, err)
		}
	})
}
