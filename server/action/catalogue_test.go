package action_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"

	"bulwark/ent/db"
	"bulwark/server/action"
	"bulwark/server/approval"
	"bulwark/server/batch"
	"bulwark/server/fault"
	"bulwark/server/ident"
	"bulwark/server/internal/dbtest"
	"bulwark/server/internal/world"
	"bulwark/server/store"
)

// Each field alone and every pair of fields, set, cleared and kept, goes through everything that depends on the catalogue: the
// input of the API, the preview, the request with its frozen values, the rendered changes, the execution, and the facets.
func TestEachFieldAndEveryPairOfFields(t *testing.T) {
	t.Parallel()
	dbtest.Each(t, func(t *testing.T, s *store.Store) {
		c := newCatalogue(t, world.New(t, s))
		var operations []*operation
		for i, d := range action.UpdateFields() {
			for _, value := range c.newValues(d) {
				operations = append(operations, &operation{values: []newValue{value}})
				for _, other := range action.UpdateFields()[i+1:] {
					for _, otherValue := range c.newValues(other) {
						operations = append(operations, &operation{values: []newValue{value, otherValue}})
					}
				}
			}
		}
		c.createCredentials(operations)
		for _, o := range operations {
			c.request(o)
		}
		c.w.Execute()
		got := c.readCredentials()
		for _, o := range operations {
			c.checkResult(o, got)
		}
		c.checkFacets()
	})
}

// newValue is a value that an operation gives a field.
type newValue struct {
	field *action.FieldDefinition
	input any // as the API has it
	value any // typed as in an action.Assignment
}

// operation is an update of some fields, and the credentials that it updates, with the values they had.
type operation struct {
	values  []newValue
	targets []target
	stored  *db.BatchOperation
}

type target struct {
	key    ident.Credential
	before values
}

// values are a credential's values by field, typed as in an action.Assignment, but tags are []ident.Tag.
type values map[action.Field]any

func (o *operation) String() string {
	var texts []string
	for _, v := range o.values {
		texts = append(texts, fmt.Sprintf("%s = %v", v.field.Field, v.input))
	}
	return strings.Join(texts, ", ")
}

// input returns the operation's changes as an input of the API.
func (o *operation) input() map[string]any {
	input := map[string]any{}
	for _, v := range o.values {
		merge(input, inputOf(v.field, v.input))
	}
	return input
}

func merge(into, from map[string]any) {
	for name, value := range from {
		group, isGroup := value.(map[string]any)
		if there, both := into[name].(map[string]any); both && isGroup {
			merge(there, group)
		} else {
			into[name] = value
		}
	}
}

// after returns the values of a credential after the operation.
func (o *operation) after(before values) values {
	after := maps.Clone(before)
	for _, v := range o.values {
		after[v.field.Field] = v.value
		if tags, isTags := v.value.(*action.TagChange); isTags {
			after[v.field.Field] = sorted(tags.Apply(before[v.field.Field].([]ident.Tag)))
		}
	}
	return after
}

// legal reports whether values satisfy rule 4, as far as these tests can break it.
func (v values) legal() bool {
	return v[action.ReconciliationEnabled] != true ||
		v[action.ReconciliationCredential] != nil && v[action.ReconciliationTemplate] != nil
}

// request previews, requests and approves an operation.
func (c *catalogue) request(o *operation) {
	c.t.Helper()
	changes := c.readInput(o)
	var keys []ident.Credential
	for _, target := range o.targets {
		keys = append(keys, target.key)
	}
	if len(keys) == 0 { // no credential may have these values (rule 4)
		keys = []ident.Credential{c.untouched}
		_, err := c.w.Batch.Request(c.w.As(c.w.Otto), batch.Request{
			Action: action.Update, Changes: changes, Selection: world.IDs(keys...), Reason: "why",
		})
		if !fault.Has(err, fault.CodeRequired) {
			c.t.Errorf("%s: the request breaks rule 4 and was accepted: %v", o, err)
		}
		return
	}
	c.checkPreview(o, changes, keys)
	o.stored = c.w.Request(c.w.Otto, action.Update, changes, world.IDs(keys...))
	c.w.MustApprove(c.w.Aki, o.stored)
}

// readInput reads the operation's changes from the API's input, writes them and reads them again.
func (c *catalogue) readInput(o *operation) *action.Changes {
	c.t.Helper()
	changes, problems := action.ReadInput(decoded(c.t, o.input()))
	if len(problems) > 0 {
		c.t.Fatalf("%s: the input is refused: %+v", o, problems)
	}
	written := decoded(c.t, changes.Input())
	if again, _ := action.ReadInput(written); !reflect.DeepEqual(again, changes) {
		c.t.Fatalf("%s: the changes are read as %+v, and again as %+v", o, changes, again)
	}
	for _, v := range o.values { // an empty text is written for null
		if v.input != nil && !contains(written, inputOf(v.field, v.input)) {
			c.t.Errorf("%s: the changes are written as %v", o, written)
		}
	}
	return changes
}

