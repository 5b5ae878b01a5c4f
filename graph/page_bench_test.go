package graph_test

import (
	"context"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"bulwark/ent/db"
	"bulwark/graph"
	"bulwark/server/account"
	"bulwark/server/approver"
	"bulwark/server/batch"
	"bulwark/server/inventory"
	"bulwark/server/overview"
	"bulwark/server/store"
	"bulwark/server/store/storetest"
	"bulwark/server/viewer"
)

// BenchmarkPage reads a page of 50 credentials with everything that the list shows, without a network.
func BenchmarkPage(b *testing.B) {
	answers(b, `query { credentials(first: 50, filter: {status: ACTIVE}) { pageInfo { hasNextPage endCursor } nodes {
		id username status expired expiresAt updatedAt additionalInformation
		device { id name address } domain { id name } passwordType { id name } tags { id name } passwordChange { automatic }
	} } }`)
}

// BenchmarkSmallQuery measures the minimal cost of a request.
func BenchmarkSmallQuery(b *testing.B) {
	answers(b, `query { viewer { user { username displayName } role } }`)
}

func answers(b *testing.B, query string) {
	b.Run("sqlite", func(b *testing.B) { answersOn(b, "sqlite:"+filepath.Join(b.TempDir(), "page.db"), query) })
	if storetest.HasPostgres() {
		b.Run("postgres", func(b *testing.B) {
			database, err := storetest.Create(b.Context(), "")
			if err != nil {
				b.Fatal(err)
			}
			b.Cleanup(func() { _ = database.Drop() })
			answersOn(b, database.URL, query)
		})
	}
}

func answersOn(b *testing.B, address, query string) {
	ctx := b.Context()
	s, err := store.Open(ctx, address, store.Options{})
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { _ = s.Close() })
	if err := s.Migrate(ctx); err != nil {
		b.Fatal(err)
	}
	if err := inventory.New(s, time.Now).Seed(ctx, inventory.SeedOptions{Credentials: 20_000}); err != nil {
		b.Fatal(err)
	}
	person := s.Read().User.Create().SetUsername("ana").SetDisplayName("Ana").SetRole(viewer.Operator).SetPasswordHash("-").
		SetCreatedAt(time.Now()).SetUpdatedAt(time.Now()).SaveX(ctx)
	handler := graph.NewHandler(graph.Services{
		Batch: batch.New(s, time.Now), Inventory: inventory.New(s, time.Now), Account: account.New(s, time.Now),
		Approver: approver.New(s, time.Now), Overview: overview.New(s, time.Now), Store: s, Now: time.Now,
		Person: func(context.Context) *db.User { return person }, Log: slog.New(slog.DiscardHandler),
	})
	body := `{"query":"` + strings.Join(strings.Fields(query), " ") + `"}`
	ctx = viewer.With(ctx, viewer.Viewer{User: person.ID, Role: person.Role})
	b.ReportAllocs()
	for b.Loop() {
		request := httptest.NewRequestWithContext(ctx, http.MethodPost, "/graphql", strings.NewReader(body))
		request.Header.Set("Content-Type", "application/json")
		answer := httptest.NewRecorder()
		handler.ServeHTTP(answer, request)
		if answer.Code != http.StatusOK || strings.Contains(answer.Body.String(), `"errors"`) {
			b.Fatal(answer.Code, answer.Body)
		}
	}
}
