package bench

import (
	"context"
	"encoding/json"
	"io"

	"bulwark/server/ident"
)

// search looks for a name that nobody has: the whole inventory has to be excluded.
func search() reading {
	return reading{
		name: "search", title: "substring search for an absent word", clients: 1,
		query: graphQL(`query { credentials(first: 50, filter: {search: "zqxjk"}) { nodes { id } } }`, nil),
		floor: func(ctx context.Context, f *Floor, w io.Writer) error {
			const like = "LIKE '%zqxjk%'"
			nodes := []map[string]string{}
			err := f.each(ctx, "SELECT c.id FROM credentials c WHERE lower(c.username) "+like+" OR lower(c.additional_information) "+like+
				" OR c.device_id IN (SELECT id FROM devices WHERE lower(name) "+like+") ORDER BY c.id LIMIT 50",
				func(scan func(...any) error) error {
					var key int64
					err := scan(&key)
					nodes = append(nodes, map[string]string{"id": ident.Credential(key).String()})
					return err
				})
			if err != nil {
				return err
			}
			return json.NewEncoder(w).Encode(map[string]any{"data": map[string]any{"credentials": map[string]any{"nodes": nodes}}})
		},
		judge: func(product, floor answers) Result {
			return Result{
				Unit: "ms", Product: product.middle, Floor: floor.middle, Ratio: product.middle / floor.middle,
				Goal: "≤ 150 ms", Met: product.middle <= 150, Note: "floor: a scan",
			}
		},
	}
}

// count is the number of all credentials.
func count() reading {
	return reading{
		name: "count", title: "totalCount", clients: 1,
		query: graphQL(`query { credentials(first: 1) { totalCount } }`, nil),
		floor: func(ctx context.Context, f *Floor, w io.Writer) error {
			var n int64
			err := f.each(ctx, "SELECT count(*) FROM credentials", func(scan func(...any) error) error { return scan(&n) })
			if err != nil {
				return err
			}
			return json.NewEncoder(w).Encode(map[string]any{"data": map[string]any{"credentials": map[string]any{"totalCount": n}}})
		},
		judge: func(product, floor answers) Result {
			ratio := product.middle / floor.middle
			return Result{
				Unit: "ms", Product: product.middle, Floor: floor.middle, Ratio: ratio, Goal: "≤ 1.2 × floor", Met: ratio <= 1.2,
			}
		},
	}
}

// small is a query that reads one row.
func small() reading {
	return reading{
		name: "small", title: "small query", n: func(*Site) int64 { return 1 }, clients: 16,
		query: graphQL(`query { viewer { user { username displayName } role } }`, nil),
		floor: func(ctx context.Context, f *Floor, w io.Writer) error {
			var username, name, role string
			err := f.each(ctx, "SELECT username, display_name, role FROM users WHERE username = '"+requesterName+"'",
				func(scan func(...any) error) error { return scan(&username, &name, &role) })
			if err != nil {
				return err
			}
			return json.NewEncoder(w).Encode(map[string]any{"data": map[string]any{"viewer": map[string]any{
				"user": map[string]any{"username": username, "displayName": name}, "role": role,
			}}})
		},
		judge: halfThroughput,
	}
}
