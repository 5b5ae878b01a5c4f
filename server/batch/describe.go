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
	"bulwark/server/selection"
	"bulwark/server/store"
)

// The two fields that only a list of changes has; a task shows the tags themselves.
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
	names := newNames()
	names.wantChanges(operation.Changes)
	if err := names.load(ctx, s.conn()); err != nil {
		return nil, store.Translate(err)
	}
	changes := operation.Changes
	if changes == nil {
		changes = &action.Changes{}
	}
	var list []FieldChange
	for _, field := range action.FieldsOf(operation.Action, changes) {
		change := FieldChange{Field: field, To: wanted(field, values{}, operation, names)}
		if field == action.Tags && changes.Tags.Mode != action.ReplaceTags {
			change.Field = TagsAdded
			if changes.Tags.Mode == action.RemoveTags {
				change.Field = TagsRemoved
			}
			change.To = names.tagList(changes.Tags.Tags)
		}
		list = append(list, change)
	}
	return list, nil
}

// DescribeSelection says in words how the credentials were chosen, one condition each. For anybody who reads operations.
func (s *Service) DescribeSelection(ctx context.Context, operation *db.BatchOperation) ([]string, error) {
	if _, err := access.Check(ctx, access.ReadOperations); err != nil {
		return nil, err
	}
	words, err := describe(ctx, s.conn(), operation.Selection)
	return words, store.Translate(err)
}

func describe(ctx context.Context, c selection.Conn, chosen *action.Selection) ([]string, error) {
	filter := chosen.Filter
	if filter == nil {
		return []string{fmt.Sprintf("%d chosen one by one", len(chosen.IDs))}, nil
	}
	words := describeValues(filter)
	for _, list := range []struct {
		label string
		kind  kind
		keys  []int64
	}{
		{"Type", passwordTypes, plain(filter.PasswordTypes)},
		{"Domain", domains, plain(filter.Domains)},
		{"Device", devices, plain(filter.Devices)},
		{"Tag", tags, plain(filter.Tags)},
		{"Parent", credentials, parent(filter)},
	} {
		if len(list.keys) == 0 {
			continue
		}
		known, err := namesOf(ctx, c, list.kind, list.keys)
		if err != nil {
			return nil, err
		}
		words = append(words, list.label+": "+known)
	}
	if len(words) == 0 {
		words = append(words, "All credentials")
	}
	if len(chosen.Except) > 0 {
		words = append(words, fmt.Sprintf("except %d", len(chosen.Except)))
	}
	return words, nil
}

// describeValues says the conditions that need no names.
func describeValues(filter *action.Filter) []string {
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

// namesOf lists up to five names, and how many more there are.
func namesOf(ctx context.Context, c selection.Conn, k kind, keys []int64) (string, error) {
	const most = 5
	names := newNames()
	shown := keys[:min(len(keys), most)]
	names.want(k, shown...)
	if err := names.load(ctx, c); err != nil {
		return "", err
	}
	list := make([]string, 0, len(shown)+1)
	for _, key := range shown {
		list = append(list, names.known[k][key])
	}
	slices.Sort(list)
	if more := len(keys) - len(shown); more > 0 {
		list = append(list, fmt.Sprintf("%d more", more))
	}
	return strings.Join(list, ", "), nil
}

func plain[K ~int64](keys []K) []int64 {
	list := make([]int64, len(keys))
	for i, key := range keys {
		list[i] = int64(key)
	}
	return list
}

func parent(filter *action.Filter) []int64 {
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
