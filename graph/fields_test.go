package graph_test

import (
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"

	"bulwark/ent/db/executiontemplate"
	"bulwark/graph/internal/apitest"
	"bulwark/server/action"
	"bulwark/server/ident"
)

// fieldsWorld is an installation with a credential, and new values for each of its fields.
type fieldsWorld struct {
	*apitest.World
	t          *testing.T
	credential string
	templates  map[string]string // id by purpose
	service    string            // a password type that is not local
}

func newFieldsWorld(t *testing.T, w *apitest.World) *fieldsWorld {
	t.Helper()
	ctx, c, f := t.Context(), w.Store.Read(), &fieldsWorld{World: w, t: t, templates: map[string]string{}}
	for _, purpose := range []executiontemplate.Purpose{executiontemplate.PurposeCHANGE_PASSWORD, executiontemplate.PurposeRECONCILE} {
		name := "other " + strings.ToLower(string(purpose))
		f.templates[string(purpose)] = c.ExecutionTemplate.Create().SetName(name).SetNameKey(name).
			SetPlugin(executiontemplate.PluginSSH).SetPurpose(purpose).SetCreatedAt(apitest.Start).SaveX(ctx).ID.String()
	}
	f.service = c.PasswordType.Create().SetName("Service").SetNameKey("service").SetLocalUser(false).SetCreatedAt(apitest.Start).SaveX(ctx).ID.String()
	f.credential = c.Credential.Create().SetUsername("fields").SetDeviceID(1).SetPasswordTypeID(1).SetLocalUser(false).
		SetReconciliationCredentialID(2).SetReconciliationTemplateID(3).SetCreatedAt(apitest.Start).SetUpdatedAt(apitest.Start).
		SaveX(ctx).ID.String()
	return f
}

// newValue returns a value that the field does not have yet, as in the input.
func (f *fieldsWorld) newValue(d *action.FieldDefinition) any {
	f.t.Helper()
	switch d.Kind {
	case action.TextValue:
		return "new"
	case action.BoolValue:
		return true
	case action.TagsValue:
		return map[string]any{"mode": "REPLACE", "tagIds": []any{"tag_2"}}
	case action.ReferenceValue, action.TimeValue, action.StatusValue:
	}
	switch d.RefersTo {
	case action.CredentialReference:
		return "cred_1"
	case action.DeviceReference:
		return "dev_2"
	case action.DomainReference:
		return "dom_2"
	case action.PasswordTypeReference:
		return f.service
	case action.TemplateReference:
		return f.templates[d.Purpose]
	case action.TagReference:
	}
	f.t.Fatalf("there is no new value for %s", d.Field)
	return nil
}

// place returns the path of a field in a credential: as in the input, but with the object instead of its id.
func place(d *action.FieldDefinition) []string {
	path := slices.Clone(d.Input)
	if last := len(path) - 1; d.Kind == action.ReferenceValue {
		path[last] = strings.TrimSuffix(path[last], "Id")
	}
	return path
}

// read reads all fields of the credential, by their place.
func (f *fieldsWorld) read() map[string]any {
	f.t.Helper()
	selections := ""
	for _, d := range action.UpdateFields() {
		selection := ""
		if d.RefersTo != "" {
			selection = " { id }"
		}
		for _, name := range slices.Backward(place(d)) {
			selection = name + selection
			if name != place(d)[0] {
				selection = " { " + selection + " }"
			}
		}
		selections += selection + " "
	}
	var data struct{ Credential map[string]any }
	f.Send(f.t, "otto", `query C($id: ID!) { credential(id: $id) { `+selections+`} }`, map[string]any{"id": f.credential}).Data(f.t, &data)
	shown := map[string]any{}
	for _, d := range action.UpdateFields() {
		var value any = data.Credential
		for _, name := range place(d) {
			value = value.(map[string]any)[name]
		}
		if object, isObject := value.(map[string]any); isObject {
			value = object["id"]
		}
		if list, isList := value.([]any); isList {
			value = fmt.Sprint(list)
		}
		shown[string(d.Field)] = value
	}
	return shown
}

// update requests, approves and executes changes, and checks how the operation shows them.
func (f *fieldsWorld) update(changes map[string]any, fields ...action.Field) {
	f.t.Helper()
	var data struct {
		BulkUpdateCredentials struct {
			BatchOperation *struct {
				ID, Digest string
				Changes    struct {
					Input  string
					Fields []struct{ Field action.Field }
				}
			}
			UserErrors []struct{ Code, Message string }
		}
	}
	f.Send(f.t, "otto", `mutation U($changes: CredentialChanges!, $ids: [ID!]!) {
		bulkUpdateCredentials(input: { selection: { ids: $ids }, changes: $changes, reason: "why" }) {
			batchOperation { id digest changes { input fields { field } } } userErrors { code message } } }`,
		map[string]any{"changes": changes, "ids": []string{f.credential}}).Data(f.t, &data)
	operation := data.BulkUpdateCredentials.BatchOperation
	if operation == nil {
		f.t.Fatalf("%v is refused: %+v", changes, data.BulkUpdateCredentials.UserErrors)
	}
	var changed []action.Field
	for _, change := range operation.Changes.Fields {
		changed = append(changed, change.Field)
	}
	if !slices.Equal(changed, fields) {
		f.t.Errorf("%v is shown as a change of %v", changes, changed)
	}
	if len(fields) == 1 && !reflect.DeepEqual(parsed(f.t, operation.Changes.Input), changes) {
		f.t.Errorf("%v is shown as %s", changes, operation.Changes.Input)
	}
	codes := f.Send(f.t, "aki", `mutation A($id: ID!, $digest: String!) {
		approveBatchOperation(input: { id: $id, digest: $digest }) { userErrors { code } } }`,
		map[string]any{"id": operation.ID, "digest": operation.Digest}).UserErrors(f.t)
	if len(codes) > 0 {
		f.t.Fatal(codes)
	}
	if err := f.Execute(f.t.Context()); err != nil {
		f.t.Fatal(err)
	}
}

// Every field of the catalogue that is set through the API is read where the API shows it, and nothing else changes. Null for
// a group of fields clears or turns off all of them.
func TestEachFieldThroughTheAPI(t *testing.T) {
	t.Parallel()
	images.Each(t, func(t *testing.T, w *apitest.World) {
		f := newFieldsWorld(t, w)
		groups := map[string][]action.Field{}
		for _, d := range action.UpdateFields() {
			want, value := f.read(), f.newValue(d)
			changes := value
			for _, name := range slices.Backward(d.Input) {
				changes = map[string]any{name: changes}
			}
			f.update(changes.(map[string]any), d.Field)
			if d.Kind == action.TagsValue {
				value = fmt.Sprint([]any{map[string]any{"id": ident.Tag(2).String()}})
			}
			want[string(d.Field)] = value
			if got := f.read(); !maps.Equal(got, want) {
				t.Errorf("after %v the credential is %v, want %v", changes, got, want)
			}
			if len(d.Input) > 1 {
				groups[d.Input[0]] = append(groups[d.Input[0]], d.Field)
			}
		}
		for group, fields := range groups {
			want := f.read()
			f.update(map[string]any{group: nil}, fields...)
			for _, field := range fields {
				want[string(field)] = nil
				if field.Definition().Kind == action.BoolValue {
					want[string(field)] = false
				}
			}
			if got := f.read(); !maps.Equal(got, want) {
				t.Errorf("without %s the credential is %v, want %v", group, got, want)
			}
		}
	})
}
