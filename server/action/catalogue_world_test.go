package action_test

import (
	stdsql "database/sql"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"entgo.io/ent/dialect/sql"

	"bulwark/ent/db"
	"bulwark/ent/db/executiontemplate"
	"bulwark/server/action"
	"bulwark/server/ident"
	"bulwark/server/internal/world"
)

// catalogue is a world with an old and a new object of every kind that fields refer to.
type catalogue struct {
	t     *testing.T
	w     *world.World
	names map[action.ReferenceKind]map[int64]string
	pairs map[string][2]int64 // old and new keys, by kind and purpose

	untouched ident.Credential                                      // of requests that are refused
	frozen    map[ident.Credential]map[action.Field]json.RawMessage // before-values of tasks
}

const none = "(none)"

func newCatalogue(t *testing.T, w *world.World) *catalogue {
	t.Helper()
	c := &catalogue{t: t, w: w, names: map[action.ReferenceKind]map[int64]string{}, pairs: map[string][2]int64{}}
	service := w.Write().PasswordType.Create().SetName("Service").SetNameKey("service").SetLocalUser(false).
		SetCreatedAt(world.Start).SaveX(w.Context())
	c.add(action.PasswordTypeReference, "", int64(w.DomainUser.ID), w.DomainUser.Name, int64(service.ID), service.Name)
	c.add(action.DomainReference, "", int64(w.Domain.ID), w.Domain.Name, int64(w.OtherDomain.ID), w.OtherDomain.Name)
	c.add(action.DeviceReference, "", int64(w.Device.ID), w.Device.Name, int64(w.OtherDevice.ID), w.OtherDevice.Name)
	c.add(action.TagReference, "", int64(w.Red.ID), w.Red.Name, int64(w.Blue.ID), w.Blue.Name)
	c.names[action.TagReference][int64(w.Green.ID)] = w.Green.Name
	old, other := w.NewCredential(), w.NewCredential()
	c.add(action.CredentialReference, "", int64(old.ID), old.Username+"@"+w.Device.Name, int64(other.ID), other.Username+"@"+w.Device.Name)
	for _, template := range []*db.ExecutionTemplate{w.Change, w.Reconcile} {
		other := w.Write().ExecutionTemplate.Create().SetName("other " + template.Name).SetNameKey("other " + template.Name).
			SetPlugin(executiontemplate.PluginSSH).SetPurpose(template.Purpose).SetCreatedAt(world.Start).SaveX(w.Context())
		c.add(action.TemplateReference, string(template.Purpose), int64(template.ID), template.Name, int64(other.ID), other.Name)
	}
	return c
}

func (c *catalogue) add(kind action.ReferenceKind, purpose string, old int64, oldName string, other int64, otherName string) {
	if c.names[kind] == nil {
		c.names[kind] = map[int64]string{}
	}
	c.names[kind][old], c.names[kind][other] = oldName, otherName
	c.pairs[string(kind)+purpose] = [2]int64{old, other}
}

// referencesOf returns the keys of the old and the new object that a field may refer to.
func (c *catalogue) referencesOf(d *action.FieldDefinition) [2]int64 {
	return c.pairs[string(d.RefersTo)+d.Purpose]
}

// newValues returns the values to which these tests update a field.
func (c *catalogue) newValues(d *action.FieldDefinition) []newValue {
	c.t.Helper()
	var list []newValue
	switch d.Kind {
	case action.ReferenceValue:
		key := c.referencesOf(d)[1]
		list = []newValue{{d, idOf(c.t, d.RefersTo, key), key}}
		if d.Clearable() {
			list = append(list, newValue{d, nil, nil})
		}
	case action.TextValue:
		const text = "new – ünï\t\"x\" <b>"
		list = []newValue{{d, text, text}, {d, nil, ""}}
	case action.BoolValue:
		list = []newValue{{d, true, true}, {d, false, false}}
	case action.TagsValue:
		red, blue := c.w.Red.ID, c.w.Blue.ID
		for _, change := range []*action.TagChange{
			{Mode: action.ReplaceTags, Tags: []ident.Tag{blue}}, {Mode: action.ReplaceTags, Tags: []ident.Tag{}},
			{Mode: action.AddTags, Tags: []ident.Tag{red, blue}}, {Mode: action.RemoveTags, Tags: []ident.Tag{red, blue}},
		} {
			ids := []any{}
			for _, tag := range change.Tags {
				ids = append(ids, tag.String())
			}
			list = append(list, newValue{d, map[string]any{"mode": string(change.Mode), "tagIds": ids}, change})
		}
	case action.TimeValue, action.StatusValue:
		c.t.Fatalf("there is no new value for %s", d.Field)
	}
	return list
}

