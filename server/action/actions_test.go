package action_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

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

// The schema and the database list the actions of the table, in its order.
func TestSchemaListsTheActions(t *testing.T) {
	t.Parallel()
	var kinds []string
	for _, kind := range action.Kinds() {
		kinds = append(kinds, string(kind))
		if d := kind.Definition(); d.Kind != kind || d.TakesChanges == (len(d.Previews) > 0) {
			t.Errorf("%s is described as %+v", kind, d)
		}
	}
	if values := enumOfSchema(t, "BatchAction"); !slices.Equal(values, kinds) || !slices.Equal(action.Kind("").Values(), kinds) {
		t.Errorf("the schema lists %v, the table %v", values, kinds)
	}
}

// An action that is not in the table is an error, never treated as another.
func TestUnknownActionIsAnError(t *testing.T) {
	t.Parallel()
	const unknown action.Kind = "LOCK"
	if list, err := action.Assignments(unknown, &action.Changes{}, time.Time{}); err == nil {
		t.Errorf("it writes %v", list)
	}
	if unknown.Definition() != nil || unknown.RequiredStatus() != "" || unknown.TakesChanges() || new(action.Kind).UnmarshalGQL("LOCK") == nil {
		t.Error("it is treated as another")
	}
}

// Every action is previewed, requested, shown and executed as its row in the table says, for credentials of the right status, and
// refused for all others.
func TestEachAction(t *testing.T) {
	t.Parallel()
	dbtest.Each(t, func(t *testing.T, s *store.Store) {
		c := newCatalogue(t, world.New(t, s))
		for _, kind := range action.Kinds() {
			checkAction(t, c, kind)
		}
	})
}

func checkAction(t *testing.T, c *catalogue, kind action.Kind) {
	t.Helper()
	w, d := c.w, kind.Definition()
	active, inactive := w.NewCredential().ID, w.NewCredential(world.Inactive).ID
	offered, other, refusal := active, inactive, fault.CodeNotActive
	if d.RequiredStatus == action.StatusInactive {
		offered, other, refusal = inactive, active, fault.CodeNotInactive
	}
	proposal := batch.Proposal{Action: kind, Selection: world.IDs(offered, other)}
	want := slices.Clone(d.Previews)
	if d.TakesChanges {
		text := "new"
		proposal.Changes, want = &action.Changes{AdditionalInformation: &text}, []action.Field{action.AdditionalInformation}
	}

	preview, err := w.Batch.Preview(w.As(w.Otto), proposal)
	if err != nil || preview.Eligible != 1 || len(preview.Ineligible) != 1 || preview.Ineligible[0].Code != refusal {
		t.Fatalf("%s: the preview is %+v, %v", kind, preview, err)
	}
	var counted []action.Field
	for _, distribution := range preview.Distribution {
		counted = append(counted, distribution.Field)
	}
	if !slices.Equal(counted, want) {
		t.Errorf("%s: the preview counts values of %v, want %v", kind, counted, want)
	}

	w.Wait(time.Minute)
	requestedAt := w.Now()
	assignments, err := action.Assignments(kind, proposal.Changes, requestedAt)
	if err != nil || len(assignments) == 0 {
		t.Fatalf("%s writes %v, %v", kind, assignments, err)
	}
	before := c.readCredentials()[offered]
	operation := w.Request(w.Otto, kind, proposal.Changes, world.IDs(offered))
	w.Wait(time.Hour)
	checkShown(t, c, kind, before, assignments, w.Tasks(operation)[0].Changes)
	w.MustApprove(w.Aki, operation)
	w.Execute()
	w.WantStatus(operation, approval.Success)
	checkShown(t, c, kind, before, assignments, w.Tasks(operation)[0].Changes)
	checkStored(t, c, kind, before, assignments, offered)
	c.checkFacets()
}

// checkShown compares what a task shows with what the action writes.
func checkShown(t *testing.T, c *catalogue, kind action.Kind, before values, assignments []action.Assignment, got []batch.FieldChange) {
	t.Helper()
	if len(got) != len(assignments) {
		t.Fatalf("%s: the task shows %v", kind, got)
	}
	for i, a := range assignments {
		from, to := c.counted(a.Field, before[a.Field.Field])[0], ""
		if at, isTime := a.Value.(time.Time); isTime {
			to = at.Format(time.RFC3339Nano)
		} else {
			to = c.counted(a.Field, a.Value)[0]
		}
		if got[i].Field != a.Field.Field || shown(got[i].From) != from || shown(got[i].To) != to {
			t.Errorf("%s: the task shows %s: %s → %s, want %s: %s → %s",
				kind, got[i].Field, shown(got[i].From), shown(got[i].To), a.Field.Field, from, to)
		}
	}
}

// checkStored compares a credential with what the action writes; all other fields must be as they were.
func checkStored(t *testing.T, c *catalogue, kind action.Kind, before values, assignments []action.Assignment, key ident.Credential) {
	t.Helper()
	after, credential := c.readCredentials()[key], c.w.Credential(key)
	for _, d := range action.AllFields() {
		i := slices.IndexFunc(assignments, func(a action.Assignment) bool { return a.Field == d })
		switch {
		case i < 0:
			if fmt.Sprint(after[d.Field]) != fmt.Sprint(before[d.Field]) {
				t.Errorf("%s: %s became %v", kind, d.Field, after[d.Field])
			}
		case d.Kind == action.TimeValue:
			if at := timeOf(d, credential); at == nil || !at.Equal(assignments[i].Value.(time.Time)) {
				t.Errorf("%s: %s is %v, want %v", kind, d.Field, at, assignments[i].Value)
			}
		case after[d.Field] != assignments[i].Value:
			t.Errorf("%s: %s is %v, want %v", kind, d.Field, after[d.Field], assignments[i].Value)
		}
	}
	if credential.Version != 2 {
		t.Errorf("%s: the version is %d", kind, credential.Version)
	}
}

// timeOf returns the value of a field of kind TimeValue.
func timeOf(d *action.FieldDefinition, c *db.Credential) *time.Time {
	if d.Field == action.ExpiresAt {
		return c.ExpiresAt
	}
	return nil
}
