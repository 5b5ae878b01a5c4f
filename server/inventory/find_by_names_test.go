package inventory_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"entgo.io/ent/dialect/sql"

	"bulwark/ent/db"
	"bulwark/ent/db/credential"
	"bulwark/server/fault"
	"bulwark/server/ident"
	"bulwark/server/inventory"
)

// fillNames registers accounts with similar names and returns them by short labels.
func fillNames(h *harness) map[ident.Credential]string {
	h.Helper()
	file := `username,device,domain,password type,status
root,srv-1,,Local administrator,Active
root,srv-2,,Local administrator,Active
root,srv-3,,Local administrator,Inactive
jsmith,srv-1,corp.example,Domain user,Active
jsmith,srv-1,,Local user,Active
JSmith,srv-2,dmz.example,Domain user,Active
jdoe@corp.example,srv-2,,Local user,Active
jdoe,srv-2,corp.example,Domain user,Active
svc,corp.example,,Local user,Active
`
	must[*db.Domain](h)(h.service.CreateDomain(h.ctx, inventory.NewDomain{Name: "corp.example", ShortName: "CORP"}))
	must[inventory.ImportReport](h)(h.service.Import(h.ctx, strings.NewReader(file), inventory.ImportOptions{}))
	names := map[ident.Credential]string{}
	for _, c := range h.read.Credential.Query().WithDevice().WithDomain().AllX(h.Context()) {
		name := c.Username + "@" + c.Edges.Device.Name
		if c.Edges.Domain != nil {
			name = c.Edges.Domain.Name + "/" + name
		}
		names[c.ID] = name
	}
	return names
}