// filledValues returns values for every field; emptyValues returns values without those that are optional.
func (c *catalogue) filledValues(truth bool) values {
	v := values{}
	for _, d := range action.AllFields() {
		switch d.Kind {
		case action.ReferenceValue:
			v[d.Field] = c.referencesOf(d)[0]
		case action.TextValue:
			v[d.Field] = "old"
		case action.BoolValue:
			v[d.Field] = truth
		case action.TagsValue:
			v[d.Field] = sorted([]ident.Tag{c.w.Red.ID, c.w.Green.ID})
		case action.TimeValue:
			v[d.Field] = nil
		case action.StatusValue:
			v[d.Field] = string(action.StatusActive)
		}
	}
	return v
}

func (c *catalogue) emptyValues() values {
	v := c.filledValues(false)
	for _, d := range action.UpdateFields() {
		switch {
		case d.Kind == action.TextValue:
			v[d.Field] = ""
		case d.Kind == action.TagsValue:
			v[d.Field] = sorted(nil)
		case d.Clearable():
			v[d.Field] = nil
		}
	}
	return v
}

// createCredentials gives every operation its own credentials: filled ones and an empty one, if the operation may change them
// (rule 4).
func (c *catalogue) createCredentials(operations []*operation) {
	c.t.Helper()
	kinds := []values{c.filledValues(true), c.filledValues(false), c.emptyValues()}
	var all []values
	for _, o := range operations {
		for _, before := range kinds {
			if o.after(before).legal() {
				o.targets = append(o.targets, target{before: before})
				all = append(all, before)
			}
		}
	}
	keys := c.insert(append(all, kinds[0]))
	for _, o := range operations {
		for i := range o.targets {
			o.targets[i].key, keys = keys[0], keys[1:]
		}
	}
	c.untouched = keys[0]
}

// insert stores credentials and returns their keys, which ascend.
func (c *catalogue) insert(list []values) []ident.Credential {
	c.t.Helper()
	const prefix = "catalogue-"
	for i, chunk := range slices.Collect(slices.Chunk(list, 500)) {
		statement := sql.Dialect(c.w.Store.Dialect()).Insert("credentials").
			Columns(append([]string{"username", "created_at", "updated_at", "version", "local_user"}, columns()...)...)
		for j, v := range chunk {
			row := []any{fmt.Sprint(prefix, i*500+j), world.Start, world.Start, 1, false}
			for _, d := range action.AllFields() {
				if d.Column != "" {
					row = append(row, v[d.Field])
				}
			}
			statement.Values(row...)
		}
		query, args := statement.Query()
		if _, err := c.w.Write().ExecContext(c.w.Context(), query, args...); err != nil {
			c.t.Fatal(err)
		}
	}
	var keys []ident.Credential
	c.query("SELECT id FROM credentials WHERE username LIKE '"+prefix+"%' ORDER BY id", func(scan func(...any) error) error {
		var key ident.Credential
		err := scan(&key)
		keys = append(keys, key)
		return err
	})
	var links []*db.CredentialTagCreate
	for i, v := range list {
		for _, tag := range v[action.Tags].([]ident.Tag) {
			links = append(links, c.w.Write().CredentialTag.Create().SetCredentialID(keys[i]).SetTagID(tag))
		}
	}
	for chunk := range slices.Chunk(links, 1000) {
		c.w.Write().CredentialTag.CreateBulk(chunk...).ExecX(c.w.Context())
	}
	return keys
}

func columns() []string {
	var list []string
	for _, d := range action.AllFields() {
		if d.Column != "" {
			list = append(list, d.Column)
		}
	}
	return list
}

