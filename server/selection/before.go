package selection

import (
	"strings"

	"entgo.io/ent/dialect"
	"entgo.io/ent/dialect/sql"

	"bulwark/server/action"
)

// columns says where a field's present value is. Status is not here: the action implies it.
var columns = map[action.Field]string{
	action.ExpiresAt:                "c.expires_at",
	action.PasswordType:             "c.password_type_id",
	action.Domain:                   "c.domain_id",
	action.Device:                   "c.device_id",
	action.AdditionalInformation:    "c.additional_information",
	action.Parent:                   "c.parent_id",
	action.AutomaticChange:          "c.automatic_change",
	action.ChangeTemplate:           "c.change_template_id",
	action.LoginCredential:          "c.login_credential_id",
	action.ReconciliationEnabled:    "c.reconciliation_enabled",
	action.ReconciliationAutorun:    "c.reconciliation_autorun",
	action.ReconciliationCredential: "c.reconciliation_credential_id",
	action.ReconciliationTemplate:   "c.reconciliation_template_id",
}

// before writes an SQL expression over the credential c: a JSON object, as text, of the present values of the fields the
// action touches. Only these are frozen, and only these are evidence.
func (t Target) before(b *sql.Builder) {
	postgres := b.Dialect() == dialect.Postgres
	var pairs []string
	for _, field := range action.FieldsOf(t.Action, t.Changes) {
		switch column, known := columns[field]; {
		case field == action.Tags && postgres:
			pairs = append(pairs, "'TAGS', (SELECT coalesce(json_agg(ct.tag_id ORDER BY ct.tag_id), '[]') FROM credential_tags ct WHERE ct.credential_id = c.id)")
		case field == action.Tags:
			pairs = append(pairs, "'TAGS', json((SELECT json_group_array(ct.tag_id ORDER BY ct.tag_id) FROM credential_tags ct WHERE ct.credential_id = c.id))")
		case known:
			pairs = append(pairs, "'"+string(field)+"', "+column)
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

// Before is the column of the frozen values, named before.
func (t Target) Before() func(b *sql.Builder) {
	return func(b *sql.Builder) {
		t.before(b)
		b.WriteString(" AS ").Ident("before")
	}
}
