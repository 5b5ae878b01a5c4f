package transport

import (
	"mime"
	"net/http"
	"strconv"
	"strings"
)

// The media types of responses.
const (
	typeJSON     = "application/json"
	typeResponse = "application/graphql-response+json"
	typeEvents   = "text/event-stream"
)

// negotiate picks the media type of the response: the one with the highest quality, the first of equals. Without an Accept header,
// and when a wildcard has the highest quality, it is application/json.
func negotiate(accept []string) (media string, acceptable bool) {
	if len(accept) == 0 {
		return typeJSON, true
	}
	best := 0.0
	for _, mediaRange := range strings.Split(strings.Join(accept, ","), ",") {
		name, parameters, err := mime.ParseMediaType(strings.TrimSpace(mediaRange))
		if err != nil {
			continue
		}
		offered := matchMediaType(name, parameters["charset"])
		if q := parseQuality(parameters["q"]); offered != "" && q > best {
			media, best = offered, q
		}
	}
	return media, best > 0
}

// matchMediaType returns the media type that matches a range of the Accept header, empty for none.
func matchMediaType(name, charset string) string {
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

func parseQuality(text string) float64 {
	if text == "" {
		return 1
	}
	q, err := strconv.ParseFloat(text, 64)
	if err != nil || q < 0 || q > 1 {
		return 0
	}
	return q
}

// refusalMediaType returns the media type of a response to a request that is not executed: never an event stream.
func refusalMediaType(r *http.Request) string {
	if media, acceptable := negotiate(r.Header.Values("Accept")); acceptable && media != typeEvents {
		return media
	}
	return typeJSON
}
