package runner

import (
	"context"

	"bulwark/ent/db"
)

// Claim exports claim, so that tests can check an operation before its first chunk.
func (r *Runner) Claim(ctx context.Context) (*db.BatchOperation, error) { return r.claim(ctx) }

// SetChunkSize lets tests run several chunks without thousands of credentials.
func (r *Runner) SetChunkSize(n int64) { r.chunkSize = n }

// Settle lets tests do something between two chunks.
func (r *Runner) Settle(ctx context.Context, operation *db.BatchOperation, first, last int64) error {
	return r.executeRange(ctx, operation, first, last)
}
