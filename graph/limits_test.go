package graph_test

import (
	"bytes"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"bulwark/graph"
	"bulwark/graph/internal/apitest"
)

// repeat returns a text n times, numbered.
func repeat(n int, format string) string {
	var text strings.Builder
	for i := range n {
		fmt.Fprintf(&text, strings.ReplaceAll(format, "#", "%[1]d"), i)
	}
	return text.String()
}

func nested(levels int) string {
	// Each field is a level, including the leaf.
	return `{ credential(id: "cred_1") ` + strings.Repeat("{ parent ", levels-2) + "{ id }" + strings.Repeat(" }", levels-2) + " }"
}

func TestLimits(t *testing.T) {
	t.Parallel()
	exponential := "{ viewer { user { ...f0 } } }" + repeat(30, " fragment f# on User { ...g# ...g# }")
	for i := range 30 {
		exponential += fmt.Sprintf(" fragment g%d on User { ...f%d }", i, i+1)
	}
	exponential += " fragment f30 on User { id }"
	tests := map[string]struct{ document, code string }{
		"2,000 tokens":                 {"{" + strings.Repeat(" viewer", 1999) + "}", "LIMIT_EXCEEDED"},
		"comments are tokens":          {"{ viewer { role } }" + strings.Repeat("# word\n", 3000), "LIMIT_EXCEEDED"},
		"depth 15 passes":              {nested(15), ""},
		"depth 16":                     {nested(16), "LIMIT_EXCEEDED"},
		"30 aliases pass":              {"{ viewer {" + repeat(30, " a#: role") + " } }", ""},
		"31 aliases":                   {"{ viewer {" + repeat(31, " a#: role") + " } }", "LIMIT_EXCEEDED"},
		"31 aliases in fragments":      {"{ viewer { ...f } v: viewer { ...f } } fragment f on Viewer {" + repeat(15, " a#: role") + " }", "LIMIT_EXCEEDED"},
		"50 directives pass":           {"{ viewer {" + strings.Repeat(" role @include(if: true)", 50) + " } }", ""},
		"51 directives":                {"{ viewer {" + strings.Repeat(" role @include(if: true)", 51) + " } }", "LIMIT_EXCEEDED"},
		"10 root fields pass":          {"{" + repeat(10, " a#: viewer { role }") + " }", ""},
		"11 root fields":               {"{" + repeat(11, " a#: viewer { role }") + " }", "LIMIT_EXCEEDED"},
		"11 root fields in a fragment": {"{ ...f } fragment f on Query {" + repeat(11, " a#: viewer { role }") + " }", "LIMIT_EXCEEDED"},
		"fragments that multiply":      {exponential, "LIMIT_EXCEEDED"},
		"fragment in itself":           {"{ viewer { ...f } } fragment f on Viewer { ...g } fragment g on Viewer { role ...f }", "GRAPHQL_VALIDATION_FAILED"},
		"unused fragment in itself":    {"{ viewer { role } } fragment f on Viewer { ...f }", "GRAPHQL_VALIDATION_FAILED"},
		"@defer":                       {"{ viewer { ... @defer { role } } }", "GRAPHQL_VALIDATION_FAILED"},
		"cost: a page of 200":          {"{ credentials(first: 200) { nodes { id username tags { name } } } }", ""},
		"cost: pages of 200 in a page": {"{ credentials(first: 200) { nodes { children(first: 200) { nodes { id } } } } }", "LIMIT_EXCEEDED"},
		"cost: pages of 50 by default": {"{ credentials { nodes { children { nodes { children { nodes { id } } } } } } }", "LIMIT_EXCEEDED"},
		"cost: invalid sizes are the maximum": {"{ credentials(first: 1) { nodes { children(first: 0) { nodes { " +
			"children(first: -1) { nodes { id } } } } } } }", "LIMIT_EXCEEDED"},
		"number of 32 bits":        {"{ credentials(first: 2147483648) { totalCount } }", "BAD_USER_INPUT"},
		"page of 0":                {"{ credentials(first: 0) { totalCount } }", "BAD_USER_INPUT"},
		"page of 201":              {"{ devices(last: 201) { totalCount } }", "BAD_USER_INPUT"},
		"first and last":           {"{ tags(first: 1, last: 1) { nodes { id } } }", "BAD_USER_INPUT"},
		"tasks: page of 201":       {`{ batchOperation(id: "op_1") { tasks(first: 201) { totalCount } } }`, "BAD_USER_INPUT"},
		"cursor of another order":  {`{ credentials(after: "WyJQT1NJVElPTiIsNDI5NDk2NzI5N10") { nodes { id } } }`, "BAD_USER_INPUT"},
		"invalid cursor":           {`{ credentials(after: "x") { nodes { id } } }`, "BAD_USER_INPUT"},
		"number of 33 bits":        {`{ credentials(first: 99999999999999999999) { nodes { id } } }`, "GRAPHQL_VALIDATION_FAILED"},
		"invalid time":             {`{ credentials(filter: { expiresBefore: "yesterday" }) { nodes { id } } }`, "BAD_USER_INPUT"},
		"time after the year 9999": {`{ credentials(filter: { expiresBefore: "9999-12-31T23:59:59-12:00" }) { nodes { id } } }`, "BAD_USER_INPUT"},
		"NUL":                      {`{ credentials(filter: { search: "\u0000" }) { nodes { id } } }`, "BAD_USER_INPUT"},
		"201 nodes":                {`{ nodes(ids: [` + strings.Repeat(` "cred_1"`, 201) + `]) { id } }`, "BAD_USER_INPUT"},
		"empty list of statuses":   {`{ batchOperations(filter: { status: [] }) { nodes { id } } }`, "BAD_USER_INPUT"},
		"empty list of actions":    {`{ batchOperations(filter: { action: [] }) { nodes { id } } }`, "BAD_USER_INPUT"},
		"unreadable":               {"{", "GRAPHQL_PARSE_FAILED"},
		"unknown field":            {"{ secret }", "GRAPHQL_VALIDATION_FAILED"},
		"unknown operation":        {"subscription { pendingApprovalCountChanged }", "BAD_USER_INPUT"},
	}
	images.Each(t, func(t *testing.T, w *apitest.World) {
		for name, test := range tests {
			t.Run(name, func(t *testing.T) {
				started := time.Now()
				answer := w.Send(t, "otto", test.document, nil)
				if answer.Code() != test.code {
					t.Errorf("%d %s\nwant code %q", answer.Status, answer.Body, test.code)
				}
				if took := time.Since(started); took > 2*time.Second {
					t.Errorf("refusing took %s", took)
				}
			})
		}
	})
}

