package graph

import (
	"context"
	"io"

	"github.com/99designs/gqlgen/graphql"

	"bulwark/ent/db"
	"bulwark/graph/model"
	"bulwark/graph/plain"
)

// plainCredentialLists writes all nodes of a page of credentials at once when every selected field is loaded; see package plain.
type plainCredentialLists struct{}

var _ graphql.FieldInterceptor = plainCredentialLists{}

func (plainCredentialLists) ExtensionName() string { return "PlainLists" }

func (plainCredentialLists) Validate(graphql.ExecutableSchema) error { return nil }

// InterceptField replaces a list of credentials by its JSON, which gqlgen writes as it is.
func (plainCredentialLists) InterceptField(ctx context.Context, next graphql.Resolver) (any, error) {
	value, err := next(ctx)
	credentials, ok := value.([]*model.Credential)
	if !ok || err != nil {
		return value, err
	}
	field := graphql.GetFieldContext(ctx).Field
	write, ok := plain.Compile(graphql.GetOperationContext(ctx), field.Selections, plainCredential)
	if !ok {
		return value, nil
	}
	text, ok := plain.List(make([]byte, 0, 512*len(credentials)+2), credentials, write)
	if !ok {
		return value, nil
	}
	return rawJSON(text), nil
}

// rawJSON is a value that is JSON already.
type rawJSON []byte

func (w rawJSON) MarshalGQL(to io.Writer) { _, _ = to.Write(w) }

// The fields of a credential that are loaded with a page. gqlgen resolves the others field by field.

var plainDevice = &plain.Object[db.Device]{
	Types: []string{"Device", "Node"},
	Fields: map[string]plain.Field[db.Device]{
		"id":        plain.Value(func(to []byte, d *db.Device) []byte { return plain.ID(to, d.ID) }),
		"name":      plain.Value(func(to []byte, d *db.Device) []byte { return plain.Text(to, d.Name) }),
		"address":   plain.Value(func(to []byte, d *db.Device) []byte { return plain.Text(to, d.Address) }),
		"type":      plain.Value(func(to []byte, d *db.Device) []byte { return plain.Text(to, d.Type) }),
		"vendor":    plain.Value(func(to []byte, d *db.Device) []byte { return plain.Text(to, d.Vendor) }),
		"product":   plain.Value(func(to []byte, d *db.Device) []byte { return plain.Text(to, d.Product) }),
		"site":      plain.Value(func(to []byte, d *db.Device) []byte { return plain.Text(to, d.Site) }),
		"status":    plain.Value(func(to []byte, d *db.Device) []byte { return plain.Text(to, string(d.Status)) }),
		"createdAt": plain.Value(func(to []byte, d *db.Device) []byte { return plain.Time(to, d.CreatedAt) }),
		"updatedAt": plain.Value(func(to []byte, d *db.Device) []byte { return plain.Time(to, d.UpdatedAt) }),
	},
}

var plainDomain = &plain.Object[db.Domain]{
	Types: []string{"Domain", "Node"},
	Fields: map[string]plain.Field[db.Domain]{
		"id":        plain.Value(func(to []byte, d *db.Domain) []byte { return plain.ID(to, d.ID) }),
		"name":      plain.Value(func(to []byte, d *db.Domain) []byte { return plain.Text(to, d.Name) }),
		"shortName": plain.Value(func(to []byte, d *db.Domain) []byte { return plain.Text(to, d.ShortName) }),
		"createdAt": plain.Value(func(to []byte, d *db.Domain) []byte { return plain.Time(to, d.CreatedAt) }),
	},
}

var plainPasswordType = &plain.Object[db.PasswordType]{
	Types: []string{"PasswordType", "Node"},
	Fields: map[string]plain.Field[db.PasswordType]{
		"id":        plain.Value(func(to []byte, t *db.PasswordType) []byte { return plain.ID(to, t.ID) }),
		"name":      plain.Value(func(to []byte, t *db.PasswordType) []byte { return plain.Text(to, t.Name) }),
		"localUser": plain.Value(func(to []byte, t *db.PasswordType) []byte { return plain.Bool(to, t.LocalUser) }),
		"enabled":   plain.Value(func(to []byte, t *db.PasswordType) []byte { return plain.Bool(to, t.Enabled) }),
		"createdAt": plain.Value(func(to []byte, t *db.PasswordType) []byte { return plain.Time(to, t.CreatedAt) }),
	},
}

