package apitest

import (
	"bytes"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"testing"
)

// Answer is the response to a document.
type Answer struct {
	Status int             `json:"status"`
	Body   json.RawMessage `json:"body"`
}

// Send sends a document as a person and returns the response.
func (w *World) Send(t *testing.T, person, document string, variables map[string]any) Answer {
	t.Helper()
	body, err := json.Marshal(map[string]any{"query": document, "variables": variables})
	if err != nil {
		t.Fatal(err)
	}
	request := httptest.NewRequestWithContext(t.Context(), http.MethodPost, "/graphql", bytes.NewReader(body))
	request.Header.Set("Content-Type", "application/json")
	request.Header.Set("Accept", "application/graphql-response+json")
	answer := httptest.NewRecorder()
	w.Handler.ServeHTTP(answer, request.WithContext(w.As(t.Context(), person)))
	return Answer{answer.Code, answer.Body.Bytes()}
}

// Code returns the code of the first top-level error, empty for none.
func (a Answer) Code() string {
	var body struct {
		Errors []struct {
			Extensions struct{ Code string }
		}
	}
	_ = json.Unmarshal(a.Body, &body)
	if len(body.Errors) == 0 {
		return ""
	}
	return body.Errors[0].Extensions.Code
}

// Data decodes the data of the response and fails the test when it has errors.
func (a Answer) Data(t *testing.T, into any) {
	t.Helper()
	if code := a.Code(); code != "" {
		t.Fatalf("%d %s", a.Status, a.Body)
	}
	body := struct{ Data any }{into}
	if err := json.Unmarshal(a.Body, &body); err != nil {
		t.Fatalf("%s: %v", a.Body, err)
	}
}

// UserErrors returns the codes of the user errors of a mutation; the document has one root field.
func (a Answer) UserErrors(t *testing.T) []string {
	t.Helper()
	var data map[string]struct {
		UserErrors []struct{ Code string }
	}
	a.Data(t, &data)
	codes := []string{}
	for _, payload := range data {
		for _, problem := range payload.UserErrors {
			codes = append(codes, problem.Code)
		}
	}
	return codes
}
