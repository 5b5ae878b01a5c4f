package batch

import (
	"encoding/json"
	"fmt"
	"slices"
	"time"

	"bulwark/ent/db"
	"bulwark/server/action"
	"bulwark/server/ident"
)

// FieldChange is a field that changes, for people: names instead of keys. Truth values are "true" and "false", times
// RFC 3339, statuses and other words as the API writes them; nil is no value.
type FieldChange struct {
	Field    action.Field
	From, To *string
}

// values are a credential's fields as they are frozen in a task: JSON made by either database.
type values map[action.Field]json.RawMessage

func readValues(text string) (values, error) {
	var v values
	if err := json.Unmarshal([]byte(text), &v); err != nil {
		return nil, fmt.Errorf("the frozen values of a task cannot be read: %w", err)
	}
	return v, nil
}

// key reads a reference, 0 for none.
func (v values) key(field action.Field) int64 {
	var key *int64
	if json.Unmarshal(v[field], &key) != nil || key == nil {
		return 0
	}
	return *key
}

func (v values) tags() []ident.Tag {
	var tags []ident.Tag
	_ = json.Unmarshal(v[action.Tags], &tags)
	return tags
}

// truth reads a truth value: PostgreSQL writes true, SQLite 1.
func (v values) truth(field action.Field) bool {
	switch string(v[field]) {
	case "true", "1":
		return true
	default:
		return false
	}
}

func (v values) text(field action.Field) string {
	var text string
	_ = json.Unmarshal(v[field], &text)
	return text
}

// instant reads a time as either database writes it into JSON, nil for none.
func (v values) instant(field action.Field) *time.Time {
	text := v.text(field)
	for _, layout := range []string{time.RFC3339Nano, "2006-01-02 15:04:05.999999999-07:00"} {
		if at, err := time.Parse(layout, text); err == nil {
			at = at.UTC()
			return &at
		}
	}
	return nil
}

// tagsAfter are the tags a credential with some tags gets.
func tagsAfter(change *action.TagChange, before []ident.Tag) []ident.Tag {
	after := slices.Clone(change.Tags)
	switch change.Mode {
	case action.AddTags:
		after = append(after, before...)
	case action.RemoveTags:
		after = slices.DeleteFunc(slices.Clone(before), func(tag ident.Tag) bool { return slices.Contains(change.Tags, tag) })
	}
	slices.Sort(after)
	return slices.Compact(after)
}

// render lists what an operation changes on a credential with these frozen values; fields that keep their value are left
// out.
func render(operation *db.BatchOperation, before values, names *names) []FieldChange {
	changes := operation.Changes
	if changes == nil {
		changes = &action.Changes{}
	}
	var out []FieldChange
	for _, field := range action.FieldsOf(operation.Action, changes) {
		change := FieldChange{Field: field, From: show(field, before, operation, names), To: wanted(field, before, operation, names)}
		if !equal(change.From, change.To) {
			out = append(out, change)
		}
	}
	return out
}

func equal(a, b *string) bool { return a == b || a != nil && b != nil && *a == *b }

// show writes a frozen value.
func show(field action.Field, v values, operation *db.BatchOperation, names *names) *string {
	switch field {
	case action.Status:
		if operation.Action.OffersInactive() {
			return ptr("INACTIVE")
		}
		return ptr("ACTIVE")
	case action.ExpiresAt:
		return instant(v.instant(field))
	case action.Tags:
		return names.tagList(v.tags())
	case action.AdditionalInformation:
		return nonEmpty(v.text(field))
	case action.AutomaticChange, action.ReconciliationEnabled, action.ReconciliationAutorun:
		return truth(v.truth(field))
	default:
		return names.of(field, v.key(field))
	}
}

// wanted writes the value a field is to get.
func wanted(field action.Field, before values, operation *db.BatchOperation, names *names) *string {
	ch := operation.Changes
	switch field {
	case action.Status:
		if operation.Action == action.Activate {
			return ptr("ACTIVE")
		}
		return ptr("INACTIVE")
	case action.ExpiresAt:
		return instant(&operation.RequestedAt)
	case action.Tags:
		return names.tagList(tagsAfter(ch.Tags, before.tags()))
	case action.AdditionalInformation:
		return nonEmpty(*ch.AdditionalInformation)
	case action.AutomaticChange:
		return truth(*ch.AutomaticChange)
	case action.ReconciliationEnabled:
		return truth(*ch.ReconciliationEnabled)
	case action.ReconciliationAutorun:
		return truth(*ch.ReconciliationAutorun)
	default:
		return names.of(field, wantedKey(field, ch))
	}
}

// wantedKey is the reference a field is to get, 0 to clear it.
func wantedKey(field action.Field, ch *action.Changes) int64 {
	switch field {
	case action.PasswordType:
		return keyOf(ch.PasswordType)
	case action.Device:
		return keyOf(ch.Device)
	case action.Domain:
		return keyOf(ch.Domain.Value)
	case action.Parent:
		return keyOf(ch.Parent.Value)
	case action.ChangeTemplate:
		return keyOf(ch.ChangeTemplate.Value)
	case action.LoginCredential:
		return keyOf(ch.LoginCredential.Value)
	case action.ReconciliationCredential:
		return keyOf(ch.ReconciliationCredential.Value)
	default:
		return keyOf(ch.ReconciliationTemplate.Value)
	}
}

func keyOf[K ~int64](key *K) int64 {
	if key == nil {
		return 0
	}
	return int64(*key)
}

func ptr(text string) *string { return &text }

func nonEmpty(text string) *string {
	if text == "" {
		return nil
	}
	return &text
}

func truth(value bool) *string {
	if value {
		return ptr("true")
	}
	return ptr("false")
}

func instant(at *time.Time) *string {
	if at == nil {
		return nil
	}
	return ptr(at.UTC().Format(time.RFC3339Nano))
}
