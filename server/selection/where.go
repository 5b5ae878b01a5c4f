package selection

import (
	"encoding/json"
	"strconv"
	"strings"
	"time"

	"entgo.io/ent/dialect"
	"entgo.io/ent/dialect/sql"

	"bulwark/ent/db/credential"
	"bulwark/ent/db/credentialtag"
	"bulwark/ent/db/predicate"
	"bulwark/server/action"
	"bulwark/server/text"
)

// Where is the condition that a filter means at an instant. All given conditions must hold; a filter without any means
// every credential (whether that may be asked for is rule 3, checked by the request). It suits what reads all that match:
// counts, and tasks being frozen.
func Where(filter *action.Filter, now time.Time) predicate.Credential {
	return where(filter, now, Search, false)
}

// WhereRows is the same condition for a part of the table; see SearchRows.
func WhereRows(filter *action.Filter, now time.Time) predicate.Credential {
	return where(filter, now, SearchRows, false)
}

// WhereFaceted is the same condition for a page of what is rare: what the credentials themselves have no index for is
// asked of their facets.
func WhereFaceted(filter *action.Filter, now time.Time) predicate.Credential {
	return where(filter, now, Search, true)
}

func where(filter *action.Filter, now time.Time, searching func(text string) predicate.Credential, faceted bool) predicate.Credential {
	if filter == nil {
		filter = &action.Filter{}
	}
	var all []predicate.Credential
	add := func(given bool, condition predicate.Credential) {
		if given {
			all = append(all, condition)
		}
	}
	add(Faceted(filter), hot(filter, now, faceted))
	if filter.Parent != nil {
		add(true, credential.ParentID(*filter.Parent))
	}
	add(len(filter.Devices) > 0, oneOf(credential.FieldDeviceID, filter.Devices))
	add(len(filter.Domains) > 0, oneOf(credential.FieldDomainID, filter.Domains))
	add(len(filter.Tags) > 0, tagged(filter.Tags))
	if search := strings.TrimSpace(filter.Search); search != "" {
		add(true, searching(search))
		if name := text.Normalize(search); name != search { // names are stored in this form, free text is not
			all[len(all)-1] = credential.Or(all[len(all)-1], searching(name))
		}
	}
	return func(s *sql.Selector) {
		for _, condition := range all {
			condition(s)
		}
	}
}

func tagged[T ~int64](tags []T) predicate.Credential {
	return func(s *sql.Selector) {
		holders := sql.Dialect(s.Dialect()).Select(credentialtag.FieldCredentialID).From(sql.Table(credentialtag.Table))
		holders.Where(planned(s.Dialect(), credentialtag.FieldTagID, tags))
		s.Where(sql.In(s.C(credential.FieldID), holders))
	}
}

func oneOf[T ~int64](column string, keys []T) predicate.Credential {
	return func(s *sql.Selector) { s.Where(planned(s.Dialect(), s.C(column), keys)) }
}

// planned is "column IN (keys)" in a form that suits the planner: PostgreSQL knows how many rows have which key when it
// sees the key, and walks through the table for rare ones when it does not.
func planned[T ~int64](kind, column string, keys []T) *sql.Predicate {
	if kind == dialect.Postgres && len(keys) <= mostWritten {
		return written(column, keys)
	}
	return inKeys(column, keys)
}

// mostWritten is up to how many keys are written into a statement.
const mostWritten = 20

// written is "column IN (keys)" with the keys in the statement.
func written[T ~int64](column string, keys []T) *sql.Predicate {
	texts := make([]string, len(keys))
	for i, key := range keys {
		texts[i] = strconv.FormatInt(int64(key), 10)
	}
	return sql.P(func(b *sql.Builder) { b.Ident(column).WriteString(" IN (" + strings.Join(texts, ", ") + ")") })
}

// inKeys is "column IN (keys)" with one parameter however many keys there are: lists of parameters end at 32,766.
func inKeys[T ~int64](column string, keys []T) *sql.Predicate {
	return sql.P(func(b *sql.Builder) {
		b.Ident(column).WriteString(" IN ")
		KeySet(b, keys)
	})
}

// KeySet writes a subquery that returns the keys.
func KeySet[T ~int64](b *sql.Builder, keys []T) {
	list, _ := json.Marshal(keys) // integers cannot fail
	if len(keys) == 0 {
		list = []byte("[]")
	}
	if b.Dialect() == dialect.Postgres {
		b.WriteString("(SELECT value::bigint FROM json_array_elements_text(").Arg(string(list)).WriteString("::json))")
		return
	}
	b.WriteString("(SELECT value FROM json_each(").Arg(string(list)).WriteString("))")
}
