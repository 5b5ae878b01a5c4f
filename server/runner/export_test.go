package runner

import (
	"context"

	"bulwark/ent/db"
)

// Claim lets tests see what becomes of an operation when a runner takes it, nothing else.
func (r *Runner) Claim(ctx context.Context) (*db.BatchOperation, error) { return r.claim(ctx) }

// SetChunkSize lets tests see several chunks without thousands of credentials.
func (r *Runner) SetChunkSize(n int64) { r.chunkSize = n }

// Settle lets tests do something between two chunks.
func (r *Runner) Settle(ctx context.Context, operation *db.BatchOperation, first, last int64) error {
	return r.executeRange(ctx, operation, first, last)
}