// readCredentials reads all credentials, and their values that tasks froze.
func (c *catalogue) readCredentials() map[ident.Credential]values {
	c.t.Helper()
	all := map[ident.Credential]values{}
	c.query("SELECT id, "+strings.Join(columns(), ", ")+" FROM credentials", func(scan func(...any) error) error {
		var key ident.Credential
		into := []any{&key}
		for _, d := range action.AllFields() {
			if d.Column != "" {
				into = append(into, destination(d.Kind))
			}
		}
		if err := scan(into...); err != nil {
			return err
		}
		v := values{action.Tags: sorted(nil)}
		for _, d := range action.AllFields() {
			if d.Column != "" {
				into = into[1:]
				v[d.Field] = scanned(into[0])
			}
		}
		all[key] = v
		return nil
	})
	c.query("SELECT credential_id, tag_id FROM credential_tags ORDER BY tag_id", func(scan func(...any) error) error {
		var key ident.Credential
		var tag ident.Tag
		err := scan(&key, &tag)
		all[key][action.Tags] = append(all[key][action.Tags].([]ident.Tag), tag)
		return err
	})
	c.frozen = map[ident.Credential]map[action.Field]json.RawMessage{}
	c.query(`SELECT credential_id, "before" FROM batch_tasks`, func(scan func(...any) error) error {
		var key ident.Credential
		var text string
		if err := scan(&key, &text); err != nil {
			return err
		}
		frozen := map[action.Field]json.RawMessage{}
		c.frozen[key] = frozen
		return json.Unmarshal([]byte(text), &frozen)
	})
	return all
}

func destination(kind action.ValueKind) any {
	switch kind {
	case action.ReferenceValue:
		return &stdsql.NullInt64{}
	case action.BoolValue:
		return &stdsql.NullBool{}
	case action.TextValue, action.TimeValue, action.StatusValue, action.TagsValue:
	}
	return &stdsql.NullString{}
}

func scanned(value any) any {
	switch value := value.(type) {
	case *stdsql.NullInt64:
		if value.Valid {
			return value.Int64
		}
	case *stdsql.NullBool:
		if value.Valid {
			return value.Bool
		}
	case *stdsql.NullString:
		if value.Valid {
			return value.String
		}
	}
	return nil
}

// checkFacets compares the facets of all credentials with the credentials.
func (c *catalogue) checkFacets() {
	c.t.Helper()
	for _, d := range action.AllFields() {
		if !d.Facet {
			continue
		}
		c.query("SELECT c.id FROM credentials c LEFT JOIN credential_facets f ON f.id = c.id WHERE f.id IS NULL OR f."+d.Column+
			" IS DISTINCT FROM c."+d.Column, func(scan func(...any) error) error {
			var key int64
			err := scan(&key)
			c.t.Errorf("credential %d has another facet for %s", key, d.Field)
			return err
		})
	}
}

func (c *catalogue) query(query string, each func(scan func(...any) error) error) {
	c.t.Helper()
	rows, err := c.w.Store.Read().QueryContext(c.w.Context(), query)
	if err != nil {
		c.t.Fatal(err)
	}
	defer rows.Close()
	for rows.Next() {
		if err := each(rows.Scan); err != nil {
			c.t.Fatal(err)
		}
	}
	if err := rows.Err(); err != nil {
		c.t.Fatal(err)
	}
}

// render returns a value as people see it.
func (c *catalogue) render(d *action.FieldDefinition, value any) string {
	if tags, isTags := value.([]ident.Tag); isTags && len(tags) > 0 {
		return strings.Join(slices.Sorted(slices.Values(c.counted(d, value))), ", ")
	}
	return c.counted(d, value)[0]
}

// counted returns the values under which a preview counts a credential.
func (c *catalogue) counted(d *action.FieldDefinition, value any) []string {
	c.t.Helper()
	switch value := value.(type) {
	case nil:
		return []string{none}
	case int64:
		return []string{c.names[d.RefersTo][value]}
	case string:
		if value == "" {
			return []string{none}
		}
		return []string{value}
	case bool:
		return []string{strconv.FormatBool(value)}
	case []ident.Tag:
		if len(value) == 0 {
			return []string{none}
		}
		var names []string
		for _, tag := range value {
			names = append(names, c.names[d.RefersTo][int64(tag)])
		}
		return names
	default:
		c.t.Fatalf("%s has a %T", d.Field, value)
		return nil
	}
}

func shown(text *string) string {
	if text == nil {
		return none
	}
	return *text
}

// sorted returns tags in the order of their keys, nil for none.
func sorted(tags []ident.Tag) []ident.Tag {
	if len(tags) == 0 {
		return nil
	}
	return slices.Sorted(slices.Values(tags))
}
