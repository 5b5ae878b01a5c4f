package transport

import (
	"bytes"
	"encoding/json"
	"net/http"
	"strconv"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/gqlerror"
)

// failure is an error of the request itself.
func failure(code, message string) *gqlerror.Error {
	return &gqlerror.Error{Message: message, Extensions: map[string]any{"code": code}}
}

// encode writes an executed response; its data is JSON already.
func encode(response *graphql.Response) []byte {
	var text bytes.Buffer
	text.Grow(len(response.Data) + 64)
	text.WriteByte('{')
	if len(response.Errors) > 0 {
		text.WriteString(`"errors":`)
		text.Write(marshal(response.Errors))
		text.WriteByte(',')
	}
	text.WriteString(`"data":`)
	if len(response.Data) == 0 {
		text.WriteString("null")
	}
	text.Write(response.Data)
	text.WriteByte('}')
	return text.Bytes()
}

// encodeErrors writes a response that was refused before it was executed: it has no data, not even null.
func encodeErrors(response *graphql.Response) []byte {
	return marshal(map[string]any{"errors": response.Errors})
}

func marshal(value any) []byte {
	text, err := json.Marshal(value)
	if err != nil { // extensions are ours: texts and numbers
		panic(err)
	}
	return text
}

func write(w http.ResponseWriter, media string, status int, body []byte) {
	w.Header().Set("Content-Type", media+"; charset=utf-8")
	w.Header().Set("Content-Length", strconv.Itoa(len(body)))
	w.WriteHeader(status)
	_, _ = w.Write(body)
}

// refuse answers a request that is not executed.
func refuse(w http.ResponseWriter, media string, status int, code, message string) {
	write(w, media, status, encodeErrors(&graphql.Response{Errors: gqlerror.List{failure(code, message)}}))
}