func TestNamesAreFoundHoweverTheyAreWritten(t *testing.T) {
	each(t, func(h *harness) {
		called := fillNames(h)
		for name, want := range map[string][]string{
			"root":                       {"root@srv-1", "root@srv-2", "root@srv-3"},
			"ROOT@SRV-2":                 {"root@srv-2"},
			"  root @ srv-1 ":            {"root@srv-1"},
			"jsmith@srv-1":               {"corp.example/jsmith@srv-1", "jsmith@srv-1"},
			`corp\jsmith@srv-1`:          {"corp.example/jsmith@srv-1"},
			`corp.example\jsmith`:        {"corp.example/jsmith@srv-1"},
			"jsmith@dmz.example":         {"dmz.example/JSmith@srv-2"},
			`srv-1\jsmith`:               {"corp.example/jsmith@srv-1", "jsmith@srv-1"},
			`.\jsmith@srv-2`:             {"dmz.example/JSmith@srv-2"},
			"jdoe@corp.example":          {"jdoe@corp.example@srv-2"}, // the whole name comes before its parts
			"jdoe@corp.example@srv-2":    {"jdoe@corp.example@srv-2"},
			`corp\jdoe`:                  {"corp.example/jdoe@srv-2"},
			"svc@corp.example":           {"svc@corp.example"}, // a device before a domain of the same name
			"jsmith@srv-9":               nil,
			`nowhere\jsmith`:             nil,
			`dmz.example\jsmith@srv-1`:   nil,
			"":                           nil,
			"@":                          nil,
			`\`:                          nil,
			"root@srv-1' OR '1'='1":      nil,
			strings.Repeat("x", 100_000): nil,
		} {
			got := must[[]*inventory.NameMatch](h)(h.service.FindByNames(h.ctx, []string{name}, ""))
			var found []string
			for _, id := range got[0].IDs {
				found = append(found, called[id])
			}
			slices.Sort(found)
			if !slices.Equal(found, want) || got[0].Count != len(want) || got[0].Offered != len(want) {
				h.Errorf("%.40q: want %v, got %v (%+v)", name, want, found, got[0])
			}
		}
	})
}

func TestMatchesKeepTheOrderOfNamesAndOfferOnlyTheRequestedStatus(t *testing.T) {
	each(t, func(h *harness) {
		fillNames(h)
		names := []string{"root@srv-3", "nobody", "root", "root", "jdoe"}
		got := must[[]*inventory.NameMatch](h)(h.service.FindByNames(h.ctx, names, credential.StatusACTIVE))
		var counts []string
		for _, m := range got {
			counts = append(counts, fmt.Sprintf("%d %d %d", m.Count, m.Offered, len(m.IDs)))
		}
		if want := []string{"1 0 0", "0 0 0", "3 2 2", "3 2 2", "1 1 1"}; !slices.Equal(counts, want) {
			h.Errorf("want %v, got %v", want, counts)
		}
	})
}

func TestNumberOfNamesIsLimited(t *testing.T) {
	each(t, func(h *harness) {
		for _, count := range []int{0, 10_001} {
			_, err := h.service.FindByNames(h.ctx, make([]string, count), "")
			if fault.KindOf(err) != fault.BadInput {
				h.Errorf("%d names: want bad input, got %v", count, err)
			}
		}
		if _, err := h.service.FindByNames(h.Context(), []string{"root"}, ""); fault.KindOf(err) != fault.Unauthenticated {
			h.Errorf("want unauthenticated, got %v", err)
		}
	})
}

// A name may mean any number of credentials: all are counted, but only 10,000 ids are returned, names with few matches first.
func TestNameThatMeansVeryManyCredentials(t *testing.T) {
	each(t, func(h *harness) {
		var file strings.Builder
		file.WriteString("username,device\n")
		for i := range 10_050 {
			fmt.Fprintf(&file, "admin,host-%d\n", i)
		}
		must[inventory.ImportReport](h)(h.service.Import(h.ctx, strings.NewReader(file.String()), inventory.ImportOptions{}))
		got := must[[]*inventory.NameMatch](h)(h.service.FindByNames(h.ctx, []string{"admin", "admin@host-7"}, ""))
		if got[0].Count != 10_050 || len(got[0].IDs) != 9_999 || got[1].Count != 1 || len(got[1].IDs) != 1 {
			h.Errorf("got %d with %d ids, and %+v", got[0].Count, len(got[0].IDs), got[1])
		}
	})
}

// Names are found by index, whatever the size of the table.
func TestNamesAreFoundByIndex(t *testing.T) {
	each(t, func(h *harness) {
		for _, onDevice := range []bool{false, true} {
			for _, query := range inventory.NameQueries(onDevice) {
				plan := h.plan(query)
				if !strings.Contains(plan, "credential_username") || onDevice != strings.Contains(plan, "device_id") {
					h.Errorf("on a device %t: the plan is\n%s", onDevice, plan)
				}
			}
		}
	})
}

// plan returns the plan of a statement. It forbids PostgreSQL to scan the table, which it would do while the table is small.
func (h *harness) plan(write func(b *sql.Builder)) string {
	h.Helper()
	ctx := h.Context()
	client, err := h.store.Read().Tx(ctx)
	if err != nil {
		h.Fatal(err)
	}
	defer func() { _ = client.Rollback() }()
	conn := h.store.ConnIn(client)
	explain := "EXPLAIN QUERY PLAN "
	if conn.Postgres() {
		explain = "EXPLAIN "
		if _, err := conn.Exec(ctx, func(b *sql.Builder) { b.WriteString("SET LOCAL enable_seqscan = off") }); err != nil {
			h.Fatal(err)
		}
	}
	var lines []string
	err = conn.Query(ctx, func(b *sql.Builder) { b.WriteString(explain); write(b) }, func(scan func(...any) error) error {
		var line string
		var id, parent, unused int
		into := []any{&id, &parent, &unused, &line}
		if conn.Postgres() {
			into = []any{&line}
		}
		err := scan(into...)
		lines = append(lines, line)
		return err
	})
	if err != nil {
		h.Fatal(err)
	}
	return strings.Join(lines, "\n")
}
