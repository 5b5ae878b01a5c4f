package action

// Field is a field of a credential that bulk actions change; its text is the API's CredentialField.
type Field string

// The fields, in the order of the form.
const (
	Status                   Field = "STATUS"
	ExpiresAt                Field = "EXPIRES_AT"
	PasswordType             Field = "PASSWORD_TYPE"
	Domain                   Field = "DOMAIN"
	Device                   Field = "DEVICE"
	AdditionalInformation    Field = "ADDITIONAL_INFORMATION"
	Tags                     Field = "TAGS"
	Parent                   Field = "PARENT"
	AutomaticChange          Field = "AUTOMATIC_CHANGE"
	ChangeTemplate           Field = "CHANGE_TEMPLATE"
	LoginCredential          Field = "LOGIN_CREDENTIAL"
	ReconciliationEnabled    Field = "RECONCILIATION_ENABLED"
	ReconciliationAutorun    Field = "RECONCILIATION_AUTORUN"
	ReconciliationCredential Field = "RECONCILIATION_CREDENTIAL"
	ReconciliationTemplate   Field = "RECONCILIATION_TEMPLATE"
)

// Fields lists the fields that are named, in the order of the form.
func (c *Changes) Fields() []Field {
	named := []struct {
		field Field
		named bool
	}{
		{PasswordType, c.PasswordType != nil},
		{Domain, c.Domain.Named},
		{Device, c.Device != nil},
		{AdditionalInformation, c.AdditionalInformation != nil},
		{Tags, c.Tags != nil},
		{Parent, c.Parent.Named},
		{AutomaticChange, c.AutomaticChange != nil},
		{ChangeTemplate, c.ChangeTemplate.Named},
		{LoginCredential, c.LoginCredential.Named},
		{ReconciliationEnabled, c.ReconciliationEnabled != nil},
		{ReconciliationAutorun, c.ReconciliationAutorun != nil},
		{ReconciliationCredential, c.ReconciliationCredential.Named},
		{ReconciliationTemplate, c.ReconciliationTemplate.Named},
	}
	var fields []Field
	for _, f := range named {
		if f.named {
			fields = append(fields, f.field)
		}
	}
	return fields
}

// FieldsOf lists the fields an action touches; changes matter for Update only.
func FieldsOf(kind Kind, changes *Changes) []Field {
	switch kind {
	case Update:
		return changes.Fields()
	case Expire:
		return []Field{ExpiresAt}
	default:
		return []Field{Status}
	}
}
