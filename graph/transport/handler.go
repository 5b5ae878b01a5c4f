package transport

import (
	"context"
	"errors"
	"log/slog"
	"net/http"
	"runtime/debug"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"bulwark/server/fault"
	"bulwark/server/ident"
	"bulwark/server/limit"
	"bulwark/server/viewer"
)

// Handler serves one GraphQL endpoint. The viewer of a request is in its context; anonymous requests get 401.
type Handler struct {
	Options
	streams    *limit.Semaphore[ident.User] // event streams
	open       *openStreams
	executions chan struct{} // executions for event streams
}

// Options configure a Handler.
type Options struct {
	Exec      graphql.GraphExecutor
	Log       *slog.Logger
	Deadline  time.Duration // of a query, a mutation or one event
	KeepAlive time.Duration // between pings of a silent event stream
}

// Limits on event streams (rule 28), and on how many of them execute their document at a time.
const (
	maxStreamsPerPerson = 10
	maxStreams          = 2000
	maxExecutions       = 4
)

// New returns a handler.
func New(options Options) *Handler {
	return &Handler{
		Options: options, open: newOpenStreams(options.KeepAlive), executions: make(chan struct{}, maxExecutions),
		streams: limit.NewSemaphore[ident.User](maxStreamsPerPerson,
			"You have ten event streams open. Close a page that shows progress, or ask from time to time instead.",
			maxStreams, "The server has as many event streams open as it takes. Ask from time to time instead.", 30*time.Second),
	}
}

// ServeHTTP serves one request.
func (h *Handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Cache-Control", "no-store")
	defer h.recoverPanic(w)
	if !viewer.From(r.Context()).SignedIn() {
		refuse(w, refusalMediaType(r), http.StatusUnauthorized, fault.ResponseUnauthenticated, "Sign in first.")
		return
	}
	if r.Method != http.MethodPost {
		w.Header().Set("Allow", http.MethodPost)
		refuse(w, refusalMediaType(r), http.StatusMethodNotAllowed, fault.ResponseBadUserInput, "Send GraphQL requests by POST.")
		return
	}
	media, acceptable := negotiate(r.Header.Values("Accept"))
	if !acceptable {
		refuse(w, typeJSON, http.StatusNotAcceptable, fault.ResponseBadUserInput,
			"Answers are application/graphql-response+json, application/json or text/event-stream.")
		return
	}
	params, refusal := readRequest(w, r)
	if refusal != nil {
		refuse(w, refusalMediaType(r), refusal.status, refusal.code, refusal.message)
		return
	}
	if media == typeEvents {
		h.stream(w, r, params)
		return
	}
	h.answer(w, r, media, params)
}

// answer executes a query or mutation and writes its one response.
func (h *Handler) answer(w http.ResponseWriter, r *http.Request, media string, params *graphql.RawParams) {
	ctx, cancel := context.WithTimeout(graphql.StartOperationTrace(r.Context()), h.Deadline)
	defer cancel()
	operation, errs := h.Exec.CreateOperationContext(ctx, params)
	if errs == nil && operation.Operation.Operation == ast.Subscription {
		errs = gqlerror.List{newError(fault.ResponseBadUserInput, "Subscriptions are served as text/event-stream; send it in the Accept header.")}
	}
	if errs != nil {
		response := h.Exec.DispatchError(graphql.WithOperationContext(ctx, operation), errs)
		writeResponse(w, media, requestErrorStatus(media), encodeErrors(response))
		return
	}
	writeResponse(w, media, http.StatusOK, encode(h.execute(ctx, operation))...)
}

// execute returns the one response of a query or mutation.
func (h *Handler) execute(ctx context.Context, operation *graphql.OperationContext) *graphql.Response {
	responses, ctx := h.Exec.DispatchOperation(ctx, operation)
	if response := responses(ctx); response != nil {
		return response
	}
	// The deadline passed before anything was executed.
	return h.Exec.DispatchError(ctx, gqlerror.List{gqlerror.Wrap(context.DeadlineExceeded)})
}

// requestErrorStatus is the status of a request that was refused before it was executed. Clients that accept plain JSON may not be
// able to tell a GraphQL response from a proxy's by its status, so they get 200.
func requestErrorStatus(media string) int {
	if media == typeJSON {
		return http.StatusOK
	}
	return http.StatusBadRequest
}

func (h *Handler) recoverPanic(w http.ResponseWriter) {
	recovered := recover()
	if recovered == nil {
		return
	}
	if cause, ok := recovered.(error); ok && errors.Is(cause, http.ErrAbortHandler) {
		panic(recovered)
	}
	h.Log.Error("a GraphQL request panicked", "panic", recovered, "stack", string(debug.Stack()))
	refuse(w, typeJSON, http.StatusInternalServerError, fault.ResponseInternal, "Something went wrong on the server.")
}
