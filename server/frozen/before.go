package frozen

import (
	"strings"

	"entgo.io/ent/dialect/sql"

	"bulwark/server/action"
	"bulwark/server/eligibility"
	"bulwark/server/store"
)

// BeforeColumn returns a column named before over the credential c: a JSON object, as text, of the present values of the fields
// that the action changes. Only these are frozen, and only these are evidence.
func BeforeColumn(target eligibility.Target) func(b *sql.Builder) {
	return func(b *sql.Builder) {
		writeBefore(b, target)
		b.WriteString(" AS ").Ident("before")
	}
}

func writeBefore(b *sql.Builder, target eligibility.Target) {
	postgres := store.IsPostgres(b)
	var pairs []string
	for _, a := range target.Assignments {
		switch {
		case a.Field.Kind == action.StatusValue: // the action implies it
		case a.Field.Kind == action.TagsValue && postgres:
			pairs = append(pairs, "'TAGS', (SELECT coalesce(json_agg(ct.tag_id ORDER BY ct.tag_id), '[]') FROM credential_tags ct WHERE ct.credential_id = c.id)")
		case a.Field.Kind == action.TagsValue:
			pairs = append(pairs, "'TAGS', json((SELECT json_group_array(ct.tag_id ORDER BY ct.tag_id) FROM credential_tags ct WHERE ct.credential_id = c.id))")
		default: // every other kind of value is in its column
			pairs = append(pairs, "'"+string(a.Field.Field)+"', c."+a.Field.Column)
		}
	}
	switch {
	case len(pairs) == 0:
		b.WriteString("'{}'")
	case postgres:
		b.WriteString("json_build_object(" + strings.Join(pairs, ", ") + ")::text")
	default:
		b.WriteString("json_object(" + strings.Join(pairs, ", ") + ")")
	}
}
