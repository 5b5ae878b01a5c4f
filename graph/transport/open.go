package transport

import (
	"runtime/debug"
	"sync"
	"time"
)

// openStreams are the streams that stay open. While there are any, one goroutine keeps the connections of all alive.
type openStreams struct {
	silence time.Duration // after which a ping is sent

	mutex   sync.Mutex
	streams map[*Stream]struct{}
	running bool
	changes int // streams opened and closed since memory was last released
}

const (
	// trimAfter is how many streams open or close before memory is released: opening one takes ten times what it then holds.
	trimAfter = 200
	// ticksPerSilence is how often within the silence the streams are checked.
	ticksPerSilence = 5
)

func newOpenStreams(silence time.Duration) *openStreams {
	return &openStreams{silence: silence, streams: map[*Stream]struct{}{}}
}

func (o *openStreams) add(s *Stream) {
	o.mutex.Lock()
	defer o.mutex.Unlock()
	o.streams[s] = struct{}{}
	o.changes++
	if !o.running {
		o.running = true
		go o.keepAlive()
	}
}

func (o *openStreams) remove(s *Stream) {
	o.mutex.Lock()
	defer o.mutex.Unlock()
	if _, found := o.streams[s]; found {
		delete(o.streams, s)
		o.changes++
	}
}

// keepAlive pings silent streams until none is left. It releases memory once no more streams open or close.
func (o *openStreams) keepAlive() {
	ticks := time.NewTicker(max(o.silence/ticksPerSilence, time.Millisecond))
	defer ticks.Stop()
	before := 0
	for range ticks.C {
		o.mutex.Lock()
		all := make([]*Stream, 0, len(o.streams))
		for s := range o.streams {
			all = append(all, s)
		}
		unchanged := o.changes == before
		trim := unchanged && o.changes >= trimAfter
		if trim {
			o.changes = 0
		}
		if len(all) == 0 && (unchanged && !trim) {
			o.streams = map[*Stream]struct{}{} // a map never shrinks
			o.running, o.changes = false, 0
			o.mutex.Unlock()
			return
		}
		before = o.changes
		o.mutex.Unlock()
		for _, s := range all {
			if time.Since(s.lastSent()) >= o.silence {
				go s.ping(o.silence)
			}
		}
		if trim {
			debug.FreeOSMemory()
		}
	}
}
