package action

import "bulwark/server/ident"

// The fields, named as in the API's CredentialField.
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

// fields is the catalogue, in the order of the form. The order is stored: frozen values and digests follow it.
var fields = []*FieldDefinition{
	{
		Field: Status, Kind: StatusValue, Column: "status", Facet: true,
	},
	{
		Field: ExpiresAt, Kind: TimeValue, Column: "expires_at", Facet: true,
	},
	{
		Field: PasswordType, Kind: ReferenceValue, RefersTo: PasswordTypeReference,
		Column: "password_type_id", Copies: []string{"local_user"}, Facet: true,
		Input:   []string{"passwordTypeId"},
		changes: reference[ident.PasswordType](func(c *Changes) *Set[ident.PasswordType] { return &c.PasswordType }),
	},
	{
		Field: Domain, Kind: ReferenceValue, RefersTo: DomainReference,
		Column:  "domain_id",
		Input:   []string{"domainId"},
		changes: clearableReference[ident.Domain](func(c *Changes) *Clearable[ident.Domain] { return &c.Domain }),
	},
	{
		Field: Device, Kind: ReferenceValue, RefersTo: DeviceReference,
		Column: "device_id", ManyValues: true,
		Input:   []string{"deviceId"},
		changes: reference[ident.Device](func(c *Changes) *Set[ident.Device] { return &c.Device }),
	},
	{
		Field: AdditionalInformation, Kind: TextValue, MaxLength: 2_000,
		Column: "additional_information", ManyValues: true,
		Input:   []string{"additionalInformation"},
		changes: textValue(func(c *Changes) *Set[string] { return &c.AdditionalInformation }),
	},
	{
		Field: Tags, Kind: TagsValue, RefersTo: TagReference, ManyValues: true,
		Input:   []string{"tags"},
		changes: tagsValue(func(c *Changes) **TagChange { return &c.Tags }),
	},
	{
		Field: Parent, Kind: ReferenceValue, RefersTo: CredentialReference,
		Column: "parent_id", ManyValues: true,
		Input:   []string{"parentId"},
		changes: clearableReference[ident.Credential](func(c *Changes) *Clearable[ident.Credential] { return &c.Parent }),
	},
	{
		Field: AutomaticChange, Kind: BoolValue,
		Column: "automatic_change", Facet: true,
		Input:   []string{"passwordChange", "automatic"},
		changes: boolValue(func(c *Changes) *Set[bool] { return &c.AutomaticChange }),
	},
	{
		Field: ChangeTemplate, Kind: ReferenceValue, RefersTo: TemplateReference, Purpose: "CHANGE_PASSWORD",
		Column:  "change_template_id",
		Input:   []string{"passwordChange", "templateId"},
		changes: clearableReference[ident.ExecutionTemplate](func(c *Changes) *Clearable[ident.ExecutionTemplate] { return &c.ChangeTemplate }),
	},
	{
		Field: LoginCredential, Kind: ReferenceValue, RefersTo: CredentialReference,
		Column: "login_credential_id", ManyValues: true,
		Input:   []string{"passwordChange", "loginCredentialId"},
		changes: clearableReference[ident.Credential](func(c *Changes) *Clearable[ident.Credential] { return &c.LoginCredential }),
	},
	{
		Field: ReconciliationEnabled, Kind: BoolValue,
		Column:  "reconciliation_enabled",
		Input:   []string{"reconciliation", "enabled"},
		changes: boolValue(func(c *Changes) *Set[bool] { return &c.ReconciliationEnabled }),
	},
	{
		Field: ReconciliationAutorun, Kind: BoolValue,
		Column:  "reconciliation_autorun",
		Input:   []string{"reconciliation", "autorun"},
		changes: boolValue(func(c *Changes) *Set[bool] { return &c.ReconciliationAutorun }),
	},
	{
		Field: ReconciliationCredential, Kind: ReferenceValue, RefersTo: CredentialReference,
		Column: "reconciliation_credential_id", ManyValues: true,
		Input:   []string{"reconciliation", "credentialId"},
		changes: clearableReference[ident.Credential](func(c *Changes) *Clearable[ident.Credential] { return &c.ReconciliationCredential }),
	},
	{
		Field: ReconciliationTemplate, Kind: ReferenceValue, RefersTo: TemplateReference, Purpose: "RECONCILE",
		Column:  "reconciliation_template_id",
		Input:   []string{"reconciliation", "templateId"},
		changes: clearableReference[ident.ExecutionTemplate](func(c *Changes) *Clearable[ident.ExecutionTemplate] { return &c.ReconciliationTemplate }),
	},
}
