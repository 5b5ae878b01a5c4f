package transport

import (
	"mime"
	"net/http"
	"strconv"
	"strings"
)

// The media types of answers.
const (
	typeJSON     = "application/json"
	typeResponse = "application/graphql-response+json"
	typeEvents   = "text/event-stream"
)

// negotiate picks the media type of the answer: the one the client likes best, of equals the first it names. Without an
// Accept header, and where a wildcard is liked best, it is application/json.
func negotiate(accept []string) (media string, acceptable bool) {
	if len(accept) == 0 {
		return typeJSON, true
	}
	best := 0.0
	for _, one := range strings.Split(strings.Join(accept, ","), ",") {
		name, parameters, err := mime.ParseMediaType(strings.TrimSpace(one))
		if err != nil {
			continue
		}
		offered := offers(name, parameters["charset"])
		if q := quality(parameters["q"]); offered != "" && q > best {
			media, best = offered, q
		}
	}
	return media, best > 0
}

// offers is the media type that a range of the Accept header stands for, empty for none.
func offers(name, charset string) string {
	if charset != "" && !strings.EqualFold(charset, "utf-8") {
		return ""
	}
	switch name {
	case typeJSON, typeResponse, typeEvents:
		return name
	case "*/*", "application/*":
		return typeJSON
	default:
		return ""
	}
}

func quality(text string) float64 {
	if text == "" {
		return 1
	}
	q, err := strconv.ParseFloat(text, 64)
	if err != nil || q < 0 || q > 1 {
		return 0
	}
	return q
}

// answerType is the media type of an answer that is not executed: never an event stream.
func answerType(r *http.Request) string {
	if media, acceptable := negotiate(r.Header.Values("Accept")); acceptable && media != typeEvents {
		return media
	}
	return typeJSON
}