func TestStandardIntrospectionPasses(t *testing.T) {
	t.Parallel()
	document, err := os.ReadFile("testdata/introspection/standard.graphql")
	if err != nil {
		t.Fatal(err)
	}
	images.Each(t, func(t *testing.T, w *apitest.World) {
		if answer := w.Send(t, "udo", string(document), nil); answer.Code() != "" || !bytes.Contains(answer.Body, []byte("CredentialSelection")) {
			t.Errorf("%d %.300s", answer.Status, answer.Body)
		}
		if answer := w.Send(t, "nobody", string(document), nil); answer.Status != http.StatusUnauthorized {
			t.Errorf("an anonymous request gets the schema: %d", answer.Status)
		}
	})
}

func TestDeadlineIsTimeout(t *testing.T) {
	t.Parallel()
	images.Each(t, func(t *testing.T, w *apitest.World) {
		w.Services.Timing = graph.Timing{Deadline: time.Nanosecond}
		w.Handler = graph.NewHandler(w.Services)
		if answer := w.Send(t, "otto", "{ credentials { nodes { id } } }", nil); answer.Code() != "TIMEOUT" {
			t.Errorf("%d %s", answer.Status, answer.Body)
		}
		stream := w.Subscribe(t, "otto", "{ credentials { nodes { id } } }", nil) // an event stream is no way around it
		if _, answer := next(t, stream); len(answer.Errors) == 0 || answer.Errors[0].Extensions.Code != "TIMEOUT" {
			t.Errorf("as an event stream: %+v", answer)
		}
	})
}

