package batch

import (
	"context"
	stdsql "database/sql"
	"fmt"

	"entgo.io/ent/dialect/sql"

	"bulwark/server/action"
	"bulwark/server/selection"
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

// distribution says how a field's values are grouped and named: SQL over the eligible credentials q joined with c.
type distribution struct{ value, join string }

var distributions = map[action.Field]distribution{
	action.PasswordType:             {"n.name", "JOIN password_types n ON n.id = c.password_type_id"},
	action.Domain:                   {"n.name", "LEFT JOIN domains n ON n.id = c.domain_id"},
	action.Device:                   {"n.name", "JOIN devices n ON n.id = c.device_id"},
	action.AdditionalInformation:    {"nullif(c.additional_information, '')", ""},
	action.Tags:                     {"n.name", "LEFT JOIN credential_tags ct ON ct.credential_id = c.id LEFT JOIN tags n ON n.id = ct.tag_id"},
	action.Parent:                   {"n.username || '@' || d.name", "LEFT JOIN credentials n ON n.id = c.parent_id LEFT JOIN devices d ON d.id = n.device_id"},
	action.AutomaticChange:          {"CASE WHEN c.automatic_change THEN 'true' ELSE 'false' END", ""},
	action.ChangeTemplate:           {"n.name", "LEFT JOIN execution_templates n ON n.id = c.change_template_id"},
	action.LoginCredential:          {"n.username || '@' || d.name", "LEFT JOIN credentials n ON n.id = c.login_credential_id LEFT JOIN devices d ON d.id = n.device_id"},
	action.ReconciliationEnabled:    {"CASE WHEN c.reconciliation_enabled THEN 'true' ELSE 'false' END", ""},
	action.ReconciliationAutorun:    {"CASE WHEN c.reconciliation_autorun THEN 'true' ELSE 'false' END", ""},
	action.ReconciliationCredential: {"n.username || '@' || d.name", "LEFT JOIN credentials n ON n.id = c.reconciliation_credential_id LEFT JOIN devices d ON d.id = n.device_id"},
	action.ReconciliationTemplate:   {"n.name", "LEFT JOIN execution_templates n ON n.id = c.reconciliation_template_id"},
	action.ExpiresAt:                {"CASE WHEN c.expires_at IS NOT NULL THEN 'true' END", ""},
}

// asked lists the fields whose distribution helps: those that change, or all of the form while nothing is filled in.
func asked(target selection.Target) []action.Field {
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

func distribute(ctx context.Context, c selection.Conn, scope selection.Scope, target selection.Target) ([]FieldDistribution, error) {
	var list []FieldDistribution
	for _, field := range asked(target) {
		found, err := distributionOf(ctx, c, scope, target, field)
		if err != nil {
			return nil, err
		}
		list = append(list, found)
	}
	return list, nil
}

// distributionOf groups once and keeps the most frequent values; what remains is summed up by the same statement.
func distributionOf(ctx context.Context, c selection.Conn, scope selection.Scope, target selection.Target, field action.Field) (FieldDistribution, error) {
	out, d := FieldDistribution{Field: field}, distributions[field]
	err := c.Rows(ctx, func(b *sql.Builder) {
		b.WriteString("WITH g AS (SELECT " + d.value + " AS value, count(*) AS n FROM (SELECT q.id FROM ")
		scope.Eligible(b, target)
		b.WriteString(") e JOIN credentials c ON c.id = e.id " + d.join + " GROUP BY 1),")
		b.WriteString(" r AS (SELECT value, n, row_number() OVER (ORDER BY n DESC, value) AS place FROM g)")
		b.WriteString(fmt.Sprintf(" SELECT value, n, 0 AS others, place FROM r WHERE place <= %d", distributed))
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
		count := ValueCount{Count: n}
		if value.Valid {
			count.Value = &value.String
		}
		out.Values = append(out.Values, count)
		return nil
	})
	return out, err
}
