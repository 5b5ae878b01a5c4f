package bench

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"net/url"
	"strconv"
)

// deep is the page that somebody sees who has gone far down the list.
func deep() reading {
	return reading{
		name: "deep", title: "the same page behind row 40,000, by cursor", clients: 16, aim: aimDeep,
		floor: floorPage(true), judge: halfThroughput,
	}
}

const (
	deepRow  = 40_000
	stepSize = 200
)

// aimDeep goes down the list as a client would, since only the product knows what its cursors mean.
func aimDeep(ctx context.Context, s *Site, product string) (string, url.Values, error) {
	steps := min(deepRow, int(s.active)/2) / stepSize
	var cursor *string
	for range steps {
		step := post(product, "/graphql", s.token, graphQL(`query($after: String) {
			credentials(first: 200, after: $after, filter: {status: ACTIVE}) { pageInfo { endCursor } nodes { id } }
		}`, map[string]any{"after": cursor}))
		text, err := step.once(ctx)
		if err != nil {
			return "", nil, err
		}
		if cursor, err = endCursor(text); err != nil {
			return "", nil, err
		}
	}
	key, err := s.Floor.one(ctx, statement{sql: fmt.Sprintf(
		"SELECT id FROM credentials WHERE status = 'ACTIVE' ORDER BY id LIMIT 1 OFFSET %d", steps*stepSize-1)})
	return graphQL(pageText(pageFieldsWithTags), map[string]any{"after": cursor}),
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
