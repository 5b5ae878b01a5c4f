package store

import (
	"context"
	"strconv"
	"sync"
	"time"

	"github.com/jackc/pgx/v5"

	"bulwark/server/ident"
)

const bellChannel = "bulwark_batch_operation"

// Bell tells everybody who waits, in this process and, on PostgreSQL, in all others, that a batch operation changed. It
// carries no news but the operation's key: whoever hears it reads the database. A missed ring costs only time, because
// every listener also polls.
type Bell struct {
	mutex     sync.Mutex
	listeners map[chan ident.BatchOperation]struct{}
	send      func(ctx context.Context, payload string) error // nil without other processes
	cancel    context.CancelFunc
	done      chan struct{}
}

func newBell() *Bell {
	return &Bell{listeners: map[chan ident.BatchOperation]struct{}{}, cancel: func() {}}
}

// Ring tells that an operation changed, after its transaction has committed. It never fails: a broken connection only
// means that others find out by polling.
func (b *Bell) Ring(ctx context.Context, operation ident.BatchOperation) {
	b.local(operation)
	if b.send != nil {
		_ = b.send(context.WithoutCancel(ctx), strconv.FormatInt(int64(operation), 10))
	}
}

// Listen returns a channel of the operations that change; 0 means that any may have changed. A slow listener loses
// repetitions, never the last ring. Call stop when done.
func (b *Bell) Listen() (rings <-chan ident.BatchOperation, stop func()) {
	listener := make(chan ident.BatchOperation, 64)
	b.mutex.Lock()
	defer b.mutex.Unlock()
	b.listeners[listener] = struct{}{}
	return listener, func() {
		b.mutex.Lock()
		defer b.mutex.Unlock()
		delete(b.listeners, listener)
	}
}

func (b *Bell) local(operation ident.BatchOperation) {
	b.mutex.Lock()
	defer b.mutex.Unlock()
	for listener := range b.listeners {
		select {
		case listener <- operation:
		default: // full: drop the oldest and say "any"
			select {
			case <-listener:
			default:
			}
			select {
			case listener <- 0:
			default:
			}
		}
	}
}

// connect joins the bells of all processes on one PostgreSQL, and reconnects until closed.
func (b *Bell) connect(config *pgx.ConnConfig, send func(ctx context.Context, payload string) error) {
	ctx, cancel := context.WithCancel(context.Background())
	b.send, b.cancel, b.done = send, cancel, make(chan struct{})
	go func() {
		defer close(b.done)
		for ctx.Err() == nil {
			_ = listen(ctx, config, func(payload string) {
				key, _ := strconv.ParseInt(payload, 10, 64)
				b.local(ident.BatchOperation(key))
			})
			select {
			case <-ctx.Done():
			case <-time.After(time.Second):
			}
		}
	}()
}

func (b *Bell) close() {
	b.cancel()
	if b.done != nil {
		<-b.done
	}
}
