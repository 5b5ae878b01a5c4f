package bench

import (
	"encoding/json"
	"io"
	"net/http"

	"bulwark/server/ident"
)

// allReadings lists every reading.
func allReadings() []reading {
	return []reading{page(), untagged(), deep(), search(), frequent(), count(), small(), known()}
}

// search looks for a name that nobody has: the whole inventory has to be excluded.
func search() reading {
	return reading{
		name: "search", title: "substring search for an absent word", clients: 1,
		query: searchQuery("zqxjk"), floor: floorSearch("zqxjk"),
		judge: func(product, floor answers) Result {
			return Result{
				Unit: "ms", Product: product.middle, Floor: floor.middle, Ratio: product.middle / floor.middle,
				Goal: "≤ 150 ms", Met: product.middle <= 150, Note: "floor: a scan",
			}
		},
	}
}

// frequent looks for a word that one credential in some twenty has: the next rows hold a page of them.
func frequent() reading {
	return reading{
		name: "frequent", title: "substring search for a frequent word", clients: 16,
		query: searchQuery("backup"), floor: floorSearch("backup"), judge: halfThroughput,
	}
}

func searchQuery(word string) string {
	return graphQL(`query($word: String) { credentials(first: 50, filter: {search: $word}) { nodes { id } } }`,
		map[string]any{"word": word})
}

// floorSearch reads credentials in order until it has found a page.
func floorSearch(word string) plain {
	like := "LIKE '%" + word + "%'"
	return func(r *http.Request, f *Floor, w io.Writer) error {
		nodes := []map[string]string{}
		err := f.each(r.Context(), "SELECT c.id FROM credentials c WHERE lower(c.username) "+like+
			" OR lower(c.additional_information) "+like+
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
	}
}

// count is the number of all credentials.
func count() reading {
	return reading{
		name: "count", title: "totalCount", clients: 1,
		query: graphQL(`query { credentials(first: 1) { totalCount } }`, nil),
		floor: func(r *http.Request, f *Floor, w io.Writer) error {
			var n int64
			err := f.each(r.Context(), "SELECT count(*) FROM credentials", func(scan func(...any) error) error { return scan(&n) })
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
