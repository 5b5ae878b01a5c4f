package app

import (
	"time"

	"bulwark/server/config"
	"bulwark/server/seal"
	"bulwark/server/store"
)

// newKeeper seals with the root key that the configuration names.
func newKeeper(s *store.Store, storage *config.Storage, secrets *config.Secrets, now func() time.Time) *seal.Keeper {
	url, create := secrets.RootKeyFor(storage)
	return seal.NewKeeper(s, seal.Source{URL: url, Create: create}, now)
}
