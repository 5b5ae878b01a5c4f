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

var smallQuery = graphQL(`query { viewer { user { username displayName } role } }`, nil)

// small is a query that reads one row. Its floor answers anybody.
func small() reading {
	return reading{
		name: "small", title: "small query", n: func(*Site) int64 { return 1 }, clients: 16, query: smallQuery,
		floor: func(r *http.Request, f *Floor, w io.Writer) error {
			return floorViewer(r, f, w, "username = '"+requesterName+"'")
		},
		judge: halfThroughput,
	}
}

// known is the same query beside a floor that does what any server of this API must: it takes the same request, and finds
// out by its token who asks. It is the row that tells what GraphQL itself costs.
func known() reading {
	return reading{
		name: "known", title: "small query; the floor looks the token up, too", n: func(*Site) int64 { return 1 }, clients: 16,
		query: smallQuery, floor: floorKnown, signedIn: true, judge: halfThroughput,
	}
}

func floorKnown(r *http.Request, f *Floor, w io.Writer) error {
	var request struct{ Query string }
	if err := json.NewDecoder(r.Body).Decode(&request); err != nil || request.Query == "" {
		return errors.Join(errors.New("the floor was asked nothing"), err)
	}
	hash := sha256.Sum256([]byte(strings.TrimPrefix(r.Header.Get("Authorization"), "Bearer ")))
	return floorViewer(r, f, w, "status = 'ACTIVE' AND id = (SELECT user_id FROM api_tokens"+
		" WHERE hash = $1 AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > $2))", hex.EncodeToString(hash[:]), now())
}

// floorViewer shows the user for whom a condition holds.
func floorViewer(r *http.Request, f *Floor, w io.Writer, condition string, args ...any) error {
	var username, name, role string
	err := f.each(r.Context(), f.text(statement{sql: "SELECT username, display_name, role FROM users WHERE " + condition}),
		func(scan func(...any) error) error { return scan(&username, &name, &role) }, args...)
	if err != nil {
		return err
	}
	return json.NewEncoder(w).Encode(map[string]any{"data": map[string]any{"viewer": map[string]any{
		"user": map[string]any{"username": username, "displayName": name}, "role": role,
	}}})
}
