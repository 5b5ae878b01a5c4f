package store

import (
	"context"
	"strconv"
	"sync"
	"time"

	"github.com/jackc/pgx/v5"

	"bulwark/server/ident"
)

const notificationChannel = "bulwark_batch_operation"

// Notifier tells listeners in this process and, on PostgreSQL, in all others that a batch operation changed. A notification
// carries only the operation's key: the listener reads the database. A lost notification costs only time, because every
// listener also polls.
type Notifier struct {
	mutex     sync.Mutex
	listeners map[chan ident.BatchOperation]struct{}
	send      func(ctx context.Context, payload string) error // nil without other processes
	cancel    context.CancelFunc
	done      chan struct{}
}

func newNotifier() *Notifier {
	return &Notifier{listeners: map[chan ident.BatchOperation]struct{}{}, cancel: func() {}}
}

// Notify announces that an operation changed; 0 means that any may have. Call it after the transaction has committed. It never
// fails: when the connection is broken, other processes find out by polling.
func (n *Notifier) Notify(ctx context.Context, operation ident.BatchOperation) {
	n.notifyLocally(operation)
	if n.send != nil {
		_ = n.send(context.WithoutCancel(ctx), strconv.FormatInt(int64(operation), 10))
	}
}

// Listen returns a channel of the operations that change; 0 means that any may have. A slow listener loses repetitions, never
// the last notification. Call stop when done.
func (n *Notifier) Listen() (changes <-chan ident.BatchOperation, stop func()) {
	listener := make(chan ident.BatchOperation, 64)
	n.mutex.Lock()
	defer n.mutex.Unlock()
	n.listeners[listener] = struct{}{}
	return listener, func() {
		n.mutex.Lock()
		defer n.mutex.Unlock()
		delete(n.listeners, listener)
	}
}

func (n *Notifier) notifyLocally(operation ident.BatchOperation) {
	n.mutex.Lock()
	defer n.mutex.Unlock()
	for listener := range n.listeners {
		select {
		case listener <- operation:
		default: // full: replace the oldest by "any"
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

// connect exchanges notifications with all processes on one PostgreSQL. It reconnects until the notifier is closed.
func (n *Notifier) connect(config *pgx.ConnConfig, send func(ctx context.Context, payload string) error) {
	ctx, cancel := context.WithCancel(context.Background())
	n.send, n.cancel, n.done = send, cancel, make(chan struct{})
	go func() {
		defer close(n.done)
		for ctx.Err() == nil {
			_ = listen(ctx, config, func(payload string) {
				key, _ := strconv.ParseInt(payload, 10, 64)
				n.notifyLocally(ident.BatchOperation(key))
			})
			select {
			case <-ctx.Done():
			case <-time.After(time.Second):
			}
		}
	}()
}

func (n *Notifier) close() {
	n.cancel()
	if n.done != nil {
		<-n.done
	}
}
