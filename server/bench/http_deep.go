package bench

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"net/url"
	"strconv"
)

// deepBenchmark reads a page far down the list.
func deepBenchmark() httpBenchmark {
	return httpBenchmark{
		name: "deep", title: "the same page behind row 40,000, by cursor", clients: 16, prepare: prepareDeep,
		floor: floorPage(true), result: compareThroughput,
	}
}

const (
	deepRow  = 40_000
	stepSize = 200
)

// prepareDeep pages through the list to get a cursor, because cursors are opaque.
func prepareDeep(ctx context.Context, e *Environment, product string) (string, url.Values, error) {
	steps := min(deepRow, int(e.active)/2) / stepSize
	var cursor *string
	for range steps {
		step := newPost(product, "/graphql", e.token, graphQLBody(`query($after: String) {
			credentials(first: 200, after: $after, filter: {status: ACTIVE}) { pageInfo { endCursor } nodes { id } }
		}`, map[string]any{"after": cursor}))
		text, err := step.send(ctx)
		if err != nil {
			return "", nil, err
		}
		if cursor, err = endCursor(text); err != nil {
			return "", nil, err
		}
	}
	key, err := e.Floor.queryNumber(ctx, statement{sql: fmt.Sprintf(
		"SELECT id FROM credentials WHERE status = 'ACTIVE' ORDER BY id LIMIT 1 OFFSET %d", steps*stepSize-1)})
	return graphQLBody(pageText(pageFieldsWithTags), map[string]any{"after": cursor}),
		url.Values{"after": {strconv.FormatInt(key, 10)}}, err
}

func endCursor(answer []byte) (*string, error) {
	var page struct {
		Data struct {
			Credentials struct{ PageInfo struct{ EndCursor *string } }
		}
	}
	err := json.NewDecoder(bytes.NewReader(answer)).Decode(&page)
	cursor := page.Data.Credentials.PageInfo.EndCursor
	if err == nil && cursor == nil {
		err = fmt.Errorf("a page without a cursor: %s", answer)
	}
	return cursor, err
}
