package graph_test

import (
	"context"
	"fmt"
	"slices"
	"sync/atomic"
	"testing"
	"time"

	"entgo.io/ent"

	"bulwark/graph/internal/apitest"
	"bulwark/server/ident"
)

// page is a page of a connection.
type page struct {
	Edges []struct {
		Cursor string
		Node   struct{ ID string }
	}
	PageInfo struct {
		HasNextPage, HasPreviousPage bool
		StartCursor, EndCursor       *string
	}
}

func (p page) ids() (ids []string) {
	for _, edge := range p.Edges {
		ids = append(ids, edge.Node.ID)
	}
	return ids
}

// createTiedCredentials creates credentials with the same values, which are ties in many orders.
func createTiedCredentials(t *testing.T, w *apitest.World, n int) {
	t.Helper()
	for i := range n {
		create := w.Store.Read().Credential.Create().SetUsername(fmt.Sprintf("Same%d", i%4)).SetDeviceID(ident.Device(1 + i%3)).
			SetPasswordTypeID(1).SetLocalUser(false).SetDomainID(1).SetAdditionalInformation(fmt.Sprint(i)).
			SetCreatedAt(apitest.Start).SetUpdatedAt(apitest.Start.Add(time.Duration(i%5) * 100 * time.Millisecond))
		if i >= 12 {
			create.SetDomainID(2).SetParentID(1).SetChangeTemplateID(1)
		}
		if i%3 > 0 {
			create.SetExpiresAt(apitest.Start.Add(time.Duration(i%4) * time.Microsecond))
		}
		key := create.SaveX(t.Context()).ID
		w.Store.Read().CredentialTag.Create().SetCredentialID(key).SetTagID(1).ExecX(t.Context())
	}
}