func TestVariables(t *testing.T) {
	t.Parallel()
	preview := `query P($s: CredentialSelection!) { batchOperationPreview(input: { action: EXPIRE, selection: $s }) { matchedCount } }`
	bare := `query P($i: BatchOperationPreviewInput!) { batchOperationPreview(input: $i) { matchedCount } }`
	list := `query L($f: CredentialFilter, $n: Int, $o: CredentialOrder) { credentials(filter: $f, first: $n, orderBy: $o) { totalCount } }`
	ids, matching := []string{"cred_1"}, map[string]any{"filter": map[string]any{"all": true}}
	tests := map[string]struct {
		document  string
		variables map[string]any
		code      string
	}{
		"oneOf: one":                {preview, map[string]any{"s": map[string]any{"ids": ids}}, ""},
		"oneOf: the other":          {preview, map[string]any{"s": map[string]any{"matching": matching}}, ""},
		"oneOf: none":               {preview, map[string]any{"s": map[string]any{}}, "GRAPHQL_VALIDATION_FAILED"},
		"oneOf: both":               {preview, map[string]any{"s": map[string]any{"ids": ids, "matching": matching}}, "GRAPHQL_VALIDATION_FAILED"},
		"oneOf: null":               {preview, map[string]any{"s": map[string]any{"ids": nil}}, "GRAPHQL_VALIDATION_FAILED"},
		"oneOf: one and null":       {preview, map[string]any{"s": map[string]any{"ids": ids, "matching": nil}}, "GRAPHQL_VALIDATION_FAILED"},
		"oneOf: nested":             {bare, map[string]any{"i": map[string]any{"action": "EXPIRE", "selection": map[string]any{}}}, "GRAPHQL_VALIDATION_FAILED"},
		"enumeration in lower case": {list, map[string]any{"f": map[string]any{"status": "active"}}, "GRAPHQL_VALIDATION_FAILED"},
		"enumeration":               {list, map[string]any{"f": map[string]any{"status": "ACTIVE"}}, ""},
		"text is a number":          {list, map[string]any{"f": map[string]any{"search": 5}}, "GRAPHQL_VALIDATION_FAILED"},
		"number is a text":          {list, map[string]any{"n": "5"}, "GRAPHQL_VALIDATION_FAILED"},
		"number with a fraction":    {list, map[string]any{"n": 1.5}, "GRAPHQL_VALIDATION_FAILED"},
		"number of 33 bits":         {list, map[string]any{"n": 1 << 33}, "GRAPHQL_VALIDATION_FAILED"},
		"number":                    {list, map[string]any{"n": 5}, ""},
		"unknown field":             {list, map[string]any{"f": map[string]any{"x": 1}}, "GRAPHQL_VALIDATION_FAILED"},
		"default of a field":        {list, map[string]any{"o": map[string]any{"field": "USERNAME"}}, ""},
		"id of another type":        {list, map[string]any{"f": map[string]any{"tagIds": []string{"dev_1"}}}, "INVALID_ID"},
		"an id alone is a list":     {list, map[string]any{"f": map[string]any{"tagIds": "tag_1"}}, ""},

		"null where the field has a default": {`query N($d: OrderDirection) { credentials(orderBy: { field: USERNAME, direction: $d }) { totalCount } }`,
			map[string]any{"d": nil}, "BAD_USER_INPUT"},
		"absent where the field has a default": {`query N($d: OrderDirection) {
			credentials(orderBy: { field: USERNAME, direction: $d }) { totalCount } }`, nil, ""},
		"null instead of the variable's default": {`query N($s: CredentialSelection = { ids: ["cred_1"] }) { ...f }
			fragment f on Query { batchOperationPreview(input: { action: EXPIRE, selection: $s }) { matchedCount } }`, map[string]any{"s": nil}, "BAD_USER_INPUT"},
		"null in a list":                 {`query N($i: ID = "cred_1") { nodes(ids: [$i]) { id } }`, map[string]any{"i": nil}, "BAD_USER_INPUT"},
		"null in a directive":            {`query N($b: Boolean = true) { viewer { role @include(if: $b) } }`, map[string]any{"b": nil}, "BAD_USER_INPUT"},
		"null where null is allowed":     {`query N($n: Int = 5) { credentials(first: $n) { totalCount } }`, map[string]any{"n": nil}, ""},
		"1,000 characters to search for": {list, map[string]any{"f": map[string]any{"search": strings.Repeat("é", 1000)}}, ""},
		"one value repeated": {`query S($s: [BatchOperationStatus!]) { batchOperations(filter: { status: $s }) { totalCount } }`,
			map[string]any{"s": slices.Repeat([]string{"SUCCESS"}, 70_000)}, ""},
	}
	images.Each(t, func(t *testing.T, w *apitest.World) {
		for name, test := range tests {
			t.Run(name, func(t *testing.T) {
				if answer := w.Send(t, "otto", test.document, test.variables); answer.Code() != test.code {
					t.Errorf("%d %s\nwant code %q", answer.Status, answer.Body, test.code)
				}
			})
		}
	})
}

