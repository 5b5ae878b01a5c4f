package inventory_test

import (
	"crypto/sha256"
	"fmt"
	"strings"
	"testing"

	"bulwark/ent/db"
	"bulwark/ent/db/auditevent"
	"bulwark/ent/db/credential"
	"bulwark/ent/db/device"
	"bulwark/server/fault"
	"bulwark/server/inventory"
)

// seeded is the hash of the rows of a seed of 2,000 credentials, the same on both databases.
const seeded = "a9d4"

func TestSeedGivesTheSameRowsOnBothDatabases(t *testing.T) {
	each(t, func(h *harness) {
		progress := 0
		err := h.service.Seed(h.Context(), inventory.SeedOptions{Credentials: 2000, Progress: func(n int) { progress = n }})
		if err != nil || progress != 2000 {
			h.Fatalf("got %v, progress %d", err, progress)
		}
		rows := h.read.Credential.Query().WithTags(func(q *db.TagQuery) { q.Order(db.Asc("id")) }).WithDevice().
			Order(credential.ByID()).AllX(h.Context())
		sum := sha256.New()
		for _, row := range rows {
			row.CreatedAt, row.UpdatedAt = row.CreatedAt.UTC(), row.UpdatedAt.UTC()
			if row.ExpiresAt != nil {
				*row.ExpiresAt = row.ExpiresAt.UTC()
			}
			fmt.Fprintln(sum, row.String(), row.Edges.Device.Name, row.Edges.Device.Status, row.DomainID != nil, len(row.Edges.Tags))
			for _, tag := range row.Edges.Tags {
				fmt.Fprintln(sum, tag.Name)
			}
		}
		if got := fmt.Sprintf("%x", sum.Sum(nil))[:4]; got != seeded || len(rows) != 2000 {
			h.Errorf("want %s, got %s of %d rows", seeded, got, len(rows))
		}
	})
}

func TestSeedIsVaried(t *testing.T) {
	each(t, func(h *harness) {
		if err := h.service.Seed(h.Context(), inventory.SeedOptions{Credentials: 2000, Devices: 100, Tags: 45, Domains: 15}); err != nil {
			h.Fatal(err)
		}
		ctx := h.Context()
		for what, n := range map[string]int{
			"inactive":           h.read.Credential.Query().Where(credential.StatusEQ(credential.StatusINACTIVE)).CountX(ctx),
			"expired":            h.read.Credential.Query().Where(credential.ExpiresAtLT(noon)).CountX(ctx),
			"expiring":           h.read.Credential.Query().Where(credential.ExpiresAtGT(noon)).CountX(ctx),
			"children":           h.read.Credential.Query().Where(credential.ParentIDNotNil()).CountX(ctx),
			"changed by others":  h.read.Credential.Query().Where(credential.LoginCredentialIDNotNil()).CountX(ctx),
			"reconciled":         h.read.Credential.Query().Where(credential.ReconciliationEnabled(true)).CountX(ctx),
			"in a domain":        h.read.Credential.Query().Where(credential.DomainIDNotNil()).CountX(ctx),
			"on inactive device": h.read.Credential.Query().Where(credential.HasDeviceWith(device.StatusEQ(device.StatusINACTIVE))).CountX(ctx),
			"tagged":             h.read.Credential.Query().Where(credential.HasTags()).CountX(ctx),
		} {
			if n == 0 || n > 1500 {
				h.Errorf("%s: %d of 2000", what, n)
			}
		}
		if n := h.read.Device.Query().CountX(ctx); n != 100 {
			h.Errorf("want 100 devices, got %d", n)
		}
		made, err := h.service.CreateCredential(h.ctx, inventory.NewCredential{
			Username: "new", Device: h.read.Device.Query().Where(device.StatusEQ(device.StatusACTIVE)).FirstX(ctx).ID, PasswordType: h.readPasswordType("Local user").ID,
		})
		if err != nil || made.ID != 2001 {
			h.Errorf("want ascending keys, got %v, %v", made, err)
		}
		err = h.service.Seed(ctx, inventory.SeedOptions{Credentials: 1})
		if !fault.Has(err, fault.CodeAlreadyExists) || !strings.Contains(err.Error(), "empty database") {
			h.Errorf("want a refusal where there are credentials, got %v", err)
		}
		h.wantProblems(h.service.Seed(ctx, inventory.SeedOptions{Credentials: -1, Tags: 5000}), "INVALID credentials", "INVALID tags")
	})
}

func TestSmallSeeds(t *testing.T) {
	each(t, func(h *harness) {
		if err := h.service.Seed(h.Context(), inventory.SeedOptions{Credentials: 1}); err != nil {
			h.Fatal(err)
		}
		if n := h.read.Credential.Query().CountX(h.Context()); n != 1 {
			h.Fatalf("want 1, got %d", n)
		}
		if n := len(h.events("inventory.seed", auditevent.ResultALLOWED)); n != 1 { // rule 27
			h.Fatalf("want an event, got %d", n)
		}
	})
}
