package auth

import (
	"encoding/json"
	"errors"
	"mime"
	"net/http"
	"os"

	"bulwark/server/fault"
)

// maxBodyBytes is the maximum size of a body.
const maxBodyBytes = 16 << 10

// decodeBody decodes a small JSON body into a value. When it fails, it answers the request and returns false. It accepts only
// application/json, which forms of other pages cannot send. With a nil value the body may be empty.
func decodeBody(w http.ResponseWriter, r *http.Request, into any) bool {
	media, _, err := mime.ParseMediaType(r.Header.Get("Content-Type"))
	if into == nil && r.ContentLength == 0 {
		return true
	}
	if err != nil || media != "application/json" {
		RefuseJSON(w, r, Refusal{http.StatusUnsupportedMediaType, fault.ResponseBadUserInput, "Send JSON with Content-Type: application/json."})
		return false
	}
	if into == nil {
		return true
	}
	err = json.NewDecoder(http.MaxBytesReader(w, r.Body, maxBodyBytes)).Decode(into)
	var tooLarge *http.MaxBytesError
	switch {
	case errors.As(err, &tooLarge):
		RefuseJSON(w, r, Refusal{http.StatusRequestEntityTooLarge, fault.ResponseLimitExceeded, "The request is too large."})
		return false
	case errors.Is(err, os.ErrDeadlineExceeded):
		RefuseJSON(w, r, Refusal{http.StatusRequestTimeout, fault.ResponseTimeout, "The request came too slowly. Send it again."})
		return false
	case err != nil:
		RefuseJSON(w, r, Refusal{http.StatusBadRequest, fault.ResponseBadUserInput, "The request is not a JSON object with the expected fields."})
		return false
	}
	return true
}
