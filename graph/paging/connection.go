package paging

import "context"

// Info describes the position of a page in its list.
type Info struct {
	HasNextPage     bool
	HasPreviousPage bool
	StartCursor     *string
	EndCursor       *string
}

// Edge is a node with its position in the order.
type Edge[N any] struct {
	Node  *N
	page  *Connection[N]
	index int
}

// Cursor returns the cursor of the node.
func (e Edge[N]) Cursor() string { return e.page.cursor(e.index) }

// Connection is a page of nodes. Edges, cursors and totalCount are computed only when they are selected.
type Connection[N any] struct {
	nodes  []*N
	info   Info
	cursor func(i int) string
	count  func(ctx context.Context) (int, error)
}

// NewConnection returns a page of nodes; more reports whether there are nodes beyond it in the direction in which it was read.
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

// Nodes returns the nodes of the page.
func (c *Connection[N]) Nodes() []*N { return c.nodes }

// Edges returns the nodes with their cursors.
func (c *Connection[N]) Edges() []Edge[N] {
	edges := make([]Edge[N], len(c.nodes))
	for i, node := range c.nodes {
		edges[i] = Edge[N]{Node: node, page: c, index: i}
	}
	return edges
}

// PageInfo returns the position of the page in its list.
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
