package batch

import (
	"context"
	"maps"
	"slices"
	"strings"

	"bulwark/ent/db"
	"bulwark/server/action"
	"bulwark/server/approval"
	"bulwark/server/ident"
	"bulwark/server/selection"
	"bulwark/server/store"
)

// names knows what people call the things that some tasks refer to; each kind is asked for once.
type names struct {
	wanted map[selection.NameKind]map[int64]struct{}
	known  map[selection.NameKind]map[int64]selection.Name
}

func newNames() *names {
	return &names{
		wanted: map[selection.NameKind]map[int64]struct{}{},
		known:  map[selection.NameKind]map[int64]selection.Name{},
	}
}

func (n *names) want(kind selection.NameKind, keys ...int64) {
	for _, key := range keys {
		if key == 0 || kind == "" {
			continue
		}
		if n.wanted[kind] == nil {
			n.wanted[kind] = map[int64]struct{}{}
		}
		n.wanted[kind][key] = struct{}{}
	}
}

// wantFrozen notes what a task's frozen values refer to.
func (n *names) wantFrozen(v values) {
	for field := range v {
		if field == action.Tags {
			for _, key := range v.tags() {
				n.want(selection.TagName, int64(key))
			}
			continue
		}
		n.want(selection.NameKindOf(field), v.key(field))
	}
}

// wantReferences notes what an operation refers to.
func (n *names) wantReferences(references selection.References) {
	for kind, keys := range references {
		n.want(kind, keys...)
	}
}

// load asks for all names that are wanted: as an operation froze them (rule 24), or as they are now when it froze none, and
// outside an operation, for nil.
func (n *names) load(ctx context.Context, c store.Conn, operation *db.BatchOperation) error {
	for kind, keys := range n.wanted {
		list := slices.Sorted(maps.Keys(keys))
		var err error
		if froze(operation) {
			n.known[kind], err = selection.FrozenNames(ctx, c, operation.ID, kind, list)
		} else {
			n.known[kind], err = selection.PresentNames(ctx, c, kind, list)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// froze tells whether an operation froze the names that people read (rule 24); older ones did not.
func froze(operation *db.BatchOperation) bool {
	return operation != nil && operation.DigestVersion >= approval.DigestVersion
}

// text is the name of a thing, nil for no thing, and "?" when the name is not known.
func (n *names) text(kind selection.NameKind, key int64) *string {
	if key == 0 {
		return nil
	}
	name, found := n.known[kind][key]
	if !found {
		name.Text = "?"
	}
	return &name.Text
}

// of is the name of what a field refers to, nil for nothing.
func (n *names) of(field action.Field, key int64) *string {
	return n.text(selection.NameKindOf(field), key)
}

// tagList writes tags by name, in alphabetical order, nil for none.
func (n *names) tagList(keys []ident.Tag) *string {
	list := make([]string, 0, len(keys))
	for _, key := range keys {
		list = append(list, n.known[selection.TagName][int64(key)].Text)
	}
	slices.SortFunc(list, func(a, b string) int { return strings.Compare(strings.ToLower(a), strings.ToLower(b)) })
	return nonEmpty(strings.Join(list, ", "))
}
