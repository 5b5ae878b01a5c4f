package transport

import (
	"encoding/json"
	"errors"
	"math"
	"net/http"
	"slices"
	"strconv"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"bulwark/server/fault"
)

// newError returns an error of the request itself.
func newError(code, message string) *gqlerror.Error {
	return &gqlerror.Error{Message: message, Extensions: map[string]any{"code": code}}
}

// encode returns the JSON of an executed response, in pieces, so that its data, which is JSON already, is not copied.
func encode(response *graphql.Response) [][]byte {
	before := []byte(`{"data":`)
	if len(response.Errors) > 0 {
		before = slices.Concat([]byte(`{"errors":`), marshal(response.Errors), []byte(`,"data":`))
	}
	data := []byte(response.Data)
	if len(data) == 0 {
		data = []byte("null")
	}
	return [][]byte{before, data, []byte("}")}
}

// encodeErrors returns the JSON of a request that was refused before it was executed: it has no data, not even null.
func encodeErrors(response *graphql.Response) []byte {
	return marshal(map[string]any{"errors": response.Errors})
}

func marshal(value any) []byte {
	text, err := json.Marshal(value)
	if err != nil { // impossible: extensions hold texts and numbers
		panic(err)
	}
	return text
}

func writeResponse(w http.ResponseWriter, media string, status int, body ...[]byte) {
	length := 0
	for _, piece := range body {
		length += len(piece)
	}
	w.Header().Set("Content-Type", media+"; charset=utf-8")
	w.Header().Set("Content-Length", strconv.Itoa(length))
	w.WriteHeader(status)
	for _, piece := range body {
		_, _ = w.Write(piece)
	}
}

// refuse responds to a request that is not executed.
func refuse(w http.ResponseWriter, media string, status int, code, message string) {
	writeResponse(w, media, status, encodeErrors(&graphql.Response{Errors: gqlerror.List{newError(code, message)}}))
}

// refuseLimit responds to a request above a limit, the person's own or the server's, with how long to wait.
func refuseLimit(w http.ResponseWriter, own bool, err error) {
	status := http.StatusServiceUnavailable
	if own {
		status = http.StatusTooManyRequests
	}
	refusal := newError(fault.ResponseLimitExceeded, err.Error())
	var limited *fault.Error
	if errors.As(err, &limited) {
		seconds := int(math.Ceil(limited.RetryAfter.Seconds()))
		refusal.Extensions["retryAfterSeconds"] = seconds
		w.Header().Set("Retry-After", strconv.Itoa(seconds))
	}
	writeResponse(w, typeJSON, status, encodeErrors(&graphql.Response{Errors: gqlerror.List{refusal}}))
}
