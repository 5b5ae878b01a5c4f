package batch

import (
	"context"
	"maps"
	"slices"
	"strings"

	"entgo.io/ent/dialect/sql"

	"bulwark/server/action"
	"bulwark/server/ident"
	"bulwark/server/selection"
)

// kind is a table whose rows have names that people know.
type kind string

const (
	passwordTypes kind = "SELECT id, name FROM password_types"
	domains       kind = "SELECT id, name FROM domains"
	devices       kind = "SELECT id, name FROM devices"
	templates     kind = "SELECT id, name FROM execution_templates"
	tags          kind = "SELECT id, name FROM tags"
	credentials   kind = "SELECT n.id, n.username || '@' || d.name FROM credentials n JOIN devices d ON d.id = n.device_id"
)

// kindOf says which table a field refers to.
var kindOf = map[action.Field]kind{
	action.PasswordType:             passwordTypes,
	action.Domain:                   domains,
	action.Device:                   devices,
	action.Tags:                     tags,
	action.Parent:                   credentials,
	action.LoginCredential:          credentials,
	action.ReconciliationCredential: credentials,
	action.ChangeTemplate:           templates,
	action.ReconciliationTemplate:   templates,
}

// names knows what people call the things a page of tasks refers to; each table is asked once.
type names struct {
	wanted map[kind]map[int64]struct{}
	known  map[kind]map[int64]string
}

func newNames() *names {
	return &names{wanted: map[kind]map[int64]struct{}{}, known: map[kind]map[int64]string{}}
}

func (n *names) want(k kind, keys ...int64) {
	for _, key := range keys {
		if key == 0 || k == "" {
			continue
		}
		if n.wanted[k] == nil {
			n.wanted[k] = map[int64]struct{}{}
		}
		n.wanted[k][key] = struct{}{}
	}
}

// wantFrozen notes what a task's frozen values refer to.
func (n *names) wantFrozen(v values) {
	for field := range v {
		if field == action.Tags {
			n.wantTags(v.tags())
			continue
		}
		n.want(kindOf[field], v.key(field))
	}
}

// wantChanges notes what an operation's changes refer to.
func (n *names) wantChanges(ch *action.Changes) {
	if ch == nil {
		return
	}
	for _, field := range ch.Fields() {
		if field == action.Tags {
			n.wantTags(ch.Tags.Tags)
			continue
		}
		if k, refers := kindOf[field]; refers {
			n.want(k, wantedKey(field, ch))
		}
	}
}

func (n *names) wantTags(keys []ident.Tag) {
	for _, key := range keys {
		n.want(tags, int64(key))
	}
}

// load asks for all names that are wanted.
func (n *names) load(ctx context.Context, c selection.Conn) error {
	for k, keys := range n.wanted {
		n.known[k] = make(map[int64]string, len(keys))
		list := slices.Sorted(maps.Keys(keys))
		err := c.Rows(ctx, func(b *sql.Builder) {
			b.WriteString(string(k) + " WHERE ")
			column := "id"
			if k == credentials {
				column = "n.id"
			}
			b.WriteString(column + " IN ")
			selection.KeySet(b, list)
		}, func(scan func(...any) error) error {
			var key int64
			var name string
			err := scan(&key, &name)
			n.known[k][key] = name
			return err
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// of is the name of what a field refers to, nil for nothing.
func (n *names) of(field action.Field, key int64) *string {
	if key == 0 {
		return nil
	}
	name, found := n.known[kindOf[field]][key]
	if !found {
		name = "?"
	}
	return &name
}

// tagList writes tags by name, in alphabetical order, nil for none.
func (n *names) tagList(keys []ident.Tag) *string {
	list := make([]string, 0, len(keys))
	for _, key := range keys {
		list = append(list, n.known[tags][int64(key)])
	}
	slices.SortFunc(list, func(a, b string) int { return strings.Compare(strings.ToLower(a), strings.ToLower(b)) })
	return nonEmpty(strings.Join(list, ", "))
}
