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

// tags reads the tags of the credentials, in the order of their names.
func (q *Credentials) tags(ctx context.Context, rows []*db.Credential) error {
	keys := make([]ident.Credential, len(rows))
	places := make(map[ident.Credential]*db.Credential, len(rows))
	for i, r := range rows {
		keys[i], places[r.ID] = r.ID, r
	}
	columns := wanted(tagColumns, q.want.Tag)
	links, tags := sql.Table(credentialtag.Table), sql.Table(tag.Table).As(tag.Table)
	names := []string{links.C(credentialtag.FieldCredentialID)}
	for _, c := range columns {
		names = append(names, tags.C(c.name))
	}
	s := sql.Dialect(q.store.Dialect()).Select(names...).From(links)
	s.Join(tags).On(links.C(credentialtag.FieldTagID), tags.C(tag.FieldID))
	s.Where(sql.P(func(b *sql.Builder) {
		b.Ident(links.C(credentialtag.FieldCredentialID))
		if q.store.Postgres() { // which plans for as many keys as an array has; of a JSON text it knows nothing
			b.WriteString(" = ANY (").Arg(keys).WriteString(")")
			return
		}
		b.WriteString(" IN ")
		store.WriteKeys(b, keys)
	}))
	text, args := s.OrderBy(tags.C(tag.FieldNameKey)).Query()
	var key int64
	into := make([]any, 1+len(columns))
	into[0] = &key
	var shown stock[db.Tag]
	return q.store.Query(ctx, text, args, func(scan func(...any) error) error {
		t := shown.next()
		for i, c := range columns {
			into[1+i] = c.into(t)
		}
		if err := scan(into...); err != nil {
			return err
		}
		edges := &places[ident.Credential(key)].Edges
		edges.Tags = append(edges.Tags, t)
		return nil
	})
}
