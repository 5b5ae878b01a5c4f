package bench

import (
	"encoding/json"
	"io"
	"net/http"

	"bulwark/server/ident"
)

// httpBenchmarkList lists all benchmarks over HTTP.
func httpBenchmarkList() []httpBenchmark {
	return []httpBenchmark{
		pageBenchmark(), untaggedBenchmark(), deepBenchmark(), searchBenchmark(), frequentBenchmark(), countBenchmark(),
		smallBenchmark(), knownBenchmark(),
	}
}

// searchBenchmark searches for a word that does not occur.
func searchBenchmark() httpBenchmark {
	return httpBenchmark{
		name: "search", title: "substring search for an absent word", clients: 1,
		query: searchQuery("zqxjk"), floor: floorSearch("zqxjk"),
		result: func(product, floor performance) Result {
			return Result{
				Unit: "ms", Product: product.median, Floor: floor.median, Ratio: product.median / floor.median,
				Goal: "≤ 150 ms", Met: product.median <= 150, Note: "floor: a scan",
			}
		},
	}
}

// frequentBenchmark searches for a word that about one in twenty credentials contains.
func frequentBenchmark() httpBenchmark {
	return httpBenchmark{
		name: "frequent", title: "substring search for a frequent word", clients: 16,
		query: searchQuery("backup"), floor: floorSearch("backup"), result: compareThroughput,
	}
}

func searchQuery(word string) string {
	return graphQLBody(`query($word: String) { credentials(first: 50, filter: {search: $word}) { nodes { id } } }`,
		map[string]any{"word": word})
}

// floorSearch scans credentials in order until it has found a page.
func floorSearch(word string) floorHandler {
	like := "LIKE '%" + word + "%'"
	return func(r *http.Request, f *Floor, w io.Writer) error {
		nodes := []map[string]string{}
		err := f.query(r.Context(), "SELECT c.id FROM credentials c WHERE lower(c.username) "+like+
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

// countBenchmark counts all credentials.
func countBenchmark() httpBenchmark {
	return httpBenchmark{
		name: "count", title: "totalCount", clients: 1,
		query: graphQLBody(`query { credentials(first: 1) { totalCount } }`, nil),
		floor: func(r *http.Request, f *Floor, w io.Writer) error {
			var n int64
			err := f.query(r.Context(), "SELECT count(*) FROM credentials", func(scan func(...any) error) error { return scan(&n) })
			if err != nil {
				return err
			}
			return json.NewEncoder(w).Encode(map[string]any{"data": map[string]any{"credentials": map[string]any{"totalCount": n}}})
		},
		result: func(product, floor performance) Result {
			ratio := product.median / floor.median
			return Result{
				Unit: "ms", Product: product.median, Floor: floor.median, Ratio: ratio, Goal: "≤ 1.2 × floor", Met: ratio <= 1.2,
			}
		},
	}
}
