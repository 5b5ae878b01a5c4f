package graph_test

import (
	"fmt"
	"slices"
	"testing"

	"bulwark/graph/internal/apitest"
)

// Searching for a frequent text scans the next rows, for a rare one it uses the index; both give the same pages.
func TestSearchFindsTheSameByScanAndByIndex(t *testing.T) {
	t.Parallel()
	images.Each(t, func(t *testing.T, w *apitest.World) {
		createTiedCredentials(t, w, 24)
		for _, text := range []string{"same", "AME1", "am", "1", "srv", "no such text", `\"`, "%", "_"} {
			for _, order := range []string{"ID", "USERNAME", "DEVICE"} {
				for _, direction := range []string{"ASC", "DESC"} {
					arguments := fmt.Sprintf(`filter: {search: "%s"}, orderBy: {field: %s, direction: %s}`, text, order, direction)
					all := read(t, w, "credentials", "first: 200, "+arguments).ids()
					var paged []string
					for after := ""; ; {
						part := read(t, w, "credentials", "first: 3, "+after+arguments)
						paged = append(paged, part.ids()...)
						if !part.PageInfo.HasNextPage {
							break
						}
						after = fmt.Sprintf("after: %q, ", *part.PageInfo.EndCursor)
					}
					if !slices.Equal(all, paged) {
						t.Errorf("%s: at once %v, page by page %v", arguments, all, paged)
					}
					if text == "same" && len(all) != 24 {
						t.Errorf("%s: found %d", arguments, len(all))
					}
				}
			}
		}
	})
}
