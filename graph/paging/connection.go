package paging

import "context"

// Info is where a page lies.
type Info struct {
	HasNextPage     bool
	HasPreviousPage bool
	StartCursor     *string
	EndCursor       *string
}

// Edge is a node with its place in the order.
type Edge[N any] struct {
	Node  *N
	page  *Connection[N]
	place int
}

// Cursor is the node's place in the order.
func (e Edge[N]) Cursor() string { return e.page.cursor(e.place) }

// Connection is a page of nodes. What is not asked for costs nothing: edges, cursors and totalCount are made on demand.
type Connection[N any] struct {
	nodes  []*N
	info   Info
	cursor func(i int) string
	count  func(ctx context.Context) (int, error)
}

// NewConnection makes a page of nodes. More tells that there are nodes beyond the page in the direction it was read.
func NewConnection[N any](
	a Arguments, nodes []*N, more bool, cursor func(i int) string, count func(ctx context.Context) (int, error),
) *Connection[N] {
	page := &Connection[N]{nodes: nodes, cursor: cursor, count: count}
	if a.Last != nil {
		page.info.HasPreviousPage, page.info.HasNextPage = more, a.Before != nil
	} else {
		page.info.HasNextPage, page.info.HasPreviousPage = more, a.After != nil
	}
	return page
}

// Nodes are the page's nodes.
func (c *Connection[N]) Nodes() []*N { return c.nodes }

// Edges are the page's nodes with their cursors.
func (c *Connection[N]) Edges() []Edge[N] {
	edges := make([]Edge[N], len(c.nodes))
	for i, node := range c.nodes {
		edges[i] = Edge[N]{Node: node, page: c, place: i}
	}
	return edges
}

// PageInfo is where the page lies.
func (c *Connection[N]) PageInfo() *Info {
	info := c.info
	if len(c.nodes) > 0 {
		start, end := c.cursor(0), c.cursor(len(c.nodes)-1)
		info.StartCursor, info.EndCursor = &start, &end
	}
	return &info
}

// TotalCount counts the nodes of all pages.
func (c *Connection[N]) TotalCount(ctx context.Context) (int, error) { return c.count(ctx) }