// Each database refuses patterns above a length of its own.
func TestTooLongSearchIsRefused(t *testing.T) {
	t.Parallel()
	long := strings.Repeat("x", 100_000)
	images.Each(t, func(t *testing.T, w *apitest.World) {
		for _, field := range []string{"credentials", "devices", "domains", "tags", "passwordTypes", "executionTemplates", "users", "batchOperations"} {
			document := "query S($s: String) { " + field + "(filter: { search: $s }) { totalCount } }"
			if answer := w.Send(t, "ana", document, map[string]any{"s": long}); answer.Code() != "BAD_USER_INPUT" {
				t.Errorf("%s: %s", field, answer.Body)
			}
		}
		for _, condition := range []string{"action", "subjectType", "subjectId"} {
			document := "query S($s: String) { auditEvents(filter: { " + condition + ": $s }) { totalCount } }"
			if answer := w.Send(t, "ana", document, map[string]any{"s": long}); answer.Code() != "BAD_USER_INPUT" {
				t.Errorf("%s: %s", condition, answer.Body)
			}
		}
		for name, document := range map[string]string{
			"tasks":   `query S($s: String) { batchOperation(id: "op_1") { tasks(search: $s) { totalCount } } }`,
			"request": `mutation S($s: String) { bulkExpireCredentials(input: { selection: { matching: { filter: { search: $s } } }, reason: "x" }) { replayed } }`,
		} {
			if answer := w.Send(t, "ana", document, map[string]any{"s": long}); answer.Code() != "BAD_USER_INPUT" {
				t.Errorf("%s: %s", name, answer.Body)
			}
		}
	})
}

func TestTooManyIDs(t *testing.T) {
	t.Parallel()
	document := `mutation E($i: BulkExpireCredentialsInput!) { bulkExpireCredentials(input: $i) { userErrors { code field } } }`
	ids := make([]string, 10_001)
	for i := range ids {
		ids[i] = "cred_1"
	}
	images.Each(t, func(t *testing.T, w *apitest.World) {
		for name, selection := range map[string]any{
			"ids":        map[string]any{"ids": ids},
			"exceptions": map[string]any{"matching": map[string]any{"filter": map[string]any{"all": true}, "exceptIds": ids}},
		} {
			t.Run(name, func(t *testing.T) {
				input := map[string]any{"selection": selection, "reason": "why"}
				if codes := w.Send(t, "otto", document, map[string]any{"i": input}).UserErrors(t); fmt.Sprint(codes) != "[TOO_MANY]" {
					t.Error(codes)
				}
			})
		}
	})
}

