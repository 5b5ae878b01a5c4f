package transport

import (
	"bytes"
	"context"
	"fmt"
	"net/http"
	"slices"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"

	"bulwark/server/viewer"
)

// stream responds with server-sent events: "next" with one response each, "complete" at the end, comments in between so that
// proxies keep the connection. The errors of a refused document are a "next" event, too, since an event source cannot read the
// body of an error status. Only streams above a limit get one, 429 or 503.
func (h *Handler) stream(w http.ResponseWriter, r *http.Request, params *graphql.RawParams) {
	release, own, err := h.streams.Acquire(viewer.From(r.Context()).User)
	if err != nil {
		refuseLimit(w, own, err)
		return
	}
	s := h.newStream(w, r, release)
	defer s.finish()
	w.Header().Set("Content-Type", typeEvents+"; charset=utf-8")
	w.Header().Set("X-Accel-Buffering", "no")
	w.Header().Set("Connection", "close") // keepOpen takes the connection over: clients must not send another request on it
	if s.out.send(": \n\n") && h.sendFirst(s, params) {
		s.keepOpen(w, r)
	}
}

// sendFirst sends the first response and reports whether the stream stays open.
func (h *Handler) sendFirst(s *Stream, params *graphql.RawParams) bool {
	operation, errs := h.Exec.CreateOperationContext(s.ctx, params)
	var response []byte
	switch {
	case errs != nil:
		response = encodeErrors(h.Exec.DispatchError(graphql.WithOperationContext(s.ctx, operation), errs))
	case operation.Operation.Operation != ast.Subscription:
		limited, cancel := context.WithTimeout(s.ctx, h.Deadline)
		defer cancel()
		response = slices.Concat(encode(h.execute(limited, operation))...)
	default:
		s.operation = operation
		response = s.execute(nil)
	}
	if response != nil && !s.out.send(nextEvent(response)) {
		return false
	}
	if s.followed && !s.last {
		return true
	}
	s.out.send(completeEvent)
	return false
}

// completeEvent is the last event.
const completeEvent = "event: complete\ndata:\n\n"

// nextEvent returns the event of one response. Responses are JSON on one line.
func nextEvent(response []byte) string {
	return fmt.Sprintf("event: next\ndata: %s\n\n", bytes.ReplaceAll(response, []byte("\n"), nil))
}
