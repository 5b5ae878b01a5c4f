package frozen

import (
	"context"

	"entgo.io/ent/dialect/sql"

	"bulwark/server/action"
	"bulwark/server/eligibility"
	"bulwark/server/ident"
	"bulwark/server/store"
)

// Drift holds the things that an operation shows by name and whose name or address is not the frozen one any more (rule 24).
type Drift struct {
	Revision int64                  // of all names when they were compared
	Changed  eligibility.References // keys of the things, also of those that are gone
}

// NameRevision returns the revision of all names. It grows in the transaction that changes a name or address of a device,
// domain, password type, tag or template.
func NameRevision(ctx context.Context, c store.Conn) (revision int64, err error) {
	err = c.QueryRow(ctx, func(b *sql.Builder) { b.WriteString("SELECT revision FROM name_revision") }, &revision)
	return revision, err
}

// CompareNames compares the frozen names of an operation with the present ones, except those of credentials: these also
// change when a credential moves to another device, which CompareCredentials finds.
func CompareNames(ctx context.Context, c store.Conn, operation ident.BatchOperation) (Drift, error) {
	revision, err := NameRevision(ctx, c) // first, so that the next comparison finds changes committed meanwhile
	drift := Drift{Revision: revision, Changed: eligibility.References{}}
	for _, kind := range nameKinds() {
		if kind == action.CredentialReference || err != nil {
			continue
		}
		drift.Changed[kind], err = changedNames(ctx, c, operation, kind, nil)
	}
	return drift, err
}

// CompareCredentials returns the drift with the credentials whose name or address is not the frozen one any more, among those
// that the action refers to or that tasks referred to.
func (d Drift) CompareCredentials(ctx context.Context, c store.Conn, target eligibility.Target, tasks TaskRange) (Drift, error) {
	kind := action.CredentialReference
	keys := append(keysOfTasks(target, kind, tasks), keysIn(target.References()[kind])...)
	if len(keys) == 0 {
		return d, nil
	}
	changed, err := changedNames(ctx, c, tasks.First.Operation(), kind, keys)
	if err != nil || len(changed) == 0 {
		return d, err
	}
	all := eligibility.References{kind: changed}
	for kind, keys := range d.Changed {
		all.Add(kind, keys...)
	}
	return Drift{Revision: d.Revision, Changed: all}, nil
}

// changedNames returns the keys of a kind whose names or addresses are not the frozen ones any more: among all of the
// operation, or among those that queries return.
func changedNames(ctx context.Context, c store.Conn, operation ident.BatchOperation, kind action.ReferenceKind, among []expression) ([]int64, error) {
	source := nameSources[kind]
	var changed []int64
	err := c.Query(ctx, func(b *sql.Builder) {
		b.WriteString("SELECT f.key FROM batch_names f LEFT JOIN (SELECT n.id AS id, " + source.name + " AS name, " + source.address +
			" AS address FROM " + source.tables + ") p ON p.id = f.key WHERE f.operation_id = ").Arg(int64(operation))
		b.WriteString(" AND f.kind = '" + string(kind) + "' AND (p.id IS NULL OR p.name <> f.name OR p.address <> f.address)")
		if len(among) > 0 {
			b.WriteString(" AND f.key IN (")
			writeDistinct(b, among)
			b.WriteString(")")
		}
	}, func(scan func(...any) error) error {
		var key int64
		err := scan(&key)
		changed = append(changed, key)
		return err
	})
	return changed, err
}
