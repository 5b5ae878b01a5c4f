package listing

import (
	"context"

	"entgo.io/ent/dialect/sql"

	"bulwark/ent/db"
	"bulwark/ent/db/credentialtag"
	"bulwark/ent/db/tag"
	"bulwark/server/ident"
	"bulwark/server/store"
)

// readTags reads the tags of the credentials, in the order of their names.
func (q *Query) readTags(ctx context.Context, credentials []*db.Credential) error {
	keys := make([]ident.Credential, len(credentials))
	byKey := make(map[ident.Credential]*db.Credential, len(credentials))
	for i, c := range credentials {
		keys[i], byKey[c.ID] = c.ID, c
	}
	columns := selectColumns(TagColumns, q.columns.Tag)
	links, tags := sql.Table(credentialtag.Table), sql.Table(tag.Table).As(tag.Table)
	names := []string{links.C(credentialtag.FieldCredentialID)}
	for _, c := range columns {
		names = append(names, tags.C(c.Name))
	}
	s := sql.Dialect(q.store.Dialect()).Select(names...).From(links)
	s.Join(tags).On(links.C(credentialtag.FieldTagID), tags.C(tag.FieldID))
	s.Where(sql.P(func(b *sql.Builder) {
		b.Ident(links.C(credentialtag.FieldCredentialID))
		if q.store.Postgres() { // its planner knows how many keys an array has, but not how many a JSON text has
			b.WriteString(" = ANY (").Arg(keys).WriteString(")")
			return
		}
		b.WriteString(" IN ")
		store.WriteKeys(b, keys)
	}))
	text, args := s.OrderBy(tags.C(tag.FieldNameKey)).Query()
	var key int64
	dest := make([]any, 1+len(columns))
	dest[0] = &key
	var read slab[db.Tag]
	return q.store.Query(ctx, text, args, func(scan func(...any) error) error {
		t := read.next()
		for i, c := range columns {
			dest[1+i] = c.Field(t)
		}
		if err := scan(dest...); err != nil {
			return err
		}
		edges := &byKey[ident.Credential(key)].Edges
		edges.Tags = append(edges.Tags, t)
		return nil
	})
}
