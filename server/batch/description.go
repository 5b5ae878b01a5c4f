package batch

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"bulwark/ent/db"
	"bulwark/server/access"
	"bulwark/server/action"
	"bulwark/server/eligibility"
	"bulwark/server/ident"
	"bulwark/server/store"
)

// Fields that only a list of changes has; a task shows the tags before and after.
const (
	TagsAdded   action.Field = "TAGS_ADDED"
	TagsRemoved action.Field = "TAGS_REMOVED"
)

// DescribeChanges lists what an operation changes, with names instead of keys; From is nil, because it differs from
// credential to credential. For anybody who reads operations.
func (s *Service) DescribeChanges(ctx context.Context, operation *db.BatchOperation) ([]FieldChange, error) {
	if _, err := access.Check(ctx, access.ReadOperations); err != nil {
		return nil, err
	}
	assignments, err := assignmentsOf(operation)
	if err != nil {
		return nil, err
	}
	list, changes := make([]FieldChange, len(assignments)), make([]valueChange, len(assignments))
	for i, a := range assignments {
		list[i].Field, changes[i] = a.Field.Field, valueChange{field: a.Field, to: a.Value}
		if tags, isTags := a.Value.(*action.TagChange); isTags {
			list[i].Field, changes[i].to = describeTags(tags)
		}
	}
	names := newNames()
	names.queueChanges(changes)
	if err := names.load(ctx, s.store.Conn(), operation); err != nil {
		return nil, store.Translate(err)
	}
	for i, change := range changes {
		if list[i].To, err = renderValue(change.field, change.to, names); err != nil {
			return nil, err
		}
	}
	return list, nil
}

// describeTags returns the tags that a change names, and the field under which a list of changes shows them.
func describeTags(change *action.TagChange) (action.Field, []ident.Tag) {
	switch change.Mode {
	case action.AddTags:
		return TagsAdded, change.Tags
	case action.RemoveTags:
		return TagsRemoved, change.Tags
	case action.ReplaceTags:
		return action.Tags, change.Apply(nil)
	}
	return action.Tags, change.Tags
}

// DescribeSelection describes how the credentials were chosen, one text for each condition. For anybody who reads operations.
func (s *Service) DescribeSelection(ctx context.Context, operation *db.BatchOperation) ([]string, error) {
	if _, err := access.Check(ctx, access.ReadOperations); err != nil {
		return nil, err
	}
	conditions, err := describeSelection(ctx, s.store.Conn(), operation)
	return conditions, store.Translate(err)
}

// maxNamed is the number of things that the description of a condition names.
const maxNamed = 5

// condition is a condition of a filter that refers to things.
type condition struct {
	label string
	kind  action.ReferenceKind
	keys  []int64
}

func conditions(filter *action.Filter) []condition {
	return []condition{
		{"Type", action.PasswordTypeReference, integerKeys(filter.PasswordTypes)},
		{"Domain", action.DomainReference, integerKeys(filter.Domains)},
		{"Device", action.DeviceReference, integerKeys(filter.Devices)},
		{"Tag", action.TagReference, integerKeys(filter.Tags)},
		{"Parent", action.CredentialReference, parentKeys(filter)},
	}
}

// namedKeys returns the keys of the things that the description names; the others are counted.
func (c condition) namedKeys() []int64 { return c.keys[:min(len(c.keys), maxNamed)] }

// shownReferences returns what an operation's changes refer to and what the description of its selection names.
func shownReferences(operation *db.BatchOperation, target eligibility.Target) eligibility.References {
	references := target.References()
	if filter := operation.Selection.Filter; filter != nil {
		for _, condition := range conditions(filter) {
			references.Add(condition.kind, condition.namedKeys()...)
		}
	}
	return references
}

func describeSelection(ctx context.Context, c store.Conn, operation *db.BatchOperation) ([]string, error) {
	chosen := operation.Selection
	filter := chosen.Filter
	if filter == nil {
		return []string{fmt.Sprintf("%d chosen one by one", len(chosen.IDs))}, nil
	}
	names := newNames()
	for _, condition := range conditions(filter) {
		names.queue(condition.kind, condition.namedKeys()...)
	}
	if err := names.load(ctx, c, operation); err != nil {
		return nil, err
	}
	words := describeConditions(filter)
	for _, condition := range conditions(filter) {
		if len(condition.keys) > 0 {
			words = append(words, condition.label+": "+condition.listNames(names))
		}
	}
	if len(words) == 0 {
		words = append(words, "All credentials")
	}
	if len(chosen.Except) > 0 {
		words = append(words, fmt.Sprintf("except %d", len(chosen.Except)))
	}
	return words, nil
}

// listNames lists up to maxNamed names, and the number of the others.
func (c condition) listNames(names *names) string {
	list := make([]string, 0, maxNamed+1)
	for _, key := range c.namedKeys() {
		list = append(list, names.loaded[c.kind][key].Text)
	}
	slices.Sort(list)
	if more := len(c.keys) - len(list); more > 0 {
		list = append(list, fmt.Sprintf("%d more", more))
	}
	return strings.Join(list, ", ")
}

// describeConditions describes the conditions that refer to nothing.
func describeConditions(filter *action.Filter) []string {
	var words []string
	say := func(label, value string) { words = append(words, label+": "+value) }
	if filter.Status != "" {
		say("Status", strings.ToUpper(filter.Status[:1])+strings.ToLower(filter.Status[1:]))
	}
	if filter.Expired != nil {
		say("Expired", yesNo(*filter.Expired))
	}
	if filter.ExpiresBefore != nil {
		say("Expires before", filter.ExpiresBefore.UTC().Format(time.RFC3339))
	}
	if filter.ExpiresAfter != nil {
		say("Expires after", filter.ExpiresAfter.UTC().Format(time.RFC3339))
	}
	if filter.AutomaticChange != nil {
		say("Automatic change", yesNo(*filter.AutomaticChange))
	}
	if search := strings.TrimSpace(filter.Search); search != "" {
		say("Search", search)
	}
	return words
}

func integerKeys[K ~int64](keys []K) []int64 {
	list := make([]int64, len(keys))
	for i, key := range keys {
		list[i] = int64(key)
	}
	return list
}

func parentKeys(filter *action.Filter) []int64 {
	if filter.Parent == nil {
		return nil
	}
	return []int64{int64(*filter.Parent)}
}

func yesNo(value bool) string {
	if value {
		return "yes"
	}
	return "no"
}
