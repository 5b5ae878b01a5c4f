package authority_test

import (
	"maps"
	"slices"
	"testing"
	"time"

	"bulwark/ent/db"
	"bulwark/ent/db/authoritygrant"
	"bulwark/server/authority"
	"bulwark/server/ident"
	"bulwark/server/internal/dbtest"
	"bulwark/server/internal/world"
	"bulwark/server/store"
)

// rule 21: a person cannot decide on requests of those who granted them authority until the period is over; when the grantor may be able
// to sign in as the person, this holds in the other direction as well.
func TestRule21GrantsThatStartACoolingOffPeriod(t *testing.T) {
	t.Parallel()
	dbtest.Each(t, func(t *testing.T, s *store.Store) {
		w := world.New(t, s)
		both := map[authoritygrant.Kind]bool{
			authoritygrant.KindACCOUNT_CREATED: true, authoritygrant.KindPASSWORD_SET: true, authoritygrant.KindSECOND_FACTOR_RESET: true,
			authoritygrant.KindAPPROVER_REGISTERED: false, authoritygrant.KindROLE_GRANTED: false, authoritygrant.KindACCOUNT_ACTIVATED: false,
		}
		for kind, otherWay := range both {
			w.Wait(100 * time.Hour)
			w.Grant(w.Aki, w.Ana, kind)
			for _, after := range []time.Duration{0, 24*time.Hour - time.Microsecond, 24 * time.Hour, -time.Hour} {
				now := w.Now().Add(after)
				within := after < 24*time.Hour
				check(t, s, now, w.Aki, w.Ana, within)
				check(t, s, now, w.Ana, w.Aki, within && otherWay)
				check(t, s, now, w.Bea, w.Ana, false)
			}
		}
	})
}

// check checks both BlockedRequesters and BlockedDeciders.
func check(t *testing.T, s *store.Store, now time.Time, decider, requester *db.User, want bool) {
	t.Helper()
	from, err := authority.BlockedRequesters(t.Context(), s.Read(), now, decider.ID)
	if err != nil {
		t.Fatal(err)
	}
	to, err := authority.BlockedDeciders(t.Context(), s.Read(), now, requester.ID)
	if err != nil {
		t.Fatal(err)
	}
	for side, has := range map[string][]ident.User{"decider": slices.Collect(maps.Keys(from)), "requester": slices.Collect(maps.Keys(to))} {
		other := requester.ID
		if side == "requester" {
			other = decider.ID
		}
		if slices.Contains(has, other) != want {
			t.Errorf("%s decides for %s at %s, seen by the %s: closed %t, want %t", decider.Username, requester.Username, now, side, !want, want)
		}
	}
	if until := from[requester.ID]; want && !until.Equal(to[decider.ID]) {
		t.Errorf("until %s and %s", until, to[decider.ID])
	}
}

// rule 21: zero hours switch cooling-off off, and a longer period takes effect immediately.
func TestRule21PeriodIsReadOnEveryCheck(t *testing.T) {
	t.Parallel()
	dbtest.Each(t, func(t *testing.T, s *store.Store) {
		w := world.New(t, s)
		w.Grant(w.Aki, w.Ana, authoritygrant.KindAPPROVER_REGISTERED)
		for hours, want := range map[int]bool{0: false, 1: false, 3: true, 720: true} {
			w.SetCoolingOff(hours)
			check(t, s, w.Now().Add(2*time.Hour), w.Aki, w.Ana, want)
		}
	})
}
