package selection

import (
	"encoding/json"
	"strings"
	"time"

	"entgo.io/ent/dialect"
	"entgo.io/ent/dialect/sql"

	"bulwark/ent/db/credential"
	"bulwark/ent/db/credentialtag"
	"bulwark/ent/db/predicate"
	"bulwark/server/action"
)

// Where is the condition that a filter means at an instant. All given conditions must hold; a filter without any means
// every credential (whether that may be asked for is rule 3, checked by the request).
func Where(filter *action.Filter, now time.Time) predicate.Credential {
	return where(filter, now, Search)
}

// WhereRows is the same condition for a part of the table; see SearchRows.
func WhereRows(filter *action.Filter, now time.Time) predicate.Credential {
	return where(filter, now, SearchRows)
}

func where(filter *action.Filter, now time.Time, searching func(text string) predicate.Credential) predicate.Credential {
	var all []predicate.Credential
	if filter == nil {
		filter = &action.Filter{}
	}
	add := func(given bool, condition predicate.Credential) {
		if given {
			all = append(all, condition)
		}
	}
	add(filter.Status != "", credential.StatusEQ(credential.Status(filter.Status)))
	if filter.Expired != nil {
		add(*filter.Expired, credential.ExpiresAtLTE(now))
		add(!*filter.Expired, credential.Or(credential.ExpiresAtIsNil(), credential.ExpiresAtGT(now)))
	}
	if filter.ExpiresBefore != nil {
		add(true, credential.ExpiresAtLT(filter.ExpiresBefore.UTC()))
	}
	if filter.ExpiresAfter != nil {
		add(true, credential.ExpiresAtGT(filter.ExpiresAfter.UTC()))
	}
	if filter.AutomaticChange != nil {
		add(true, credential.AutomaticChange(*filter.AutomaticChange))
	}
	if filter.Parent != nil {
		add(true, credential.ParentID(*filter.Parent))
	}
	add(len(filter.Devices) > 0, oneOf(credential.FieldDeviceID, filter.Devices))
	add(len(filter.Domains) > 0, oneOf(credential.FieldDomainID, filter.Domains))
	add(len(filter.PasswordTypes) > 0, oneOf(credential.FieldPasswordTypeID, filter.PasswordTypes))
	add(len(filter.Tags) > 0, tagged(filter.Tags))
	if search := strings.TrimSpace(filter.Search); search != "" {
		add(true, searching(search))
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
		holders.Where(inKeys(credentialtag.FieldTagID, tags))
		s.Where(sql.In(s.C(credential.FieldID), holders))
	}
}

func oneOf[T ~int64](column string, keys []T) predicate.Credential {
	return func(s *sql.Selector) { s.Where(inKeys(s.C(column), keys)) }
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
