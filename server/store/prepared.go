package store

import (
	"context"
	"database/sql"
	"sync"
)

// preparedStatements caches SQLite's hand-written queries as prepared statements, because parsing one takes as long as running
// it; PostgreSQL's driver does so itself. Different conditions and columns give different texts, so the cache is bounded:
// later texts are parsed each time.
type preparedStatements struct {
	mutex  sync.RWMutex
	byText map[string]*sql.Stmt
}

const maxPrepared = 128

// statement returns the prepared statement of a query, or nil when the cache is full.
func (p *preparedStatements) statement(ctx context.Context, pool *sql.DB, query string) (*sql.Stmt, error) {
	p.mutex.RLock()
	found, full := p.byText[query], len(p.byText) >= maxPrepared
	p.mutex.RUnlock()
	if found != nil || full {
		return found, nil
	}
	prepared, err := pool.PrepareContext(ctx, query)
	if err != nil {
		return nil, err
	}
	p.mutex.Lock()
	defer p.mutex.Unlock()
	if found = p.byText[query]; found != nil { // another goroutine was faster
		defer prepared.Close()
		return found, nil
	}
	if p.byText == nil {
		p.byText = map[string]*sql.Stmt{}
	}
	p.byText[query] = prepared
	return prepared, nil
}

// query runs a query, prepared if possible.
func (p *preparedStatements) query(ctx context.Context, pool *sql.DB, query string, args []any) (*sql.Rows, error) {
	statement, err := p.statement(ctx, pool, query) //nolint:sqlclosecheck // it stays prepared until the pool is closed
	if err != nil {
		return nil, err
	}
	if statement == nil {
		return pool.QueryContext(ctx, query, args...)
	}
	return statement.QueryContext(ctx, args...)
}
