package eligibility

import (
	"context"
	"fmt"
	"slices"
	"time"

	"entgo.io/ent/dialect/sql"

	"bulwark/ent/db/passwordtype"
	"bulwark/server/action"
	"bulwark/server/fault"
	"bulwark/server/ident"
	"bulwark/server/reference"
	"bulwark/server/store"
)

// Target is an action with what the verdict on a credential needs to know about the things that the action refers to.
type Target struct {
	Action      action.Kind
	Changes     *action.Changes     // empty for actions that take none
	Assignments []action.Assignment // what the action writes
	At          time.Time           // of the request

	localType bool               // whether the new password type is local
	ancestors []ident.Credential // the new parent and everything above it
	drift     References         // things renamed since the request; set at execution only
}

// LoadTarget reads what an action refers to. The problems concern the references themselves, not single credentials (rule 4);
// see reference.Problems.
func LoadTarget(ctx context.Context, c store.Conn, kind action.Kind, changes *action.Changes, at time.Time) (Target, []fault.Problem, error) {
	target := Target{Action: kind, Changes: changes, At: at}
	if !kind.TakesChanges() {
		target.Changes = &action.Changes{}
	}
	var err error
	if target.Assignments, err = action.Assignments(kind, changes, at); err != nil {
		return target, nil, err
	}
	things, problems, err := reference.Check(ctx, c, references(target.Assignments))
	if err != nil {
		return target, nil, err
	}
	if key := target.Changes.PasswordType; key != nil {
		target.localType = things[action.PasswordTypeReference][int64(*key)].Local
	}
	if parent := target.Changes.Parent.Value; parent != nil {
		target.ancestors, err = lineage(ctx, c, *parent)
	}
	return target, problems, err
}

// references returns what assignments refer to, with the paths of the input.
func references(assignments []action.Assignment) []reference.Reference {
	var list []reference.Reference
	for _, a := range assignments {
		if keys := a.Keys(); len(keys) > 0 {
			path := slices.Concat([]string{"changes"}, a.Field.Input)
			if a.Field.Kind == action.TagsValue {
				path = append(path, "tagIds")
			}
			list = append(list, reference.Reference{Field: path, Kind: a.Field.RefersTo, Purpose: a.Field.Purpose, Keys: keys})
		}
	}
	return list
}

// lineage returns a credential and its ancestors. UNION, unlike UNION ALL, ends even if there were a cycle.
func lineage(ctx context.Context, c store.Conn, key ident.Credential) ([]ident.Credential, error) {
	return store.QueryKeys[ident.Credential](ctx, c, func(b *sql.Builder) {
		b.WriteString("WITH RECURSIVE lineage (id) AS (SELECT id FROM credentials WHERE id = ").Arg(int64(key)).WriteString(
			" UNION SELECT c.parent_id FROM credentials c JOIN lineage l ON c.id = l.id WHERE c.parent_id IS NOT NULL)" +
				" SELECT id FROM lineage")
	})
}

// Copy returns the value for a column of credentials that is a copy of a column of what the action refers to; see
// action.FieldDefinition.
func (t Target) Copy(column string) (any, error) {
	if column == passwordtype.FieldLocalUser {
		return t.localType, nil
	}
	return nil, fmt.Errorf("nothing is known to copy into the column %s", column)
}
