package transport

import (
	"runtime/debug"
	"sync"
	"time"
)

// open are the streams that stay. One goroutine for all of them, while there are any, keeps their connections alive.
type openStreams struct {
	silence time.Duration // after which a ping is sent

	mutex   sync.Mutex
	streams map[*Stream]struct{}
	running bool
	moved   int // how many came and went since memory was last given back
}

const (
	// trimAfter is how many streams come or go before memory is given back: opening one takes ten times what it then holds.
	trimAfter = 200
	// mostTicks is how often within the silence streams are looked at.
	ticksPerSilence = 5
)

func newOpenStreams(silence time.Duration) *openStreams {
	return &openStreams{silence: silence, streams: map[*Stream]struct{}{}}
}

func (o *openStreams) add(s *Stream) {
	o.mutex.Lock()
	defer o.mutex.Unlock()
	o.streams[s] = struct{}{}
	o.moved++
	if !o.running {
		o.running = true
		go o.keepAlive()
	}
}

func (o *openStreams) remove(s *Stream) {
	o.mutex.Lock()
	defer o.mutex.Unlock()
	if _, stays := o.streams[s]; stays {
		delete(o.streams, s)
		o.moved++
	}
}

// keepAlive pings silent streams, and gives memory back once things have calmed down, until there is no stream left.
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
		calm := o.moved == before
		trim := calm && o.moved >= trimAfter
		if trim {
			o.moved = 0
		}
		if len(all) == 0 && (calm && !trim) {
			o.streams = map[*Stream]struct{}{} // a map never shrinks
			o.running, o.moved = false, 0
			o.mutex.Unlock()
			return
		}
		before = o.moved
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
