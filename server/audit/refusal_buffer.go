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
	bufferPeriod = time.Second // how long repetitions are buffered
	maxBuffered  = 1_000       // different refusals; further ones are counted by kind only
)

// RefusalBuffer records refusals of anonymous callers. They can cause refusals as fast as the network allows, so the first of a kind
// is written at once and repetitions within the next second together, which keeps the database's writer free. It is safe for
// concurrent use.
type RefusalBuffer struct {
	store *store.Store
	log   *slog.Logger

	mutex    sync.Mutex
	refusals map[bufferKey]*bufferedRefusal
	timer    *time.Timer // running while anything is buffered
}

type bufferKey struct {
	kind             Kind
	subject, address string
	message          string
}

// bufferedRefusal is a refusal and the number of its repetitions.
type bufferedRefusal struct {
	event   Event
	refusal error
	viewer  viewer.Viewer
	times   int64 // since it was last recorded
}

// NewRefusalBuffer makes a buffer. Errors of recording repetitions are logged, because no caller buffered for them.
func NewRefusalBuffer(s *store.Store, log *slog.Logger) *RefusalBuffer {
	return &RefusalBuffer{store: s, log: log, refusals: map[bufferKey]*bufferedRefusal{}}
}

// Record is RecordRefusal for anonymous callers: it returns the refusal unchanged, joined with an error when the first of a kind
// cannot be recorded. Details must be short; those of repetitions are dropped.
func (g *RefusalBuffer) Record(ctx context.Context, event Event, refusal error) error {
	message, recordable := refusalReason(refusal)
	if !recordable {
		return refusal
	}
	who := viewer.From(ctx)
	if g.countRepetition(bufferKey{event.Action, event.SubjectID, who.Address, message}, event, refusal, who) {
		return refusal
	}
	return RecordRefusal(ctx, g.store, event, refusal)
}

// countRepetition counts a refusal and returns true when one of its kind was recorded within the last second. Otherwise the caller records it.
func (g *RefusalBuffer) countRepetition(key bufferKey, event Event, refusal error, who viewer.Viewer) bool {
	g.mutex.Lock()
	defer g.mutex.Unlock()
	buffered, known := g.refusals[key]
	if !known && len(g.refusals) >= maxBuffered {
		key = bufferKey{kind: event.Action, message: refusalText(refusal)}
		event.SubjectID, event.Details, who = "", nil, viewer.Viewer{}
		buffered, known = g.refusals[key]
	}
	if !known {
		g.refusals[key] = &bufferedRefusal{event: event, refusal: refusal, viewer: who}
		if g.timer == nil {
			g.timer = time.AfterFunc(bufferPeriod, g.Flush)
		}
		return false
	}
	buffered.times++
	buffered.event.At = event.At
	return true
}

func refusalText(refusal error) string {
	text, _ := refusalReason(refusal)
	return text
}

// Flush records what is buffered. Call it when the server stops.
func (g *RefusalBuffer) Flush() {
	g.mutex.Lock()
	buffers := g.refusals
	g.refusals, g.timer = map[bufferKey]*bufferedRefusal{}, nil
	g.mutex.Unlock()
	for _, buffered := range buffers {
		if buffered.times == 0 {
			continue
		}
		buffered.event.Occurrences = buffered.times
		err := RecordRefusal(viewer.With(context.Background(), buffered.viewer), g.store, buffered.event, buffered.refusal)
		if err != buffered.refusal { //nolint:errorlint // the refusal itself means it is recorded
			g.log.Error("refusals could not be recorded", "kind", buffered.event.Action, "times", buffered.times, "error", err)
		}
	}
}
