package action_test

import (
	"encoding/json"
	"os"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"bulwark/ent/db/credential"
	"bulwark/ent/db/credentialfacet"
	"bulwark/ent/db/executiontemplate"
	"bulwark/server/action"
)

// notWritten are the columns of credentials that no bulk action writes by itself, with the reason.
var notWritten = map[string]string{
	credential.FieldID:        "is the key",
	credential.FieldCreatedAt: "is written once",
	credential.FieldUpdatedAt: "is written with every change",
	credential.FieldVersion:   "is written with every change",
	credential.FieldUsername:  "is immutable",
}

// Every column of credentials is either in the catalogue, once, or listed as not written by bulk actions.
func TestEveryColumnHasOneField(t *testing.T) {
	t.Parallel()
	writers := map[string][]action.Field{}
	for _, d := range action.AllFields() {
		for _, column := range append(d.Copies, d.Column) {
			writers[column] = append(writers[column], d.Field)
		}
	}
	for _, column := range credential.Columns {
		if _, exempt := notWritten[column]; exempt != (len(writers[column]) == 0) || len(writers[column]) > 1 {
			t.Errorf("column %s is written by %v; exempt: %q", column, writers[column], notWritten[column])
		}
		delete(writers, column)
	}
	delete(writers, "") // tags
	for column, fields := range writers {
		t.Errorf("%v write column %s, which does not exist", fields, column)
	}
}

// The names of columns follow from those of fields, so a column cannot be another field's by mistake.
func TestColumnsAreNamedLikeTheirFields(t *testing.T) {
	t.Parallel()
	for _, d := range action.AllFields() {
		want := strings.ToLower(string(d.Field))
		switch d.Kind {
		case action.ReferenceValue:
			want += "_id"
		case action.TagsValue:
			want = ""
		case action.TextValue, action.BoolValue, action.TimeValue, action.StatusValue:
		}
		if d.Column != want {
			t.Errorf("%s is stored in %q, want %q", d.Field, d.Column, want)
		}
	}
}

// The catalogue knows which columns credential_facets copies.
func TestFacetColumnsMatchTheTable(t *testing.T) {
	t.Parallel()
	columns := []string{credentialfacet.FieldID}
	for _, d := range action.AllFields() {
		if d.Facet {
			columns = append(columns, d.Column)
		}
	}
	slices.Sort(columns)
	want := slices.Sorted(slices.Values(credentialfacet.Columns))
	if !slices.Equal(columns, want) {
		t.Errorf("the catalogue has facets %v, the table %v", columns, want)
	}
}

// Each member of Changes belongs to one field, whose name it has, and each updatable field has one.
func TestEveryMemberOfChangesHasOneField(t *testing.T) {
	t.Parallel()
	var members []string
	for member := range reflect.TypeFor[action.Changes]().Fields() {
		name, _, _ := strings.Cut(member.Tag.Get("json"), ",")
		members = append(members, name)
	}
	var fields []string
	for _, d := range action.UpdateFields() {
		changes, problems := action.ReadInput(inputOf(d, exampleOf(t, d)))
		if len(problems) > 0 || !slices.Equal(changes.Fields(), []action.Field{d.Field}) {
			t.Errorf("%s: the input is read as %v, %v", d.Field, changes.Fields(), problems)
		}
		text, err := json.Marshal(changes)
		var stored map[string]any
		if err != nil || json.Unmarshal(text, &stored) != nil || len(stored) != 1 || stored[camel(d.Field)] == nil {
			t.Errorf("%s is stored as %s, %v", d.Field, text, err)
		}
		fields = append(fields, camel(d.Field))
	}
	if !slices.Equal(members, fields) {
		t.Errorf("Changes has members %v, the catalogue fields %v", members, fields)
	}
}

// The properties of each row are consistent.
func TestRowsAreConsistent(t *testing.T) {
	t.Parallel()
	for _, d := range action.AllFields() {
		refers := d.Kind == action.ReferenceValue || d.Kind == action.TagsValue
		if refers != (d.RefersTo != "") {
			t.Errorf("%s refers to %q", d.Field, d.RefersTo)
		}
		if (d.RefersTo == action.TemplateReference) != (executiontemplate.PurposeValidator(executiontemplate.Purpose(d.Purpose)) == nil) {
			t.Errorf("%s needs a template of purpose %q", d.Field, d.Purpose)
		}
		if (d.Kind == action.TextValue) != (d.MaxLength > 0) {
			t.Errorf("%s may have %d characters", d.Field, d.MaxLength)
		}
		if d.Updatable() != (len(d.Input) > 0) {
			t.Errorf("%s is at %v of an input; updatable: %v", d.Field, d.Input, d.Updatable())
		}
		if d.Field.Definition() != d {
			t.Errorf("%s is listed twice", d.Field)
		}
	}
}

// The schema lists the fields in the order of the catalogue, and in addition only the two values for changes of tags.
func TestSchemaListsTheFields(t *testing.T) {
	t.Parallel()
	var want []string
	for _, d := range action.AllFields() {
		want = append(want, string(d.Field))
	}
	got := slices.DeleteFunc(enumOfSchema(t, "CredentialField"), func(value string) bool {
		return value == "TAGS_ADDED" || value == "TAGS_REMOVED"
	})
	if !slices.Equal(got, want) {
		t.Errorf("the schema lists %v, the catalogue %v", got, want)
	}
}

// enumOfSchema lists the values of an enumeration of the API.
func enumOfSchema(t *testing.T, name string) []string {
	t.Helper()
	text, err := os.ReadFile("../../graph/schema/batch_operation.graphql")
	if err != nil {
		t.Fatal(err)
	}
	enum := regexp.MustCompile(`(?s)enum ` + name + ` \{(.*?)\n\}`).FindSubmatch(text)
	if enum == nil {
		t.Fatalf("the schema has no %s", name)
	}
	var values []string
	for _, value := range regexp.MustCompile(`(?m)^  ([A-Z_]+)`).FindAllSubmatch(enum[1], -1) {
		values = append(values, string(value[1]))
	}
	return values
}

// camel writes a field's name as JSON does: PASSWORD_TYPE is passwordType.
func camel(field action.Field) string {
	words := strings.Split(strings.ToLower(string(field)), "_")
	for i, word := range words[1:] {
		words[i+1] = strings.ToUpper(word[:1]) + word[1:]
	}
	return strings.Join(words, "")
}

// exampleOf returns a value of a field, as in an input of the API.
func exampleOf(t *testing.T, d *action.FieldDefinition) any {
	t.Helper()
	switch d.Kind {
	case action.ReferenceValue:
		return idOf(t, d.RefersTo, 7)
	case action.TextValue:
		return "text"
	case action.BoolValue:
		return true
	case action.TagsValue:
		return map[string]any{"mode": "ADD", "tagIds": []any{"tag_1"}}
	case action.TimeValue, action.StatusValue:
	}
	t.Fatalf("%s cannot be updated", d.Field)
	return nil
}

// inputOf puts a value at the place of its field in an input of the API.
func inputOf(d *action.FieldDefinition, value any) map[string]any {
	for _, name := range slices.Backward(d.Input) {
		value = map[string]any{name: value}
	}
	input, _ := value.(map[string]any)
	return input
}
