package seed_test

import (
	"testing"
	"time"

	"bulwark/ent/db/credential"
	"bulwark/server/fault"
	"bulwark/server/internal/dbtest"
	"bulwark/server/seed"
	"bulwark/server/store"
)

func clock() time.Time { return time.Date(2026, 11, 23, 12, 0, 0, 0, time.UTC) }

func TestInventoryHasWhatWasAskedFor(t *testing.T) {
	t.Parallel()
	dbtest.Each(t, func(t *testing.T, s *store.Store) {
		ctx := t.Context()
		if err := seed.Inventory(ctx, s, clock(), seed.Options{Credentials: 1000, Devices: 50}); err != nil {
			t.Fatal(err)
		}
		counts := map[string][2]int{
			"credentials":         {1000, s.Read().Credential.Query().CountX(ctx)},
			"devices":             {50, s.Read().Device.Query().CountX(ctx)},
			"domains":             {4, s.Read().Domain.Query().CountX(ctx)},
			"tags":                {10, s.Read().Tag.Query().CountX(ctx)},
			"with a domain":       {500, s.Read().Credential.Query().Where(credential.DomainIDNotNil()).CountX(ctx)},
			"with a parent":       {100, s.Read().Credential.Query().Where(credential.ParentIDNotNil()).CountX(ctx)},
			"inactive":            {76, s.Read().Credential.Query().Where(credential.StatusEQ(credential.StatusINACTIVE)).CountX(ctx)},
			"expired by then":     {52, s.Read().Credential.Query().Where(credential.ExpiresAtLTE(clock())).CountX(ctx)},
			"reconciled":          {50, s.Read().Credential.Query().Where(credential.ReconciliationEnabled(true)).CountX(ctx)},
			"tags on credentials": {1084, s.Read().CredentialTag.Query().CountX(ctx)},
		}
		for what, count := range counts {
			if count[0] != count[1] {
				t.Errorf("%s: want %d, got %d", what, count[0], count[1])
			}
		}
		first := s.Read().Credential.Query().Where(credential.ID(1)).WithDevice().OnlyX(ctx)
		if first.Username != "admin" || first.Edges.Device.Name != "ams-srv-0000" || !first.CreatedAt.Before(clock()) {
			t.Errorf("unexpected first credential: %v on %v", first, first.Edges.Device)
		}
	})
}

func TestRecordsMadeAfterwardsContinueTheKeys(t *testing.T) {
	t.Parallel()
	dbtest.Each(t, func(t *testing.T, s *store.Store) {
		if err := seed.Inventory(t.Context(), s, clock(), seed.Options{Credentials: 40}); err != nil {
			t.Fatal(err)
		}
		device := s.Read().Device.Create().SetCreatedAt(clock()).SetUpdatedAt(clock()).SetName("new").SetNameKey("new").SaveX(t.Context())
		if device.ID != 3 {
			t.Errorf("want key 3 after two devices, got %d", device.ID)
		}
	})
}

func TestOnlyAnEmptyInventoryIsSeeded(t *testing.T) {
	t.Parallel()
	dbtest.Each(t, func(t *testing.T, s *store.Store) {
		options := seed.Options{Credentials: 10, Devices: 5}
		if err := seed.Inventory(t.Context(), s, clock(), options); err != nil {
			t.Fatal(err)
		}
		if err := seed.Inventory(t.Context(), s, clock(), options); !fault.Has(err, fault.CodeAlreadyExists) {
			t.Errorf("want ALREADY_EXISTS, got %v", err)
		}
	})
}

func TestImpossibleNumbersAreRefused(t *testing.T) {
	t.Parallel()
	s := dbtest.Open(t, dbtest.SQLite(t))
	for _, options := range []seed.Options{
		{Credentials: 0}, {Credentials: -1}, {Credentials: 10, Devices: 11}, {Credentials: 10, Devices: -1},
		{Credentials: 10_000, Devices: 1}, {Credentials: 1 << 30},
	} {
		if err := seed.Inventory(t.Context(), s, clock(), options); !fault.Has(err, fault.CodeInvalid) {
			t.Errorf("%+v: want INVALID, got %v", options, err)
		}
	}
}
