package selection

import (
	"context"

	"entgo.io/ent/dialect/sql"

	"bulwark/server/ident"
	"bulwark/server/store"
)

// Name is what people call a thing, and the address of a device.
type Name struct{ Text, Address string }

// PresentNames returns the names that things of a kind have now, by key. Keys without a thing are left out.
func PresentNames(ctx context.Context, c store.Conn, kind NameKind, keys []int64) (map[int64]Name, error) {
	source := nameSources[kind]
	return namesBy(ctx, c, keys, func(b *sql.Builder) {
		b.WriteString("SELECT n.id, " + source.name + ", " + source.address + " FROM " + source.tables + " WHERE n.id IN ")
	})
}

// FrozenNames returns the names that things of a kind had when an operation was requested, by key (rule 24).
func FrozenNames(ctx context.Context, c store.Conn, operation ident.BatchOperation, kind NameKind, keys []int64) (map[int64]Name, error) {
	return namesBy(ctx, c, keys, func(b *sql.Builder) {
		b.WriteString("SELECT f.key, f.name, f.address FROM batch_names f WHERE f.operation_id = ").Arg(int64(operation))
		b.WriteString(" AND f.kind = '" + string(kind) + "' AND f.key IN ")
	})
}

func namesBy(ctx context.Context, c store.Conn, keys []int64, write func(b *sql.Builder)) (map[int64]Name, error) {
	names := make(map[int64]Name, len(keys))
	err := c.Query(ctx, func(b *sql.Builder) {
		write(b)
		store.WriteKeys(b, keys)
	}, func(scan func(...any) error) error {
		var key int64
		var name Name
		err := scan(&key, &name.Text, &name.Address)
		names[key] = name
		return err
	})
	return names, err
}

// SearchFrozenNames writes the condition that a task t of an operation froze a username or the name of a device that contains
// a text, whatever the case.
func SearchFrozenNames(b *sql.Builder, operation ident.BatchOperation, text string) {
	tasks, frozen := sql.Table("batch_tasks").As("t"), sql.Table("batch_names").As("f")
	b.WriteString("(").Join(sql.ContainsFold(tasks.C("username"), text))
	b.WriteString(" OR t.device_id IN (SELECT f.key FROM batch_names f WHERE f.operation_id = ").Arg(int64(operation))
	b.WriteString(" AND f.kind = '" + string(DeviceName) + "' AND ").Join(sql.ContainsFold(frozen.C("name"), text)).WriteString("))")
}