var plainTag = &plain.Object[db.Tag]{
	Types: []string{"Tag", "Node"},
	Fields: map[string]plain.Field[db.Tag]{
		"id":        plain.Value(func(to []byte, t *db.Tag) []byte { return plain.ID(to, t.ID) }),
		"name":      plain.Value(func(to []byte, t *db.Tag) []byte { return plain.Text(to, t.Name) }),
		"createdAt": plain.Value(func(to []byte, t *db.Tag) []byte { return plain.Time(to, t.CreatedAt) }),
	},
}

var plainPasswordChange = &plain.Object[model.PasswordChangeConfiguration]{
	Types: []string{"PasswordChangeConfiguration"},
	Fields: map[string]plain.Field[model.PasswordChangeConfiguration]{
		"automatic": plain.Value(func(to []byte, c *model.PasswordChangeConfiguration) []byte { return plain.Bool(to, c.Automatic) }),
	},
}

var plainReconciliation = &plain.Object[model.ReconciliationConfiguration]{
	Types: []string{"ReconciliationConfiguration"},
	Fields: map[string]plain.Field[model.ReconciliationConfiguration]{
		"enabled": plain.Value(func(to []byte, c *model.ReconciliationConfiguration) []byte { return plain.Bool(to, c.Enabled) }),
		"autorun": plain.Value(func(to []byte, c *model.ReconciliationConfiguration) []byte { return plain.Bool(to, c.Autorun) }),
	},
}

var plainCredential = &plain.Object[model.Credential]{
	Types: []string{"Credential", "Node"},
	Fields: map[string]plain.Field[model.Credential]{
		"id":       plain.Value(func(to []byte, c *model.Credential) []byte { return plain.ID(to, c.ID) }),
		"username": plain.Value(func(to []byte, c *model.Credential) []byte { return plain.Text(to, c.Username) }),
		"status":   plain.Value(func(to []byte, c *model.Credential) []byte { return plain.Text(to, string(c.Status)) }),
		"expired":  plain.Value(func(to []byte, c *model.Credential) []byte { return plain.Bool(to, c.Expired) }),
		"expiresAt": plain.Value(func(to []byte, c *model.Credential) []byte {
			if c.ExpiresAt == nil {
				return append(to, "null"...)
			}
			return plain.Time(to, *c.ExpiresAt)
		}),
		"additionalInformation": plain.Value(func(to []byte, c *model.Credential) []byte { return plain.Text(to, c.AdditionalInformation) }),
		"version":               plain.Value(func(to []byte, c *model.Credential) []byte { return plain.Int(to, c.Version) }),
		"createdAt":             plain.Value(func(to []byte, c *model.Credential) []byte { return plain.Time(to, c.CreatedAt) }),
		"updatedAt":             plain.Value(func(to []byte, c *model.Credential) []byte { return plain.Time(to, c.UpdatedAt) }),
		"device":                plain.Required(func(c *model.Credential) *db.Device { return c.Device }, plainDevice),
		"domain":                plain.Optional(func(c *model.Credential) *db.Domain { return c.Domain }, plainDomain),
		"passwordType":          plain.Required(func(c *model.Credential) *db.PasswordType { return c.PasswordType }, plainPasswordType),
		"tags":                  plain.Each(func(c *model.Credential) []*db.Tag { return c.Tags }, plainTag),
		"passwordChange": plain.Required(
			func(c *model.Credential) *model.PasswordChangeConfiguration { return c.PasswordChange }, plainPasswordChange),
		"reconciliation": plain.Required(
			func(c *model.Credential) *model.ReconciliationConfiguration { return c.Reconciliation }, plainReconciliation),
	},
}
