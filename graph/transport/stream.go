package transport

import (
	"bytes"
	"context"
	"fmt"
	"net/http"
	"slices"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
)

// writeDeadline is how long a client may take to receive one event before it is taken for gone.
const writeDeadline = 30 * time.Second

// stream answers with server-sent events: "next" with a response each, "complete" at the end, comments in between so
// that proxies keep the connection. Refused documents are told as a "next" event too, since an event source cannot read
// the body of a refusal.
func (h *Handler) stream(w http.ResponseWriter, r *http.Request, params *graphql.RawParams) {
	ctx, cancel := context.WithCancel(graphql.StartOperationTrace(r.Context()))
	defer cancel()
	w.Header().Set("Content-Type", typeEvents+"; charset=utf-8")
	w.Header().Set("X-Accel-Buffering", "no")
	events := &eventWriter{w: w, control: http.NewResponseController(w)}
	if !events.send(": \n\n") {
		return
	}
	pings := time.NewTicker(h.KeepAlive)
	defer pings.Stop()
	responses := h.responses(ctx, params)
	for {
		select {
		case response, more := <-responses:
			if !more {
				events.send("event: complete\ndata:\n\n")
				return
			}
			if !events.send(next(response)) {
				return
			}
		case <-pings.C:
			if !events.send(": ping\n\n") {
				return
			}
		case <-ctx.Done():
			return
		}
	}
}

// responses executes and sends each response, encoded, until there are no more or the context ends. Only a subscription
// may last; a query or mutation has its deadline here too.
func (h *Handler) responses(ctx context.Context, params *graphql.RawParams) <-chan []byte {
	encoded := make(chan []byte)
	send := func(response []byte) bool {
		select {
		case encoded <- response:
			return true
		case <-ctx.Done():
			return false
		}
	}
	go func() {
		defer close(encoded)
		defer func() {
			if recovered := recover(); recovered != nil {
				h.Log.Error("a GraphQL event stream panicked", "panic", recovered)
			}
		}()
		operation, errs := h.Exec.CreateOperationContext(ctx, params)
		if errs != nil {
			send(encodeErrors(h.Exec.DispatchError(graphql.WithOperationContext(ctx, operation), errs)))
			return
		}
		if operation.Operation.Operation != ast.Subscription {
			limited, cancel := context.WithTimeout(ctx, h.Deadline)
			defer cancel()
			send(slices.Concat(encode(h.execute(limited, operation))...))
			return
		}
		answers, ctx := h.Exec.DispatchOperation(ctx, operation)
		for answer := answers(ctx); answer != nil; answer = answers(ctx) {
			if !send(slices.Concat(encode(answer)...)) {
				return
			}
		}
	}()
	return encoded
}

// next is the event of one response. Responses are JSON on one line.
func next(response []byte) string {
	return fmt.Sprintf("event: next\ndata: %s\n\n", bytes.ReplaceAll(response, []byte("\n"), nil))
}

// eventWriter sends events at once and gives up on clients that do not receive them.
type eventWriter struct {
	w       http.ResponseWriter
	control *http.ResponseController
}

func (e *eventWriter) send(event string) bool {
	_ = e.control.SetWriteDeadline(time.Now().Add(writeDeadline)) // not every connection has one
	if _, err := e.w.Write([]byte(event)); err != nil {
		return false
	}
	return e.control.Flush() == nil
}
