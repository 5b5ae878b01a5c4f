package filter

import (
	"strings"
	"time"

	"entgo.io/ent/dialect"
	"entgo.io/ent/dialect/sql"

	"bulwark/ent/db/credential"
	"bulwark/ent/db/credentialfacet"
	"bulwark/ent/db/predicate"
	"bulwark/server/action"
	"bulwark/server/ident"
	"bulwark/server/store"
)

// JoinFacets joins credential_facets to a query of credentials, once, and returns its columns. The join makes the database
// read the facets first and look up their credentials.
func JoinFacets(s *sql.Selector) func(column string) string {
	facets, joined := s.JoinedTable(credentialfacet.Table)
	if !joined {
		facets = sql.Table(credentialfacet.Table).As("facet")
		s.Join(facets).OnP(store.JoinByKey(s.Dialect(), s.C(credential.FieldID), facets.C(credentialfacet.FieldID)))
	}
	return facets.C
}

// HasIndex reports whether the table credentials has an index for some part of a filter. Facets would then only be a detour.
func HasIndex(filter *action.Filter) bool {
	return filter != nil && (strings.TrimSpace(filter.Search) != "" || filter.Parent != nil ||
		len(filter.Devices) > 0 || len(filter.Domains) > 0 || len(filter.Tags) > 0)
}

// NeedsFacets reports whether the table credentials has no index for some part of a filter.
func NeedsFacets(filter *action.Filter) bool {
	return filter != nil && (filter.Status != "" || filter.Expired != nil || filter.ExpiresBefore != nil ||
		filter.ExpiresAfter != nil || filter.AutomaticChange != nil || len(filter.PasswordTypes) > 0)
}

// whereFacets returns the conditions on the columns that credential_facets copies: on the copies, or on the originals.
func whereFacets(filter *action.Filter, now time.Time, byFacets bool) predicate.Credential {
	return func(s *sql.Selector) {
		column, rare := s.C, func(condition *sql.Predicate) *sql.Predicate { return condition }
		if byFacets {
			column = JoinFacets(s)
			if s.Dialect() == dialect.SQLite {
				rare = unlikely
			}
		}
		expiry := column(credentialfacet.FieldExpiresAt)
		if filter.Status != "" {
			s.Where(sql.EQ(column(credentialfacet.FieldStatus), filter.Status))
		}
		if filter.AutomaticChange != nil {
			s.Where(sql.EQ(column(credentialfacet.FieldAutomaticChange), *filter.AutomaticChange))
		}
		if len(filter.PasswordTypes) > 0 {
			s.Where(typeCondition(column(credentialfacet.FieldPasswordTypeID), filter.PasswordTypes))
		}
		for _, condition := range expiryConditions(filter, expiry, now) {
			s.Where(rare(condition))
		}
	}
}

func expiryConditions(filter *action.Filter, expiry string, now time.Time) (conditions []*sql.Predicate) {
	switch {
	case filter.Expired == nil:
	case *filter.Expired:
		conditions = append(conditions, sql.LTE(expiry, now))
	default:
		conditions = append(conditions, sql.Or(sql.IsNull(expiry), sql.GT(expiry, now)))
	}
	if filter.ExpiresBefore != nil {
		conditions = append(conditions, sql.LT(expiry, filter.ExpiresBefore.UTC()))
	}
	if filter.ExpiresAfter != nil {
		conditions = append(conditions, sql.GT(expiry, filter.ExpiresAfter.UTC()))
	}
	return conditions
}

// typeCondition writes password types as literals on both databases, because they are few: with a single literal, rows come
// from the index in the order of their keys.
func typeCondition(column string, types []ident.PasswordType) *sql.Predicate {
	if len(types) > store.MaxLiterals {
		return store.InKeys(column, types)
	}
	return store.InLiterals(column, types)
}

// unlikely tells SQLite, which keeps no statistics of values here, that few rows meet a condition.
func unlikely(condition *sql.Predicate) *sql.Predicate {
	return sql.P(func(b *sql.Builder) { b.WriteString("likelihood(").Join(condition).WriteString(", 0.0001)") })
}
