package authority

import (
	"context"

	"bulwark/ent/db"
	"bulwark/server/fault"
	"bulwark/server/viewer"
)

// RefuseRevokedToken returns a fault of kind Unauthenticated when the viewer's API token has been revoked since the request began
// (rule 22). Call it in a write transaction: on PostgreSQL it locks the token, so that a revocation comes before or after the
// transaction; SQLite has one writer.
func RefuseRevokedToken(ctx context.Context, tx *db.Tx, postgres bool, v viewer.Viewer) error {
	if !v.ByToken() {
		return nil
	}
	query := "SELECT 1 FROM api_tokens WHERE id = $1 AND revoked_at IS NULL"
	if postgres {
		query += " FOR SHARE"
	}
	rows, err := tx.QueryContext(ctx, query, int64(v.Token))
	if err != nil {
		return err
	}
	defer rows.Close()
	if !rows.Next() && rows.Err() == nil {
		return fault.New(fault.Unauthenticated, "This API token was revoked while the request was being answered. Make a new one.")
	}
	return rows.Err()
}
