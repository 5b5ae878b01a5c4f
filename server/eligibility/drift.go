package eligibility

import (
	"slices"

	"entgo.io/ent/dialect/sql"

	"bulwark/server/action"
	"bulwark/server/fault"
	"bulwark/server/store"
)

// WithDrift returns the target at execution, given the things whose name or address changed since the request (rule 24). The
// action is then forbidden on credentials that were shown with such a name, with CHANGED_SINCE_REQUEST.
func (t Target) WithDrift(changed References) Target {
	t.drift = changed
	return t
}

// ReferenceDrift returns the problem that something the action itself refers to has changed its name or address since the
// request, nil when nothing has. No task of the operation may run then.
func (t Target) ReferenceDrift() *fault.Problem {
	for kind, keys := range t.References() {
		for _, key := range keys {
			if slices.Contains(t.drift[kind], key) {
				return &fault.Problem{Code: fault.CodeChangedSinceRequest,
					Message: "Something that the change refers to was renamed, moved or given another address after the request."}
			}
		}
	}
	return nil
}

// shownFields are the references of a credential that every task shows by name.
var shownFields = []action.Field{action.Device, action.Domain, action.PasswordType}

// driftCases returns the conditions that a credential c was shown with a name or address that has changed since. Its present
// columns are the frozen ones, because a task runs only on the version that was frozen.
func (t Target) driftCases() []verdictCase {
	var fields []*action.FieldDefinition
	for _, field := range shownFields {
		fields = append(fields, field.Definition())
	}
	for _, a := range t.Assignments {
		if !slices.Contains(fields, a.Field) {
			fields = append(fields, a.Field)
		}
	}
	var cases []verdictCase
	for _, field := range fields {
		if changed := t.drift[field.RefersTo]; field.RefersTo != "" && len(changed) > 0 {
			cases = append(cases, verdictCase{fault.CodeChangedSinceRequest, refersToAny(field, changed)})
		}
	}
	return cases
}

// refersToAny returns the condition that a field of the credential c refers to one of some things.
func refersToAny(field *action.FieldDefinition, keys []int64) expression {
	return func(b *sql.Builder) {
		if field.Kind == action.TagsValue {
			b.WriteString("EXISTS (SELECT 1 FROM credential_tags dt WHERE dt.credential_id = c.id AND dt.tag_id IN ")
			store.WriteKeys(b, keys)
			b.WriteString(")")
			return
		}
		b.WriteString("c." + field.Column + " IN ")
		store.WriteKeys(b, keys)
	}
}
