package graph

import (
	"context"
	"io"
	"strings"
	"time"

	"github.com/99designs/gqlgen/graphql"

	"bulwark/ent/db"
	"bulwark/graph/model"
	"bulwark/graph/plain"
	"bulwark/server/listing"
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
	text, ok := plain.AppendList(make([]byte, 0, 512*len(credentials)+2), credentials, write)
	if !ok {
		return value, nil
	}
	return rawJSON(text), nil
}

// rawJSON is a value that is JSON already.
type rawJSON []byte

func (j rawJSON) MarshalGQL(w io.Writer) { _, _ = w.Write(j) }

// The objects of a page of credentials. Their fields are the columns that package listing reads, and those named here; gqlgen
// resolves any other field.
var (
	plainDevice = plain.NewObject([]string{"Device", "Node"}, columnFields(listing.DeviceColumns, self[db.Device]),
		map[string]plain.Field[db.Device]{
			"id": plain.Value(func(to []byte, d *db.Device) []byte { return plain.AppendID(to, d.ID) }),
		})
	plainDomain = plain.NewObject([]string{"Domain", "Node"}, columnFields(listing.DomainColumns, self[db.Domain]),
		map[string]plain.Field[db.Domain]{
			"id": plain.Value(func(to []byte, d *db.Domain) []byte { return plain.AppendID(to, d.ID) }),
		})
	plainPasswordType = plain.NewObject([]string{"PasswordType", "Node"}, columnFields(listing.PasswordTypeColumns, self[db.PasswordType]),
		map[string]plain.Field[db.PasswordType]{
			"id": plain.Value(func(to []byte, t *db.PasswordType) []byte { return plain.AppendID(to, t.ID) }),
		})
	plainTag = plain.NewObject([]string{"Tag", "Node"}, columnFields(listing.TagColumns, self[db.Tag]),
		map[string]plain.Field[db.Tag]{
			"id": plain.Value(func(to []byte, t *db.Tag) []byte { return plain.AppendID(to, t.ID) }),
		})
	plainPasswordChange = plain.NewObject([]string{"PasswordChangeConfiguration"},
		map[string]plain.Field[model.PasswordChangeConfiguration]{
			"automatic": plain.Value(func(to []byte, c *model.PasswordChangeConfiguration) []byte { return plain.AppendBool(to, c.Automatic) }),
		})
	plainReconciliation = plain.NewObject([]string{"ReconciliationConfiguration"},
		map[string]plain.Field[model.ReconciliationConfiguration]{
			"enabled": plain.Value(func(to []byte, c *model.ReconciliationConfiguration) []byte { return plain.AppendBool(to, c.Enabled) }),
			"autorun": plain.Value(func(to []byte, c *model.ReconciliationConfiguration) []byte { return plain.AppendBool(to, c.Autorun) }),
		})
	plainCredential = plain.NewObject([]string{"Credential", "Node"},
		columnFields(listing.CredentialColumns, func(c *model.Credential) *db.Credential { return c.Credential }),
		map[string]plain.Field[model.Credential]{
			"id":           plain.Value(func(to []byte, c *model.Credential) []byte { return plain.AppendID(to, c.ID) }),
			"expired":      plain.Value(func(to []byte, c *model.Credential) []byte { return plain.AppendBool(to, c.Expired) }),
			"device":       plain.Required(func(c *model.Credential) *db.Device { return c.Device }, plainDevice),
			"domain":       plain.Optional(func(c *model.Credential) *db.Domain { return c.Domain }, plainDomain),
			"passwordType": plain.Required(func(c *model.Credential) *db.PasswordType { return c.PasswordType }, plainPasswordType),
			"tags":         plain.Each(func(c *model.Credential) []*db.Tag { return c.Tags }, plainTag),
			"passwordChange": plain.Required(
				func(c *model.Credential) *model.PasswordChangeConfiguration { return c.PasswordChange }, plainPasswordChange),
			"reconciliation": plain.Required(
				func(c *model.Credential) *model.ReconciliationConfiguration { return c.Reconciliation }, plainReconciliation),
		})
)

func self[T any](of *T) *T { return of }

// columnFields returns the fields of a T that are columns of its row R, except keys: texts, numbers, booleans and times.
func columnFields[T, R any](columns []listing.Column[R], row func(of *T) *R) map[string]plain.Field[T] {
	fields := map[string]plain.Field[T]{}
	for _, column := range columns {
		if write := columnWriter(column); write != nil && column.Name != "id" && !strings.HasSuffix(column.Name, "_id") {
			fields[fieldOfColumn(column.Name)] = plain.Value(func(to []byte, of *T) []byte { return write(to, row(of)) })
		}
	}
	return fields
}

// columnWriter returns the function that writes a column, nil for columns of other types.
func columnWriter[R any](column listing.Column[R]) func(to []byte, row *R) []byte {
	field := column.Field
	switch field(new(R)).(type) {
	case *string:
		return func(to []byte, row *R) []byte { return plain.AppendText(to, *field(row).(*string)) }
	case *bool:
		return func(to []byte, row *R) []byte { return plain.AppendBool(to, *field(row).(*bool)) }
	case *int64:
		return func(to []byte, row *R) []byte { return plain.AppendInt(to, *field(row).(*int64)) }
	case *time.Time:
		return func(to []byte, row *R) []byte { return plain.AppendTime(to, *field(row).(*time.Time)) }
	case **time.Time:
		return func(to []byte, row *R) []byte {
			if at := *field(row).(**time.Time); at != nil {
				return plain.AppendTime(to, *at)
			}
			return append(to, "null"...)
		}
	default:
		return nil
	}
}

// fieldOfColumn returns the field of a column: createdAt for created_at. It is the inverse of columnName.
func fieldOfColumn(column string) string {
	words := strings.Split(column, "_")
	for i, word := range words[1:] {
		words[i+1] = strings.ToUpper(word[:1]) + word[1:]
	}
	return strings.Join(words, "")
}
