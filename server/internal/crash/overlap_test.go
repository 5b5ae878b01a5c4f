package crash_test

import (
	"slices"
	"strconv"
	"testing"

	"bulwark/ent/db"
	"bulwark/ent/db/batchtaskexception"
	"bulwark/ent/db/credential"
	"bulwark/ent/db/device"
	"bulwark/server/action"
	"bulwark/server/approval"
	"bulwark/server/batch"
	"bulwark/server/internal/dbtest"
)

// rules 7, 13 and 15: two operations that overlap by half, executed by two server processes at the same time on
// PostgreSQL and by one on SQLite, both end; every credential is changed by exactly one of them, and the other reports it as skipped.
func TestRule13OverlappingOperationsByTwoProcesses(t *testing.T) {
	t.Parallel()
	dbtest.EachURL(t, func(t *testing.T, url string) {
		s := dbtest.Open(t, url)
		startProgram(t, url, "seed", "--credentials", strconv.Itoa(credentials)).wait()
		devices := s.Read().Device.Query().Order(device.ByID()).IDsX(t.Context())
		third, pair := len(devices)/3, newPair(t, s)
		var operations []*db.BatchOperation
		for _, from := range []int{0, third / 2} {
			operations = append(operations, pair.requestApproved(t, batch.Request{
				Action: action.Expire, Reason: "overlap test",
				Selection: action.Selection{Filter: &action.Filter{Devices: slices.Clone(devices[from : from+third])}},
			}))
		}
		processes := 1
		if s.Postgres() {
			processes = 2
		}
		startServers(t, url, processes)

		var ended [2]*db.BatchOperation
		for i, operation := range operations {
			ended[i] = until(t, s, operation, func(o *db.BatchOperation) bool { return !o.Status.Open() })
		}
		total := ended[0].Total + ended[1].Total
		succeeded, skipped := ended[0].Succeeded+ended[1].Succeeded, ended[0].Skipped+ended[1].Skipped
		if succeeded+skipped != total || skipped == 0 || skipped > min(ended[0].Total, ended[1].Total) {
			t.Errorf("%d succeeded and %d were skipped of %d", succeeded, skipped, total)
		}
		if n := s.Read().Credential.Query().Where(credential.Version(2)).CountX(t.Context()); int64(n) != succeeded {
			t.Errorf("%d credentials were changed once, %d tasks succeeded", n, succeeded)
		}
		if n := s.Read().Credential.Query().Where(credential.VersionGT(2)).CountX(t.Context()); n != 0 {
			t.Errorf("%d credentials were changed twice", n)
		}
		reported := s.Read().BatchTaskException.Query().
			Where(batchtaskexception.StatusEQ(batchtaskexception.StatusSKIPPED), batchtaskexception.Code("CHANGED_SINCE_REQUEST")).CountX(t.Context())
		if int64(reported) != skipped {
			t.Errorf("%d tasks report that their credential changed, %d were skipped", reported, skipped)
		}
		for i, o := range ended {
			if o.Failed != 0 || o.Status != approval.Success && o.Status != approval.PartialSuccess {
				t.Errorf("operation %d ended as %s with %d errors", i+1, o.Status, o.Failed)
			}
		}
	})
}
