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
	"bulwark/server/eligibility"
	"bulwark/server/store"
)

// FieldDistribution holds the values of a field among the eligible credentials of a selection, most frequent first.
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

// maxListedValues is how many values of a field are listed, the most frequent ones; the others are summed up.
const maxListedValues = 5

// distribution says how the values of a field are counted among credentials c.
type distribution struct {
	field   *action.FieldDefinition
	value   string // SQL expression of a credential's value; for references the key, which is replaced by the name afterwards
	join    string // joins the table that holds the value to the eligible credentials e; empty for none
	wide    bool   // many different values are expected: counted by a scan of its own
	boolean bool   // the value is a boolean
	long    bool   // values are too long to be counted in memory
}

// distributionOf says how the values of a field are counted; ok is false for a field whose values are not counted.
func distributionOf(d *action.FieldDefinition) (counted distribution, ok bool) {
	counted = distribution{field: d, value: "c." + d.Column, wide: d.ManyValues}
	switch d.Kind {
	case action.ReferenceValue:
		return counted, true
	case action.TextValue:
		counted.value, counted.long = "nullif(c."+d.Column+", '')", true
		return counted, true
	case action.BoolValue:
		counted.boolean = true
		return counted, true
	case action.TimeValue: // only whether there is one
		counted.value, counted.boolean = "c."+d.Column+" IS NOT NULL", true
		return counted, true
	case action.TagsValue:
		counted.value, counted.join = "ct.tag_id", "LEFT JOIN credential_tags ct ON ct.credential_id = e.id"
		return counted, true
	case action.StatusValue: // the action implies it
		return counted, false
	}
	return counted, false
}

// CanCount reports whether a preview can count the present values of a field.
func CanCount(field action.Field) bool {
	d := field.Definition()
	if d == nil {
		return false
	}
	_, ok := distributionOf(d)
	return ok
}

// distributions lists how to count the fields that the proposal names, or that its action changes, or all of the form while
// nothing is filled in.
func (p Proposal) distributions() ([]distribution, error) {
	if p.Without.Distribution {
		return nil, nil
	}
	var list []distribution
	for _, field := range p.countedFields() {
		d := field.Definition()
		if d == nil {
			return nil, fmt.Errorf("there is no field %q", field)
		}
		counted, ok := distributionOf(d)
		if !ok {
			return nil, fmt.Errorf("the values of %s are not counted", field)
		}
		list = append(list, counted)
	}
	return list, nil
}

func (p Proposal) countedFields() []action.Field {
	switch definition := p.Action.Definition(); {
	case len(p.Fields) > 0:
		return p.Fields
	case definition == nil:
		return nil
	case !definition.TakesChanges:
		return definition.Previews
	case !p.Changes.Empty():
		return p.Changes.Fields()
	}
	var form []action.Field
	for _, d := range action.UpdateFields() {
		form = append(form, d.Field)
	}
	return form
}

// wideDistribution counts a field's values by a scan of its own and keeps the most frequent; what remains is summed up by
// the same statement.
func wideDistribution(ctx context.Context, c store.Conn, scope eligibility.Scope, target eligibility.Target, d distribution) (FieldDistribution, error) {
	out := FieldDistribution{Field: d.field.Field}
	err := c.Query(ctx, func(b *sql.Builder) {
		b.WriteString("WITH g (k, n) AS (")
		scope.WriteEligibleCounts(b, target, d.value, d.join, !d.long)
		b.WriteString("), r AS (SELECT k, n, row_number() OVER (ORDER BY n DESC, k IS NULL, k) AS place FROM g)")
		b.WriteString(fmt.Sprintf(" SELECT k, n, 0 AS others, place FROM r WHERE place <= %d", maxListedValues))
		b.WriteString(fmt.Sprintf(" UNION ALL SELECT NULL, CAST(coalesce(sum(n), 0) AS bigint), count(*), 1000 FROM r WHERE place > %d ORDER BY 4", maxListedValues))
	}, func(scan func(...any) error) error {
		var value stdsql.NullString
		var n, others, place int64
		if err := scan(&value, &n, &others, &place); err != nil {
			return err
		}
		if place > maxListedValues {
			out.OtherCount, out.OtherValues = n, others
			return nil
		}
		out.Values = append(out.Values, ValueCount{optionalText(value), n})
		return nil
	})
	return out, err
}

// narrowDistribution keeps the most frequent of a field's values that were counted together with others'.
func narrowDistribution(d distribution, counts map[stdsql.NullString]int64) FieldDistribution {
	out := FieldDistribution{Field: d.field.Field}
	values := slices.SortedFunc(maps.Keys(counts), func(a, b stdsql.NullString) int {
		if a.Valid != b.Valid && counts[a] == counts[b] { // nothing comes last, as in wideDistribution
			return map[bool]int{true: -1, false: 1}[a.Valid]
		}
		return cmp.Or(cmp.Compare(counts[b], counts[a]), cmp.Compare(len(a.String), len(b.String)), cmp.Compare(a.String, b.String))
	})
	for i, value := range values {
		n := counts[value]
		if i < maxListedValues {
			if d.boolean {
				truth := isTrue(value)
				value.String = strconv.FormatBool(truth)
				value.Valid = truth || d.field.Kind != action.TimeValue // no time is no value
			}
			out.Values = append(out.Values, ValueCount{optionalText(value), n})
			continue
		}
		out.OtherCount += n
		out.OtherValues++
	}
	return out
}

// isTrue parses a boolean in the form of either database.
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

// replaceKeysByNames replaces the keys of things by their names.
func replaceKeysByNames(ctx context.Context, c store.Conn, list []FieldDistribution) error {
	n := newNames()
	each := func(do func(kind action.ReferenceKind, key int64, value *ValueCount)) error {
		for _, distribution := range list {
			kind := distribution.Field.Definition().RefersTo
			if kind == "" {
				continue
			}
			for i := range distribution.Values {
				value := &distribution.Values[i]
				if value.Value == nil {
					continue
				}
				key, err := strconv.ParseInt(*value.Value, 10, 64)
				if err != nil {
					return err
				}
				do(kind, key, value)
			}
		}
		return nil
	}
	if err := each(func(kind action.ReferenceKind, key int64, _ *ValueCount) { n.queue(kind, key) }); err != nil {
		return err
	}
	if err := n.load(ctx, c, nil); err != nil {
		return err
	}
	return each(func(kind action.ReferenceKind, key int64, value *ValueCount) { value.Value = n.name(kind, key) })
}
