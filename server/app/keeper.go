package app

import (
	"time"

	"bulwark/server/config"
	"bulwark/server/seal"
	"bulwark/server/store"
)

// newKeeper returns a keeper that uses the configured root key.
func newKeeper(s *store.Store, storage *config.Storage, secrets *config.Secrets, now func() time.Time) *seal.Keeper {
	url, create := secrets.RootKeyFor(storage)
	return seal.NewKeeper(s, seal.Source{URL: url, Create: create}, now)
}
