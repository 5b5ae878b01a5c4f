package store

import (
	"context"
	"database/sql"
	"sync"
)

// prepared keeps SQLite's hand-written queries ready: parsing one takes as long as running it. PostgreSQL's driver does
// the same by itself. Conditions and columns make texts, so their number is bounded; those that come later are parsed each
// time.
type prepared struct {
	mutex sync.RWMutex
	known map[string]*sql.Stmt
}

const mostPrepared = 128

// statement returns a query made ready, nil when there are too many.
func (p *prepared) statement(ctx context.Context, pool *sql.DB, query string) (*sql.Stmt, error) {
	p.mutex.RLock()
	found, full := p.known[query], len(p.known) >= mostPrepared
	p.mutex.RUnlock()
	if found != nil || full {
		return found, nil
	}
	made, err := pool.PrepareContext(ctx, query)
	if err != nil {
		return nil, err
	}
	p.mutex.Lock()
	defer p.mutex.Unlock()
	if found = p.known[query]; found != nil { // somebody else was first
		defer made.Close()
		return found, nil
	}
	if p.known == nil {
		p.known = map[string]*sql.Stmt{}
	}
	p.known[query] = made
	return made, nil
}

// query runs a query of a pool.
func (p *prepared) query(ctx context.Context, pool *sql.DB, query string, args []any) (*sql.Rows, error) {
	ready, err := p.statement(ctx, pool, query) //nolint:sqlclosecheck // it is kept until the pool is closed
	if err != nil {
		return nil, err
	}
	if ready == nil {
		return pool.QueryContext(ctx, query, args...)
	}
	return ready.QueryContext(ctx, args...)
}
