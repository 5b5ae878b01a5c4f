package overview_test

import (
	"slices"
	"testing"
	"time"

	"bulwark/ent/db"
	"bulwark/ent/db/credential"
	"bulwark/server/action"
	"bulwark/server/approval"
	"bulwark/server/fault"
	"bulwark/server/internal/dbtest"
	"bulwark/server/internal/world"
	"bulwark/server/overview"
	"bulwark/server/store"
)

const day = 24 * time.Hour

var midnight = world.Start.Truncate(day)

// days returns a number of successive midnights, beginning with today's.
func days(count int) []time.Time {
	bounds := make([]time.Time, count+1)
	for i := range bounds {
		bounds[i] = midnight.Add(time.Duration(i) * day)
	}
	return bounds
}

func each(t *testing.T, test func(t *testing.T, w *world.World, s *overview.Service)) {
	t.Helper()
	t.Parallel()
	dbtest.Each(t, func(t *testing.T, s *store.Store) {
		w := world.New(t, s)
		test(t, w, overview.New(s, w.Now))
	})
}

func expires(at time.Time) func(c *db.CredentialCreate) {
	return func(c *db.CredentialCreate) { c.SetExpiresAt(at) }
}

func TestInventoryCountsEveryCredentialOnce(t *testing.T) {
	each(t, func(t *testing.T, w *world.World, s *overview.Service) {
		w.NewCredential()
		w.NewCredential(func(c *db.CredentialCreate) { c.SetAutomaticChange(true).SetChangeTemplateID(w.Change.ID) })
		w.NewCredential(expires(world.Start.Add(-time.Hour)))
		w.NewCredential(expires(world.Start)) // expired: not after now
		w.NewCredential(func(c *db.CredentialCreate) { c.SetStatus(credential.StatusINACTIVE) })
		w.NewCredential(func(c *db.CredentialCreate) {
			c.SetStatus(credential.StatusINACTIVE).SetExpiresAt(world.Start.Add(-time.Hour))
		})
		got, err := s.Inventory(w.As(w.Udo), days(30))
		if err != nil {
			t.Fatal(err)
		}
		if got.Active != 2 || got.Expired != 2 || got.Inactive != 2 || got.NotAutomatic != 3 {
			t.Errorf("%d active, %d expired, %d inactive, %d not automatic; want 2, 2, 2, 3",
				got.Active, got.Expired, got.Inactive, got.NotAutomatic)
		}
	})
}

func TestInventoryCountsWhatExpiresBetweenBounds(t *testing.T) {
	each(t, func(t *testing.T, w *world.World, s *overview.Service) {
		for _, at := range []time.Time{
			world.Start.Add(-time.Minute),              // today, but expired
			world.Start.Add(time.Minute),               // today
			midnight.Add(day - time.Microsecond),       // today's last instant
			midnight.Add(day),                          // tomorrow's first
			midnight.Add(2*day + 500*time.Millisecond), // the third day, with a fraction
			midnight.Add(3 * day),                      // the last bound itself: outside
		} {
			w.NewCredential(expires(at))
		}
		w.NewCredential(expires(midnight.Add(day)), func(c *db.CredentialCreate) { c.SetStatus(credential.StatusINACTIVE) })
		got, err := s.Inventory(w.As(w.Otto), days(3))
		if err != nil {
			t.Fatal(err)
		}
		var counts []int64
		for _, span := range got.Expiring {
			counts = append(counts, span.Count)
		}
		if !slices.Equal(counts, []int64{2, 1, 1}) {
			t.Errorf("%v expire, want [2 1 1]", counts)
		}
	})
}

func TestInventoryIsCachedForSeconds(t *testing.T) {
	each(t, func(t *testing.T, w *world.World, s *overview.Service) {
		active := func(bounds []time.Time) int64 {
			t.Helper()
			got, err := s.Inventory(w.As(w.Otto), bounds)
			if err != nil {
				t.Fatal(err)
			}
			return got.Active
		}
		before := active(days(3))
		w.NewCredential()
		if cached := active(days(3)); cached != before {
			t.Errorf("%d at once, want the cached %d", cached, before)
		}
		if other := active(days(4)); other != before+1 {
			t.Errorf("%d for other bounds, want %d", other, before+1)
		}
		w.Wait(11 * time.Second)
		if later := active(days(3)); later != before+1 {
			t.Errorf("%d after eleven seconds, want %d", later, before+1)
		}
	})
}

func TestOperationsAreCountedByTimeAndStatus(t *testing.T) {
	each(t, func(t *testing.T, w *world.World, s *overview.Service) {
		request := func() *db.BatchOperation {
			w.NewCredential()
			return w.Request(w.Otto, action.Expire, nil, world.All())
		}
		oldest := request()
		w.Wait(time.Minute)
		canceled := request()
		if _, err := w.Batch.Cancel(w.As(w.Otto), canceled.ID, ""); err != nil {
			t.Fatal(err)
		}
		w.Wait(15 * time.Hour) // tomorrow
		request()
		got, err := s.Operations(w.As(w.Udo), days(2))
		if err != nil {
			t.Fatal(err)
		}
		want := [][]overview.StatusCount{
			{{Status: approval.PendingApproval, Count: 1}, {Status: approval.Canceled, Count: 1}},
			{{Status: approval.PendingApproval, Count: 1}},
		}
		for i, period := range got.Periods {
			if !slices.Equal(period.Statuses, want[i]) {
				t.Errorf("period %d: %v, want %v", i, period.Statuses, want[i])
			}
		}
		if got.Waiting != 2 || got.OldestWaiting == nil || got.OldestWaiting.ID != oldest.ID {
			t.Errorf("%d wait, the oldest %v; want 2 and %v", got.Waiting, got.OldestWaiting, oldest.ID)
		}
	})
}

// rule 12: an overdue operation no longer counts as waiting, even before a runner has set it to expired.
func TestOverdueOperationsAreNotWaiting(t *testing.T) {
	each(t, func(t *testing.T, w *world.World, s *overview.Service) {
		w.NewCredential()
		w.Request(w.Otto, action.Expire, nil, world.All())
		w.Wait(25 * time.Hour)
		got, err := s.Operations(w.As(w.Otto), days(2))
		if err != nil || got.Waiting != 0 || got.OldestWaiting != nil {
			t.Errorf("%d wait, the oldest %v (%v); want none", got.Waiting, got.OldestWaiting, err)
		}
	})
}

func TestBoundsMustAscend(t *testing.T) {
	each(t, func(t *testing.T, w *world.World, s *overview.Service) {
		for name, bounds := range map[string][]time.Time{
			"none": nil, "one": days(0), "too many": days(overview.MaxBounds),
			"equal": {midnight, midnight}, "descending": {midnight.Add(day), midnight},
		} {
			if _, err := s.Inventory(w.As(w.Otto), bounds); fault.KindOf(err) != fault.BadInput {
				t.Errorf("inventory, %s: %v", name, err)
			}
			if _, err := s.Operations(w.As(w.Otto), bounds); fault.KindOf(err) != fault.BadInput {
				t.Errorf("operations, %s: %v", name, err)
			}
		}
		if _, err := s.Inventory(w.As(w.Otto), days(overview.MaxBounds-1)); err != nil {
			t.Error(err)
		}
	})
}
