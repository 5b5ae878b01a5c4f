package transport

import (
	"strings"
	"testing"
)

// For any Accept header, the response has one of the three media types or is refused, and the result is the same however the header
// is split into lines. Invalid parts do not hide valid ones.
func FuzzNegotiate(f *testing.F) {
	for _, seed := range []string{
		"", "*/*", "application/json", "application/graphql-response+json;q=0.9, application/json;q=0.8", "text/event-stream",
		"application/*;q=0.1,text/html", "application/json;q=NaN", "application/json;q=2", `application/json;charset="utf-8"`,
		"application/json; charset=latin1", `a;b="x,application/json`, ";;;,,,", "APPLICATION/JSON;Q=0",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, accept string) {
		media, acceptable := negotiate([]string{accept})
		switch media {
		case typeJSON, typeResponse, typeEvents:
			if !acceptable {
				t.Fatalf("%q: %s, which is not acceptable", accept, media)
			}
		case "":
			if acceptable {
				t.Fatalf("%q: acceptable, but without a type", accept)
			}
		default:
			t.Fatalf("%q: %s", accept, media)
		}
		if other, ok := negotiate(strings.Split(accept, ",")); other != media || ok != acceptable {
			t.Fatalf("%q in lines of its own: %s, %v instead of %s, %v", accept, other, ok, media, acceptable)
		}
		if acceptable && !strings.Contains(accept, "*") && !strings.Contains(strings.ToLower(accept), media) {
			t.Fatalf("%q: %s is not in the header", accept, media)
		}
		if _, ok := negotiate([]string{accept, typeJSON}); !ok {
			t.Fatalf("%q hides what follows it", accept)
		}
		if worst, ok := negotiate([]string{typeResponse, accept}); !ok || worst != typeResponse {
			t.Fatalf("%q is preferred to the first type with the highest quality: %s", accept, worst)
		}
	})
}
