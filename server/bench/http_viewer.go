package bench

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"strings"
)

var smallQuery = graphQLBody(`query { viewer { user { username displayName } role } }`, nil)

// smallBenchmark reads one row. Its floor does not authenticate.
func smallBenchmark() httpBenchmark {
	return httpBenchmark{
		name: "small", title: "small query", n: func(*Environment) int64 { return 1 }, clients: 16, query: smallQuery,
		floor: func(r *http.Request, f *Floor, w io.Writer) error {
			return floorViewer(r, f, w, "username = '"+requesterName+"'")
		},
		result: compareThroughput,
	}
}

// knownBenchmark reads the same row with a floor that parses the same request and looks up the token. The ratio is the cost of GraphQL
// itself.
func knownBenchmark() httpBenchmark {
	return httpBenchmark{
		name: "known", title: "small query; the floor looks the token up, too", n: func(*Environment) int64 { return 1 }, clients: 16,
		query: smallQuery, floor: floorViewerByToken, sameRequest: true, result: compareThroughput,
	}
}

func floorViewerByToken(r *http.Request, f *Floor, w io.Writer) error {
	var request struct{ Query string }
	if err := json.NewDecoder(r.Body).Decode(&request); err != nil || request.Query == "" {
		return errors.Join(errors.New("the request has no query"), err)
	}
	hash := sha256.Sum256([]byte(strings.TrimPrefix(r.Header.Get("Authorization"), "Bearer ")))
	return floorViewer(r, f, w, "status = 'ACTIVE' AND id = (SELECT user_id FROM api_tokens"+
		" WHERE hash = $1 AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > $2))", hex.EncodeToString(hash[:]), now())
}

// floorViewer answers with the user who meets a condition.
func floorViewer(r *http.Request, f *Floor, w io.Writer, condition string, args ...any) error {
	var username, name, role string
	err := f.query(r.Context(), f.dialectSQL(statement{sql: "SELECT username, display_name, role FROM users WHERE " + condition}),
		func(scan func(...any) error) error { return scan(&username, &name, &role) }, args...)
	if err != nil {
		return err
	}
	return json.NewEncoder(w).Encode(map[string]any{"data": map[string]any{"viewer": map[string]any{
		"user": map[string]any{"username": username, "displayName": name}, "role": role,
	}}})
}
