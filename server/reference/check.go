package reference

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"

	"entgo.io/ent/dialect/sql"

	"bulwark/ent/db/credential"
	"bulwark/ent/db/device"
	"bulwark/ent/db/domain"
	"bulwark/ent/db/executiontemplate"
	"bulwark/ent/db/passwordtype"
	"bulwark/ent/db/tag"
	"bulwark/server/action"
	"bulwark/server/fault"
	"bulwark/server/store"
)

// Reference is a field that refers to things.
type Reference struct {
	Field   []string // path in the input, for problems
	Kind    action.ReferenceKind
	Purpose string // that an execution template must have
	Keys    []int64
}

// Things are things by kind and key.
type Things map[action.ReferenceKind]map[int64]Thing

// Check reads what references name, and returns it with all problems, in the order of the references. Unknown keys of the same
// field are one problem with their count.
func Check(ctx context.Context, c store.Conn, references []Reference) (Things, []fault.Problem, error) {
	keys := map[action.ReferenceKind][]int64{}
	for _, r := range references {
		keys[r.Kind] = append(keys[r.Kind], r.Keys...)
	}
	things := Things{}
	for _, kind := range slices.Sorted(maps.Keys(keys)) {
		var err error
		if things[kind], err = load(ctx, c, kind, keys[kind]); err != nil {
			return nil, nil, err
		}
	}
	var problems []fault.Problem
	for _, r := range references {
		problems = append(problems, things.problems(r)...)
	}
	return things, problems, nil
}

func (t Things) problems(r Reference) (problems []fault.Problem) {
	unknown := map[int64]bool{}
	for _, key := range r.Keys {
		if thing, found := t[r.Kind][key]; found {
			problems = append(problems, Problems(r.Kind, &thing, r.Purpose, r.Field...)...)
		} else {
			unknown[key] = true
		}
	}
	if len(unknown) > 0 {
		problems = append(problems, Problems(r.Kind, nil, "", r.Field...)...)
	}
	if len(unknown) > 1 {
		problems[len(problems)-1].Count = len(unknown)
	}
	return problems
}

// source says where things of a kind are stored: SQL expressions over their table.
type source struct{ table, name, inUse, purpose, local string }

func sourceOf(kind action.ReferenceKind) (source, error) {
	const always, nothing, never = "1 = 1", "''", "1 = 0"
	switch kind {
	case action.CredentialReference:
		return source{credential.Table, credential.FieldUsername, credential.FieldStatus + " = 'ACTIVE'", nothing, never}, nil
	case action.DeviceReference:
		return source{device.Table, device.FieldName, device.FieldStatus + " = 'ACTIVE'", nothing, never}, nil
	case action.DomainReference:
		return source{domain.Table, domain.FieldName, always, nothing, never}, nil
	case action.PasswordTypeReference:
		return source{passwordtype.Table, passwordtype.FieldName, passwordtype.FieldEnabled, nothing, passwordtype.FieldLocalUser}, nil
	case action.TagReference:
		return source{tag.Table, tag.FieldName, always, nothing, never}, nil
	case action.TemplateReference:
		return source{executiontemplate.Table, executiontemplate.FieldName, executiontemplate.FieldEnabled, executiontemplate.FieldPurpose, never}, nil
	}
	return source{}, fmt.Errorf("nothing is known of references to %q", kind)
}

// load reads things of a kind, by key. Those that do not exist are left out.
func load(ctx context.Context, c store.Conn, kind action.ReferenceKind, keys []int64) (map[int64]Thing, error) {
	if len(keys) == 0 {
		return nil, nil
	}
	source, err := sourceOf(kind)
	if err != nil {
		return nil, err
	}
	things := make(map[int64]Thing, len(keys))
	err = c.Query(ctx, func(b *sql.Builder) {
		columns := []string{"id", source.name, source.inUse, source.purpose, source.local}
		b.WriteString("SELECT " + strings.Join(columns, ", ") + " FROM " + source.table + " WHERE ")
		b.Join(store.InForPlanner(c.Dialect, "id", keys))
	}, func(scan func(...any) error) error {
		var key int64
		var thing Thing
		err := scan(&key, &thing.Name, &thing.InUse, &thing.Purpose, &thing.Local)
		things[key] = thing
		return err
	})
	return things, err
}
