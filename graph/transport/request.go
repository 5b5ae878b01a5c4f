package transport

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"mime"
	"net/http"
	"os"
	"strings"
	"unicode/utf8"

	"github.com/99designs/gqlgen/graphql"

	"bulwark/server/fault"
)

// maxBody is how large a request may be, in bytes.
const maxBody = 1 << 20

// refusal says why a request is not executed. It never repeats what was sent.
type refusal struct {
	status        int
	code, message string
}

func malformed(message string) *refusal {
	return &refusal{http.StatusBadRequest, fault.ResponseBadUserInput, message}
}

// readRequest reads a request's parameters.
func readRequest(w http.ResponseWriter, r *http.Request) (*graphql.RawParams, *refusal) {
	name, parameters, err := mime.ParseMediaType(r.Header.Get("Content-Type"))
	charset, named := parameters["charset"]
	if err != nil || name != typeJSON || named && !strings.EqualFold(charset, "utf-8") {
		return nil, &refusal{http.StatusUnsupportedMediaType, fault.ResponseBadUserInput, "Send application/json in UTF-8."}
	}
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, maxBody))
	var tooLarge *http.MaxBytesError
	if errors.As(err, &tooLarge) {
		return nil, &refusal{http.StatusRequestEntityTooLarge, fault.ResponseLimitExceeded, "The request is larger than 1 MiB."}
	}
	if errors.Is(err, os.ErrDeadlineExceeded) {
		return nil, &refusal{http.StatusRequestTimeout, fault.ResponseTimeout, "The request came too slowly. Send it again."}
	}
	if err != nil {
		return nil, malformed("The request could not be read.")
	}
	return parse(body)
}

func parse(body []byte) (*graphql.RawParams, *refusal) {
	if !utf8.Valid(body) {
		return nil, malformed("The request is not UTF-8.")
	}
	var fields map[string]json.RawMessage
	if json.Unmarshal(body, &fields) != nil || fields == nil {
		return nil, malformed("The request is not a JSON object.")
	}
	params := &graphql.RawParams{}
	if decode(fields["query"], &params.Query) != nil || params.Query == "" {
		return nil, malformed("query must be a text.")
	}
	if decode(fields["operationName"], &params.OperationName) != nil {
		return nil, malformed("operationName must be a text or null.")
	}
	if decode(fields["variables"], &params.Variables) != nil {
		return nil, malformed("variables must be an object or null.")
	}
	if decode(fields["extensions"], &params.Extensions) != nil {
		return nil, malformed("extensions must be an object or null.")
	}
	return params, nil
}

// decode reads a field; absent and null leave it empty. Numbers keep their digits.
func decode(text json.RawMessage, into any) error {
	if text == nil || string(text) == "null" {
		return nil
	}
	if _, isText := into.(*string); isText {
		return json.Unmarshal(text, into)
	}
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.UseNumber()
	return decoder.Decode(into)
}
