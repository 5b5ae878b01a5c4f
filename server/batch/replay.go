package batch

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"

	"bulwark/ent/db"
	"bulwark/ent/db/batchoperation"
	"bulwark/server/fault"
	"bulwark/server/viewer"
)

// findReplayed returns the operation that the same person requested with this key, nil when there is none. It refuses the
// request when the earlier one had another input (rule 6).
func (s *Service) findReplayed(ctx context.Context, tx *db.Tx, v viewer.Viewer, key, hash string) (*db.BatchOperation, error) {
	if key == "" {
		return nil, nil
	}
	earlier, err := tx.BatchOperation.Query().
		Where(batchoperation.RequesterID(v.User), batchoperation.IdempotencyKey(key)).Only(ctx)
	switch {
	case db.IsNotFound(err):
		return nil, nil
	case err != nil:
		return nil, err
	case earlier.InputHash != hash:
		return nil, fault.Refuse(fault.Of(fault.CodeIdempotencyKeyReused,
			"This idempotency key was used for another request. Choose a new key for a new request.", "idempotencyKey"))
	default:
		return earlier, nil
	}
}

// hash identifies the input, to tell a repeated request from another one with the same key.
func (r Request) hash() (string, error) {
	r.IdempotencyKey = ""
	text, err := json.Marshal(r)
	if err != nil {
		return "", err
	}
	sum := sha256.Sum256(text)
	return hex.EncodeToString(sum[:]), nil
}