// decoded returns a value as JSON decodes it.
func decoded(t *testing.T, value map[string]any) (object map[string]any) {
	t.Helper()
	text, err := json.Marshal(value)
	if err == nil {
		err = json.Unmarshal(text, &object)
	}
	if err != nil {
		t.Fatal(err)
	}
	return object
}

// contains reports whether an object has all members of another.
func contains(object, part map[string]any) bool {
	merged := maps.Clone(object)
	for name, value := range part {
		group, isGroup := value.(map[string]any)
		if there, both := object[name].(map[string]any); both && isGroup {
			if !contains(there, group) {
				return false
			}
			continue
		}
		merged[name] = value
	}
	return reflect.DeepEqual(merged, object)
}

// checkPreview compares the distribution of the operation's fields, and the changes that the preview shows.
func (c *catalogue) checkPreview(o *operation, changes *action.Changes, keys []ident.Credential) {
	c.t.Helper()
	preview, err := c.w.Batch.Preview(c.w.As(c.w.Otto), batch.Proposal{
		Action: action.Update, Changes: changes, Selection: world.IDs(keys...), Without: batch.PreviewParts{Overlaps: true, Children: true},
	})
	if err != nil || preview.Eligible != int64(len(keys)) || len(preview.Ineligible) > 0 {
		c.t.Fatalf("%s: the preview is %+v, %v", o, preview, err)
	}
	if len(preview.Distribution) != len(o.values) {
		c.t.Fatalf("%s: values of %v are counted", o, preview.Distribution)
	}
	for i, d := range preview.Distribution {
		want, got := map[string]int64{}, map[string]int64{}
		for _, target := range o.targets {
			for _, value := range c.counted(o.values[i].field, target.before[d.Field]) {
				want[value]++
			}
		}
		for _, value := range d.Values {
			got[shown(value.Value)] = value.Count
		}
		if d.Field != o.values[i].field.Field || !maps.Equal(got, want) {
			c.t.Errorf("%s: %s has the values %v, want %v", o, d.Field, got, want)
		}
	}
	for i, sample := range preview.Sample {
		c.checkChanges(o, o.targets[i], sample.Changes)
	}
}

// checkChanges compares what a preview or a task shows.
func (c *catalogue) checkChanges(o *operation, target target, got []batch.FieldChange) {
	c.t.Helper()
	after := o.after(target.before)
	var want, have []string
	for _, v := range o.values {
		from, to := c.render(v.field, target.before[v.field.Field]), c.render(v.field, after[v.field.Field])
		if from != to {
			want = append(want, fmt.Sprintf("%s: %s → %s", v.field.Field, from, to))
		}
	}
	for _, change := range got {
		have = append(have, fmt.Sprintf("%s: %s → %s", change.Field, shown(change.From), shown(change.To)))
	}
	if !slices.Equal(have, want) {
		c.t.Errorf("%s: credential %d changes %q, want %q", o, target.key, have, want)
	}
}

// checkResult compares the values of the credentials, those that their tasks froze, and those that tasks show.
func (c *catalogue) checkResult(o *operation, got map[ident.Credential]values) {
	c.t.Helper()
	if o.stored == nil {
		return
	}
	ended := c.w.Operation(o.stored)
	if ended.Status != approval.Success {
		c.t.Fatalf("%s: ended as %s", o, ended.Status)
	}
	if again := decoded(c.t, ended.Changes.Input()); !reflect.DeepEqual(again, decoded(c.t, c.readInput(o).Input())) {
		c.t.Errorf("%s: the stored changes are %v", o, again)
	}
	tasks := c.w.Tasks(o.stored)
	for i, target := range o.targets {
		c.checkChanges(o, target, tasks[i].Changes)
		want := o.after(target.before)
		for _, d := range action.UpdateFields() {
			if !reflect.DeepEqual(got[target.key][d.Field], want[d.Field]) {
				c.t.Errorf("%s: %s of credential %d is %v, want %v", o, d.Field, target.key, got[target.key][d.Field], want[d.Field])
			}
		}
		c.checkFrozen(o, target)
	}
}

// checkFrozen compares which values a task froze.
func (c *catalogue) checkFrozen(o *operation, target target) {
	c.t.Helper()
	var fields []action.Field
	for field := range c.frozen[target.key] {
		fields = append(fields, field)
	}
	var want []action.Field
	for _, v := range o.values {
		want = append(want, v.field.Field)
	}
	slices.Sort(fields)
	slices.Sort(want)
	if !slices.Equal(fields, want) {
		c.t.Errorf("%s: %v are frozen", o, fields)
	}
}
