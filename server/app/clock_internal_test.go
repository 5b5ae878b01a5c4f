package app

import (
	"bytes"
	"log/slog"
	"strings"
	"testing"
	"time"

	"bulwark/ent/db/auditevent"
	"bulwark/server/clock"
	"bulwark/server/internal/dbtest"
	"bulwark/server/store"
)

// Rules 21 and 23: a clock that is set back between two starts extends no proof or period; a clock that was wrong by more than a
// day does not stop the server; both are logged.
func TestRule23ClockSetBackBetweenTwoStarts(t *testing.T) {
	t.Parallel()
	dbtest.Each(t, func(t *testing.T, s *store.Store) {
		recorded := time.Now().UTC().Truncate(time.Microsecond)
		start := func(wall time.Time) (time.Time, string) {
			t.Helper()
			log := &bytes.Buffer{}
			floor, err := clockFloor(t.Context(), s, wall, slog.New(slog.NewTextHandler(log, nil)))
			if err != nil {
				t.Fatal(err)
			}
			return clock.NewWith(func() time.Time { return wall }, func() time.Duration { return 0 }, floor).Now(), log.String()
		}
		record := func(at time.Time) {
			s.Read().AuditEvent.Create().SetAt(at).SetAction("tag.create").SetResult(auditevent.ResultALLOWED).ExecX(t.Context())
		}
		if at, output := start(recorded); !at.Equal(recorded) || output != "" {
			t.Errorf("an empty database: %s, %s", at, output)
		}
		record(recorded)
		for _, row := range []struct {
			wall, want time.Duration
			log        string
		}{
			{time.Hour, time.Hour, ""},
			{-time.Hour, 0, "level=WARN"},
			{-23 * time.Hour, 0, "level=WARN"},
			{-25 * time.Hour, -25 * time.Hour, "level=ERROR"},
		} {
			at, output := start(recorded.Add(row.wall))
			if !at.Equal(recorded.Add(row.want)) || !strings.Contains(output, row.log) || row.log == "" && output != "" {
				t.Errorf("the system's clock is off by %s: it is %s, want %s; the log says %s", row.wall, at.Sub(recorded), row.want, output)
			}
		}
		record(recorded.AddDate(10, 0, 0)) // a clock was wrong by ten years
		if at, output := start(recorded.Add(time.Hour)); !at.Equal(recorded.Add(time.Hour)) || !strings.Contains(output, "level=ERROR") {
			t.Errorf("it is %s; the log says %s", at, output)
		}
		if at, _ := start(recorded.Add(-time.Hour)); !at.Equal(recorded) {
			t.Errorf("the newest valid event is ignored: it is %s", at)
		}
	})
}
