package protected

import (
	"context"

	"bulwark/ent/db"
	"bulwark/server/store"
)

// IsUnaltered reports whether a change's digest is that of its stored row. It is for the command line and checks no permission.
func IsUnaltered(ctx context.Context, change *db.ProtectedChange) (bool, error) {
	subjects, err := subjectsOf(ctx, change)
	if err != nil {
		return false, store.Translate(err)
	}
	digest, err := digestOf(change, subjects)
	return digest == change.Digest, err
}