// The refusal of a malformed request has no data and does not repeat the content.
func TestTransport(t *testing.T) {
	t.Parallel()
	const response, plain = "application/graphql-response+json", "application/json"
	tests := map[string]struct {
		method, contentType, accept, body string
		status                            int
		media, code                       string
	}{
		"query":                      {"POST", plain, response, `{"query":"{ viewer { role } }"}`, 200, response, ""},
		"query as JSON":              {"POST", plain, plain, `{"query":"{ viewer { role } }"}`, 200, plain, ""},
		"preference":                 {"POST", plain, plain + ";q=0.5, " + response, `{"query":"{ viewer { role } }"}`, 200, response, ""},
		"no preference":              {"POST", plain, "", `{"query":"{ viewer { role } }"}`, 200, plain, ""},
		"unknown field":              {"POST", plain, response, `{"query":"{ secret }"}`, 400, response, "GRAPHQL_VALIDATION_FAILED"},
		"unknown field as JSON":      {"POST", plain, plain, `{"query":"{ secret }"}`, 200, plain, "GRAPHQL_VALIDATION_FAILED"},
		"GET":                        {"GET", plain, response, "", 405, response, "BAD_USER_INPUT"},
		"form":                       {"POST", "application/x-www-form-urlencoded", response, "query=secret", 415, response, "BAD_USER_INPUT"},
		"text":                       {"POST", "text/plain", response, `{"query":"{ secret }"}`, 415, response, "BAD_USER_INPUT"},
		"multipart":                  {"POST", "multipart/form-data; boundary=x", response, "secret", 415, response, "BAD_USER_INPUT"},
		"Latin-1":                    {"POST", plain + "; charset=latin1", response, `{"query":"{ secret }"}`, 415, response, "BAD_USER_INPUT"},
		"HTML only":                  {"POST", plain, "text/html", `{"query":"{ secret }"}`, 406, plain, "BAD_USER_INPUT"},
		"malformed":                  {"POST", plain, plain, `{"secret":`, 400, plain, "BAD_USER_INPUT"},
		"more than one":              {"POST", plain, plain, `{"query":"{ secret }"} {}`, 400, plain, "BAD_USER_INPUT"},
		"a list":                     {"POST", plain, plain, `[{"query":"{ secret }"}]`, 400, plain, "BAD_USER_INPUT"},
		"null":                       {"POST", plain, plain, `null`, 400, plain, "BAD_USER_INPUT"},
		"no query":                   {"POST", plain, plain, `{"variables":{"secret":1}}`, 400, plain, "BAD_USER_INPUT"},
		"variables are a text":       {"POST", plain, plain, `{"query":"{ viewer { role } }","variables":"secret"}`, 400, plain, "BAD_USER_INPUT"},
		"larger than 1 MiB":          {"POST", plain, response, `{"query":"` + strings.Repeat("secret", 1<<18) + `"}`, 413, response, "LIMIT_EXCEEDED"},
		"subscription, not a stream": {"POST", plain, response, `{"query":"subscription { pendingApprovalCountChanged }"}`, 400, response, "BAD_USER_INPUT"},
	}
	images.Each(t, func(t *testing.T, w *apitest.World) {
		for name, test := range tests {
			t.Run(name, func(t *testing.T) {
				request := httptest.NewRequestWithContext(w.As(t.Context(), "otto"), test.method, "/graphql", strings.NewReader(test.body))
				request.Header.Set("Content-Type", test.contentType)
				if test.accept != "" {
					request.Header.Set("Accept", test.accept)
				}
				recorder := httptest.NewRecorder()
				w.Handler.ServeHTTP(recorder, request)
				answer := apitest.Answer{Status: recorder.Code, Body: recorder.Body.Bytes()}
				if answer.Status != test.status || answer.Code() != test.code {
					t.Errorf("%d %.300s\nwant %d %s", answer.Status, answer.Body, test.status, test.code)
				}
				if media := recorder.Header().Get("Content-Type"); media != test.media+"; charset=utf-8" {
					t.Errorf("the answer is %s", media)
				}
				if test.code != "" && (bytes.Contains(answer.Body, []byte(`"data"`)) ||
					test.status != 200 && test.code == "BAD_USER_INPUT" && bytes.Contains(answer.Body, []byte("secret"))) {
					t.Errorf("the refusal repeats the request: %.300s", answer.Body)
				}
			})
		}
	})
}
