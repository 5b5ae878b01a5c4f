package audit

import (
	"context"
	"log/slog"
	"sync"
	"time"

	"bulwark/server/store"
	"bulwark/server/viewer"
)

const (
	bufferPeriod = time.Second // how long refusals are gathered before they are written
	maxBuffered  = 1_000       // different refusals that wait at most; of more, only the number is kept
)

// RefusalBuffer records refusals of callers who are not signed in. Anybody can cause them as fast as the network allows, so the
// first of its sort is written at once and the repetitions of the next second together: a stranger does not keep the
// database's writer busy. It is safe for concurrent use.
type RefusalBuffer struct {
	store *store.Store
	log   *slog.Logger

	mutex   sync.Mutex
	waiting map[bufferKey]*bufferedRefusal
	timer   *time.Timer // running while anything waits
}

type bufferKey struct {
	kind             Kind
	subject, address string
	told             string
}

// bufferedRefusal is what waits of one sort.
type bufferedRefusal struct {
	event   Event
	refusal error
	viewer  viewer.Viewer
	times   int64 // since it was written last
}

// NewRefusalBuffer makes a recorder. What it cannot write it logs, because nobody waits for it.
func NewRefusalBuffer(s *store.Store, log *slog.Logger) *RefusalBuffer {
	return &RefusalBuffer{store: s, log: log, waiting: map[bufferKey]*bufferedRefusal{}}
}

// Record is the function of the same name for callers who are not signed in: it returns the refusal unchanged, and also an
// error when the first of its sort cannot be written. Details must be few; those of repetitions are dropped.
func (g *RefusalBuffer) Record(ctx context.Context, event Event, refusal error) error {
	told, evidence := refusalReason(refusal)
	if !evidence {
		return refusal
	}
	who := viewer.From(ctx)
	if g.repeated(bufferKey{event.Action, event.SubjectID, who.Address, told}, event, refusal, who) {
		return refusal
	}
	return RecordRefusal(ctx, g.store, event, refusal)
}

// repeated counts a refusal when one of its sort was written within the last second. Otherwise this one is to be written.
func (g *RefusalBuffer) repeated(key bufferKey, event Event, refusal error, who viewer.Viewer) bool {
	g.mutex.Lock()
	defer g.mutex.Unlock()
	waits, known := g.waiting[key]
	if !known && len(g.waiting) >= maxBuffered {
		key = bufferKey{kind: event.Action, told: refusalText(refusal)}
		event.SubjectID, event.Details, who = "", nil, viewer.Viewer{}
		waits, known = g.waiting[key]
	}
	if !known {
		g.waiting[key] = &bufferedRefusal{event: event, refusal: refusal, viewer: who}
		if g.timer == nil {
			g.timer = time.AfterFunc(bufferPeriod, g.Flush)
		}
		return false
	}
	waits.times++
	waits.event.At = event.At
	return true
}

func refusalText(refusal error) string {
	text, _ := refusalReason(refusal)
	return text
}

// Flush writes what waits. Call it when the server stops.
func (g *RefusalBuffer) Flush() {
	g.mutex.Lock()
	waiting := g.waiting
	g.waiting, g.timer = map[bufferKey]*bufferedRefusal{}, nil
	g.mutex.Unlock()
	for _, waits := range waiting {
		if waits.times == 0 {
			continue
		}
		waits.event.Occurrences = waits.times
		err := RecordRefusal(viewer.With(context.Background(), waits.viewer), g.store, waits.event, waits.refusal)
		if err != waits.refusal { //nolint:errorlint // the refusal itself means it is recorded
			g.log.Error("refusals could not be recorded", "kind", waits.event.Action, "times", waits.times, "error", err)
		}
	}
}