func read(t *testing.T, w *apitest.World, field, arguments string) page {
	t.Helper()
	var data map[string]page
	w.Send(t, "udo", fmt.Sprintf(`{ %s(%s) { edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
		field, arguments), nil).Data(t, &data)
	return data[field]
}

// readAllPages reads every page in one direction and returns all ids in the order of the list.
func readAllPages(t *testing.T, w *apitest.World, field, order string, size int, backward bool) (ids []string) {
	t.Helper()
	cursor := ""
	for range 100 {
		switch {
		case backward && cursor != "":
			cursor = fmt.Sprintf(", before: %q", cursor)
		case cursor != "":
			cursor = fmt.Sprintf(", after: %q", cursor)
		}
		direction := "first"
		if backward {
			direction = "last"
		}
		found := read(t, w, field, fmt.Sprintf("%s: %d%s%s", direction, size, cursor, order))
		if backward {
			ids = append(found.ids(), ids...)
		} else {
			ids = append(ids, found.ids()...)
		}
		if info := found.PageInfo; len(found.Edges) == 0 || (backward && !info.HasPreviousPage) || (!backward && !info.HasNextPage) {
			return ids
		}
		if cursor = *found.PageInfo.EndCursor; backward {
			cursor = *found.PageInfo.StartCursor
		}
	}
	t.Fatal("the list has no end")
	return nil
}

// wantTotal compares the number of listed rows with totalCount, which is counted without facets.
func wantTotal(t *testing.T, w *apitest.World, order string, rows int) {
	t.Helper()
	var data struct{ Credentials struct{ TotalCount int } }
	w.Send(t, "udo", "{ credentials(first: 1"+order+") { totalCount } }", nil).Data(t, &data)
	if data.Credentials.TotalCount != rows {
		t.Errorf("credentials%s: %d are listed, %d counted", order, rows, data.Credentials.TotalCount)
	}
}

func TestPagesForwardAndBackwardHaveTheSameRows(t *testing.T) {
	t.Parallel()
	lists := map[string][]string{
		"devices": {""}, "domains": {""}, "tags": {""}, "passwordTypes": {""}, "executionTemplates": {""}, "users": {""},
		"auditEvents": {""}, "credentials": {""}, "batchOperations": {""},
	}
	for _, direction := range []string{"ASC", "DESC"} {
		for _, field := range []string{"ID", "USERNAME", "DEVICE", "EXPIRES_AT"} {
			lists["credentials"] = append(lists["credentials"], fmt.Sprintf(", orderBy: { field: %s, direction: %s }", field, direction))
		}
		// Filters are evaluated on the next rows, in facets, or by an index of credentials; all must find the same rows.
		for _, filter := range []string{
			`status: ACTIVE`, `expired: true`, `expired: false`, `automaticChange: false`, `passwordTypeIds: ["` + ident.PasswordType(1).String() + `"]`,
			`tagIds: ["` + ident.Tag(1).String() + `"]`, `tagIds: ["` + ident.Tag(1).String() + `"], expired: false`,
		} {
			for _, field := range []string{"ID", "DEVICE", "EXPIRES_AT"} {
				lists["credentials"] = append(lists["credentials"],
					fmt.Sprintf(", filter: { %s }, orderBy: { field: %s, direction: %s }", filter, field, direction))
			}
		}
		for _, field := range []string{"NUMBER", "APPROVE_BY"} {
			lists["batchOperations"] = append(lists["batchOperations"], fmt.Sprintf(", orderBy: { field: %s, direction: %s }", field, direction))
		}
	}
	images.Each(t, func(t *testing.T, w *apitest.World) {
		createTiedCredentials(t, w, 24)
		for field, orders := range lists {
			for _, order := range orders {
				all := read(t, w, field, "first: 200"+order).ids()
				if len(all) == 0 || len(slices.Compact(slices.Sorted(slices.Values(all)))) != len(all) {
					t.Fatalf("%s%s: %v", field, order, all)
				}
				if field == "credentials" {
					wantTotal(t, w, order, len(all))
				}
				for _, size := range []int{1, 3, 7} {
					for _, backward := range []bool{false, true} {
						if got := readAllPages(t, w, field, order, size, backward); !slices.Equal(got, all) {
							t.Errorf("%s%s, %d at a time, backward %t:\n%v\nwant\n%v", field, order, size, backward, got, all)
						}
					}
				}
			}
		}
	})
}

func TestNeverExpiringCredentialsComeLast(t *testing.T) {
	t.Parallel()
	images.Each(t, func(t *testing.T, w *apitest.World) {
		createTiedCredentials(t, w, 24)
		for _, direction := range []string{"ASC", "DESC"} {
			var data struct {
				Credentials struct {
					Nodes []struct{ ExpiresAt *time.Time }
				}
			}
			w.Send(t, "udo", fmt.Sprintf(`{ credentials(first: 200, orderBy: { field: EXPIRES_AT, direction: %s }) {
				nodes { expiresAt } } }`, direction), nil).Data(t, &data)
			never := false
			for _, node := range data.Credentials.Nodes {
				if never && node.ExpiresAt != nil {
					t.Errorf("%s: a credential that expires follows one that never does", direction)
				}
				never = node.ExpiresAt == nil
			}
		}
	})
}

func TestPageBetweenTwoCursors(t *testing.T) {
	t.Parallel()
	images.Each(t, func(t *testing.T, w *apitest.World) {
		all := read(t, w, "credentials", "first: 7")
		between := fmt.Sprintf("after: %q, before: %q", all.Edges[1].Cursor, all.Edges[5].Cursor)
		if got := read(t, w, "credentials", "first: 10, "+between).ids(); !slices.Equal(got, all.ids()[2:5]) {
			t.Errorf("%v", got)
		}
		if got := read(t, w, "credentials", "last: 2, "+between).ids(); !slices.Equal(got, all.ids()[3:5]) {
			t.Errorf("%v", got)
		}
		last := read(t, w, "credentials", fmt.Sprintf("first: 5, after: %q", *all.PageInfo.EndCursor))
		if len(last.Edges) != 0 || last.PageInfo.EndCursor != nil || last.PageInfo.HasNextPage || !last.PageInfo.HasPreviousPage {
			t.Errorf("beyond the end: %+v", last)
		}
	})
}

func TestTasksArePagedInBothDirections(t *testing.T) {
	t.Parallel()
	images.Each(t, func(t *testing.T, w *apitest.World) {
		var data struct {
			BatchOperation struct {
				First, Last, Next struct {
					Nodes    []struct{ Position int }
					PageInfo struct {
						HasNextPage, HasPreviousPage bool
						EndCursor                    string
					}
				}
			}
		}
		w.Send(t, "udo", `{ batchOperation(id: "op_1") {
			first: tasks(first: 1) { nodes { position } pageInfo { hasNextPage hasPreviousPage endCursor } }
			last: tasks(last: 1) { nodes { position } pageInfo { hasNextPage hasPreviousPage endCursor } }
			next: tasks(first: 1, after: "WyJQT1NJVElPTiIsNDI5NDk2NzI5N10") {
				nodes { position } pageInfo { hasNextPage hasPreviousPage endCursor } } } }`, nil).Data(t, &data)
		o := data.BatchOperation
		if o.First.Nodes[0].Position != 1 || !o.First.PageInfo.HasNextPage || o.First.PageInfo.HasPreviousPage {
			t.Errorf("%+v", o.First)
		}
		if o.Last.Nodes[0].Position != 2 || o.Last.PageInfo.HasNextPage || !o.Last.PageInfo.HasPreviousPage {
			t.Errorf("%+v", o.Last)
		}
		if o.Next.Nodes[0].Position != 2 || o.Next.PageInfo.HasNextPage || !o.Next.PageInfo.HasPreviousPage {
			t.Errorf("%+v", o.Next)
		}
	})
}

// statements counts the queries of a document.
func statements(t *testing.T, w *apitest.World, counter *atomic.Int64, document string) int64 {
	t.Helper()
	counter.Store(0)
	before := w.Store.Queries()
	if answer := w.Send(t, "udo", document, nil); answer.Code() != "" {
		t.Fatalf("%s", answer.Body)
	}
	return counter.Load() + w.Store.Queries() - before
}

func count(w *apitest.World) *atomic.Int64 {
	counter := &atomic.Int64{}
	w.Store.Read().Intercept(ent.InterceptFunc(func(next ent.Querier) ent.Querier {
		return ent.QuerierFunc(func(ctx context.Context, query ent.Query) (ent.Value, error) {
			counter.Add(1)
			return next.Query(ctx, query)
		})
	}))
	return counter
}

func TestStatementsDoNotGrowWithThePage(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		document string
		most     int64
	}{
		"credentials": {`{ credentials(first: %d, orderBy: { field: ID, direction: DESC }) {
			nodes { id username device { name } domain { name } passwordType { name } tags { name } } } }`, 2},
		"credentials with all they refer to": {`{ credentials(first: %d, orderBy: { field: ID, direction: DESC }) {
			edges { node { device { name credentialCount } domain { credentialCount }
			parent { device { name } tags { name } } passwordChange { plugin template { name } loginCredential { id } }
			reconciliation { credential { id } } } } } }`, 11},
		"operations": {`{ batchOperations(first: %d) { nodes { requestedBy { username isApprover } decisions { approver { username } }
			progress { total } canDecide cannotDecideCode canCancel } } }`, 8},
		"devices":                   {`{ devices(first: %d) { nodes { name credentialCount } } }`, 2},
		"users":                     {`{ users(first: %d) { nodes { username isApprover } } }`, 2},
		"events":                    {`{ auditEvents(first: %d) { nodes { actor { username isApprover } } } }`, 3},
		"no count unless selected":  {`{ credentials(first: %d) { pageInfo { hasNextPage } nodes { id } } }`, 1},
		"no rows when only counted": {`{ credentials(first: %d) { totalCount } }`, 1},
		"rows and count":            {`{ credentials(first: %d) { totalCount nodes { id } } }`, 2},
	}
	images.Each(t, func(t *testing.T, w *apitest.World) {
		createTiedCredentials(t, w, 24)
		counter := count(w)
		for name, test := range tests {
			few := statements(t, w, counter, fmt.Sprintf(test.document, 3))
			many := statements(t, w, counter, fmt.Sprintf(test.document, 50))
			if many > test.most || few > test.most {
				t.Errorf("%s: %d statements for a page of 3, %d for 50, at most %d", name, few, many, test.most)
			}
		}
	})
}
