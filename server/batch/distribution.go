package batch

import (
	"cmp"
	"context"
	stdsql "database/sql"
	"fmt"
	"maps"
	"slices"
	"strconv"

	"entgo.io/ent/dialect/sql"

	"bulwark/server/action"
	"bulwark/server/selection"
	"bulwark/server/store"
)

// FieldDistribution is the values of a field among the credentials of a selection, most frequent first.
type FieldDistribution struct {
	Field       action.Field
	Values      []ValueCount
	OtherCount  int64 // credentials with other values
	OtherValues int64 // how many different other values there are
}

// ValueCount is how many credentials have a value; nil is no value.
type ValueCount struct {
	Value *string
	Count int64
}

// distributed is how many values of a field are told one by one.
const distributed = 5

// distribution says how a field's values are counted: an SQL expression over the credential c for what is told apart.
// Values of a field that refers to something (kindOf) are keys, and named afterwards.
type distribution struct {
	value string
	join  string // of what holds the value, to the eligible credentials e
	wide  bool   // many different values: counted by a scan of its own
	truth bool   // true or false
	text  bool   // so many that the database must count them on disk
}

var distributions = map[action.Field]distribution{
	action.PasswordType:             {value: "c.password_type_id"},
	action.Domain:                   {value: "c.domain_id"},
	action.Device:                   {value: "c.device_id", wide: true},
	action.AdditionalInformation:    {value: "nullif(c.additional_information, '')", wide: true, text: true},
	action.Tags:                     {value: "ct.tag_id", join: "LEFT JOIN credential_tags ct ON ct.credential_id = e.id", wide: true},
	action.Parent:                   {value: "c.parent_id", wide: true},
	action.AutomaticChange:          {value: "c.automatic_change", truth: true},
	action.ChangeTemplate:           {value: "c.change_template_id"},
	action.LoginCredential:          {value: "c.login_credential_id", wide: true},
	action.ReconciliationEnabled:    {value: "c.reconciliation_enabled", truth: true},
	action.ReconciliationAutorun:    {value: "c.reconciliation_autorun", truth: true},
	action.ReconciliationCredential: {value: "c.reconciliation_credential_id", wide: true},
	action.ReconciliationTemplate:   {value: "c.reconciliation_template_id"},
	action.ExpiresAt:                {value: "c.expires_at IS NOT NULL", truth: true},
}

// Tells is whether a preview can tell the present values of a field.
func Tells(field action.Field) bool {
	_, known := distributions[field]
	return known
}

// narrow tells whether a field has few different values, which are counted together with others'.
func narrow(field action.Field) bool { return !distributions[field].wide }

// asked lists the fields whose distribution helps: those that are named, or that change, or all of the form while nothing is
// filled in.
func (p Proposal) asked(target selection.Target) []action.Field {
	switch {
	case p.Leave.Distribution:
		return nil
	case len(p.Fields) > 0:
		return p.Fields
	}
	if target.Action != action.Update {
		return []action.Field{action.PasswordType, action.Domain, action.AutomaticChange, action.ExpiresAt}
	}
	if fields := target.Changes.Fields(); len(fields) > 0 {
		return fields
	}
	return []action.Field{
		action.PasswordType, action.Domain, action.Device, action.AdditionalInformation, action.Tags, action.Parent,
		action.AutomaticChange, action.ChangeTemplate, action.LoginCredential, action.ReconciliationEnabled,
		action.ReconciliationAutorun, action.ReconciliationCredential, action.ReconciliationTemplate,
	}
}

// wideDistribution counts a field's values by a scan of its own and keeps the most frequent; what remains is summed up by
// the same statement.
func wideDistribution(ctx context.Context, c store.Conn, scope selection.Scope, target selection.Target, field action.Field) (FieldDistribution, error) {
	out, d := FieldDistribution{Field: field}, distributions[field]
	err := c.Query(ctx, func(b *sql.Builder) {
		b.WriteString("WITH g (k, n) AS (")
		scope.TallyEligible(b, target, d.value, d.join, !d.text)
		b.WriteString("), r AS (SELECT k, n, row_number() OVER (ORDER BY n DESC, k IS NULL, k) AS place FROM g)")
		b.WriteString(fmt.Sprintf(" SELECT k, n, 0 AS others, place FROM r WHERE place <= %d", distributed))
		b.WriteString(fmt.Sprintf(" UNION ALL SELECT NULL, CAST(coalesce(sum(n), 0) AS bigint), count(*), 1000 FROM r WHERE place > %d ORDER BY 4", distributed))
	}, func(scan func(...any) error) error {
		var value stdsql.NullString
		var n, others, place int64
		if err := scan(&value, &n, &others, &place); err != nil {
			return err
		}
		if place > distributed {
			out.OtherCount, out.OtherValues = n, others
			return nil
		}
		out.Values = append(out.Values, ValueCount{optionalText(value), n})
		return nil
	})
	return out, err
}

// narrowDistribution keeps the most frequent of a field's values that were counted together with others'.
func narrowDistribution(field action.Field, counts map[stdsql.NullString]int64) FieldDistribution {
	out := FieldDistribution{Field: field}
	values := slices.SortedFunc(maps.Keys(counts), func(a, b stdsql.NullString) int {
		if a.Valid != b.Valid && counts[a] == counts[b] { // nothing comes last, as in wideDistribution
			return map[bool]int{true: -1, false: 1}[a.Valid]
		}
		return cmp.Or(cmp.Compare(counts[b], counts[a]), cmp.Compare(len(a.String), len(b.String)), cmp.Compare(a.String, b.String))
	})
	for i, value := range values {
		n := counts[value]
		if i < distributed {
			if distributions[field].truth {
				truth := isTrue(value)
				value.String = strconv.FormatBool(truth)
				value.Valid = truth || field != action.ExpiresAt // no expiry is no value
			}
			out.Values = append(out.Values, ValueCount{optionalText(value), n})
			continue
		}
		out.OtherCount += n
		out.OtherValues++
	}
	return out
}

// isTrue reads a truth value as either database writes it.
func isTrue(value stdsql.NullString) bool {
	truth, err := strconv.ParseBool(value.String)
	return err == nil && truth
}

func optionalText(value stdsql.NullString) *string {
	if !value.Valid {
		return nil
	}
	return &value.String
}

// nameValues puts names in the place of keys.
func nameValues(ctx context.Context, c store.Conn, list []FieldDistribution) error {
	n := newNames()
	each := func(do func(kind selection.NameKind, field action.Field, key int64, value *ValueCount)) error {
		for _, d := range list {
			kind := selection.NameKindOf(d.Field)
			if kind == "" {
				continue
			}
			for i := range d.Values {
				if d.Values[i].Value == nil {
					continue
				}
				key, err := strconv.ParseInt(*d.Values[i].Value, 10, 64)
				if err != nil {
					return err
				}
				do(kind, d.Field, key, &d.Values[i])
			}
		}
		return nil
	}
	if err := each(func(kind selection.NameKind, _ action.Field, key int64, _ *ValueCount) { n.want(kind, key) }); err != nil {
		return err
	}
	if err := n.load(ctx, c, nil); err != nil {
		return err
	}
	return each(func(_ selection.NameKind, field action.Field, key int64, value *ValueCount) {
		value.Value = n.of(field, key)
	})
}
