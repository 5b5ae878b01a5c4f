package action

import "slices"

// Field is a field of a credential that bulk actions change; its text is the API's CredentialField.
type Field string

// FieldDefinition describes a field; fields.go lists all of them. Definitions are shared and must not be changed.
type FieldDefinition struct {
	Field Field
	Kind  ValueKind

	Column string   // of credentials; empty for tags, which have a table of their own
	Copies []string // further columns of credentials, each a copy of the column of that name of what the field refers to
	Facet  bool     // whether credential_facets has a copy of the column

	RefersTo  ReferenceKind // empty for fields that refer to nothing
	Purpose   string        // that a referenced execution template must have
	MaxLength int           // in characters, of a TextValue

	Input      []string // path in the API's CredentialChanges; nil for fields that an update does not change
	ManyValues bool     // whether previews expect many different values and count them by a scan of their own

	changes accessor // the member of Changes; nil when Input is
}

// ValueKind is the kind of a field's value. It decides how the value is stored, frozen, counted and shown, and which type it
// has in an Assignment.
type ValueKind int

// The kinds of values, with the type of a value in an Assignment.
const (
	ReferenceValue ValueKind = iota + 1 // int64, the key; nil clears
	TextValue                           // string; empty for none
	BoolValue                           // bool
	TimeValue                           // time.Time in UTC
	StatusValue                         // string, a CredentialStatus; never frozen, because the action implies it
	TagsValue                           // *TagChange
)

// ReferenceKind is the kind of thing that a field refers to by key and shows by name. Frozen names store it.
type ReferenceKind string

// The kinds of things that fields refer to.
const (
	CredentialReference   ReferenceKind = "CREDENTIAL"
	DeviceReference       ReferenceKind = "DEVICE"
	DomainReference       ReferenceKind = "DOMAIN"
	PasswordTypeReference ReferenceKind = "PASSWORD_TYPE"
	TagReference          ReferenceKind = "TAG"
	TemplateReference     ReferenceKind = "TEMPLATE"
)

// AllFields returns all fields, in the order of the form.
func AllFields() []*FieldDefinition { return slices.Clone(fields) }

// UpdateFields returns the fields that an update can change, in the order of the form.
func UpdateFields() []*FieldDefinition {
	return slices.DeleteFunc(AllFields(), func(d *FieldDefinition) bool { return !d.Updatable() })
}

// Definition returns the definition of a field, nil when there is no such field.
func (f Field) Definition() *FieldDefinition {
	for _, d := range fields {
		if d.Field == f {
			return d
		}
	}
	return nil
}

// Updatable reports whether an update can change the field; only other actions change the rest.
func (d *FieldDefinition) Updatable() bool { return d.changes != nil }

// Clearable reports whether an update can leave credentials without a value.
func (d *FieldDefinition) Clearable() bool { return d.Updatable() && d.changes.clear(&Changes{}) }

// NamedBy reports whether an update changes the field.
func (d *FieldDefinition) NamedBy(changes *Changes) bool {
	return changes != nil && d.Updatable() && d.changes.isNamed(changes)
}

// NewValue returns the value that an update gives the field, typed as its ValueKind says. The update must name it.
func (d *FieldDefinition) NewValue(changes *Changes) any { return d.changes.value(changes) }
