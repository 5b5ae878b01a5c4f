package frozen

import (
	"context"
	"maps"
	"slices"

	"entgo.io/ent/dialect/sql"

	"bulwark/server/action"
	"bulwark/server/ident"
	"bulwark/server/store"
)

// Name is the name of a thing and, for devices and credentials, the address of the device; empty for others.
type Name struct{ Text, Address string }

// nameSource says where the present names of a kind are stored. The table of the things is called n.
type nameSource struct{ tables, name, address string }

var nameSources = map[action.ReferenceKind]nameSource{
	action.CredentialReference:   {"credentials n JOIN devices nd ON nd.id = n.device_id", "n.username || '@' || nd.name", "nd.address"},
	action.DeviceReference:       {"devices n", "n.name", "n.address"},
	action.DomainReference:       {"domains n", "n.name", "''"},
	action.PasswordTypeReference: {"password_types n", "n.name", "''"},
	action.TagReference:          {"tags n", "n.name", "''"},
	action.TemplateReference:     {"execution_templates n", "n.name", "''"},
}

// nameKinds returns all kinds, in alphabetical order.
func nameKinds() []action.ReferenceKind { return slices.Sorted(maps.Keys(nameSources)) }

// LoadPresentNames returns the present names of things of a kind, by key. Things that do not exist are left out.
func LoadPresentNames(ctx context.Context, c store.Conn, kind action.ReferenceKind, keys []int64) (map[int64]Name, error) {
	source := nameSources[kind]
	return queryNames(ctx, c, keys, func(b *sql.Builder) {
		b.WriteString("SELECT n.id, " + source.name + ", " + source.address + " FROM " + source.tables + " WHERE n.id IN ")
	})
}

// LoadNames returns the names that things of a kind had when an operation was requested, by key (rule 24).
func LoadNames(ctx context.Context, c store.Conn, operation ident.BatchOperation, kind action.ReferenceKind, keys []int64) (map[int64]Name, error) {
	return queryNames(ctx, c, keys, func(b *sql.Builder) {
		b.WriteString("SELECT f.key, f.name, f.address FROM batch_names f WHERE f.operation_id = ").Arg(int64(operation))
		b.WriteString(" AND f.kind = '" + string(kind) + "' AND f.key IN ")
	})
}

// queryNames runs a query of keys, names and addresses that ends in IN, with the keys after it.
func queryNames(ctx context.Context, c store.Conn, keys []int64, write func(b *sql.Builder)) (map[int64]Name, error) {
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

// WriteNameSearch writes the condition that the frozen username or device name of a task t contains a text, ignoring case.
func WriteNameSearch(b *sql.Builder, operation ident.BatchOperation, text string) {
	tasks, names := sql.Table("batch_tasks").As("t"), sql.Table("batch_names").As("f")
	b.WriteString("(").Join(sql.ContainsFold(tasks.C("username"), text))
	b.WriteString(" OR t.device_id IN (SELECT f.key FROM batch_names f WHERE f.operation_id = ").Arg(int64(operation))
	b.WriteString(" AND f.kind = '" + string(action.DeviceReference) + "' AND ").Join(sql.ContainsFold(names.C("name"), text)).WriteString("))")
}
