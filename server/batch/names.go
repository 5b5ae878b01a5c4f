package batch

import (
	"context"
	"maps"
	"slices"
	"strings"

	"bulwark/ent/db"
	"bulwark/server/action"
	"bulwark/server/approval"
	"bulwark/server/frozen"
	"bulwark/server/ident"
	"bulwark/server/store"
)

// names loads the names of the things that tasks refer to, by one query for each kind.
type names struct {
	queued map[action.ReferenceKind]map[int64]struct{}
	loaded map[action.ReferenceKind]map[int64]frozen.Name
}

func newNames() *names {
	return &names{
		queued: map[action.ReferenceKind]map[int64]struct{}{},
		loaded: map[action.ReferenceKind]map[int64]frozen.Name{},
	}
}

func (n *names) queue(kind action.ReferenceKind, keys ...int64) {
	for _, key := range keys {
		if key == 0 || kind == "" {
			continue
		}
		if n.queued[kind] == nil {
			n.queued[kind] = map[int64]struct{}{}
		}
		n.queued[kind][key] = struct{}{}
	}
}

// queueChanges queues what values refer to, before and after they change.
func (n *names) queueChanges(changes []valueChange) {
	for _, change := range changes {
		n.queueValue(change.field, change.from)
		n.queueValue(change.field, change.to)
	}
}

// queueValue queues what a value, typed as in a valueChange, refers to.
func (n *names) queueValue(d *action.FieldDefinition, value any) {
	switch value := value.(type) {
	case int64:
		n.queue(d.RefersTo, value)
	case []ident.Tag:
		for _, tag := range value {
			n.queue(d.RefersTo, int64(tag))
		}
	}
}

// load loads the queued names: those that an operation froze (rule 24), or the present ones when it froze none or is nil.
func (n *names) load(ctx context.Context, c store.Conn, operation *db.BatchOperation) error {
	for kind, keys := range n.queued {
		list := slices.Sorted(maps.Keys(keys))
		var err error
		if HasFrozenNames(operation) {
			n.loaded[kind], err = frozen.LoadNames(ctx, c, operation.ID, kind, list)
		} else {
			n.loaded[kind], err = frozen.LoadPresentNames(ctx, c, kind, list)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// HasFrozenNames reports whether an operation froze the names that people read (rule 24); older ones did not.
func HasFrozenNames(operation *db.BatchOperation) bool {
	return operation != nil && operation.DigestVersion >= approval.DigestVersion
}

// name returns the name of a thing, nil for no thing and "?" for an unknown one.
func (n *names) name(kind action.ReferenceKind, key int64) *string {
	if key == 0 {
		return nil
	}
	name, found := n.loaded[kind][key]
	if !found {
		name.Text = "?"
	}
	return &name.Text
}

// tagNames lists the names of tags in alphabetical order, nil for none.
func (n *names) tagNames(keys []ident.Tag) *string {
	list := make([]string, 0, len(keys))
	for _, key := range keys {
		list = append(list, n.loaded[action.TagReference][int64(key)].Text)
	}
	slices.SortFunc(list, func(a, b string) int { return strings.Compare(strings.ToLower(a), strings.ToLower(b)) })
	return nilIfEmpty(strings.Join(list, ", "))
}
