package bench

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"log/slog"
	"slices"
	"strings"

	"bulwark/ent/db"
	"bulwark/ent/db/user"
	"bulwark/server/account"
	"bulwark/server/action"
	"bulwark/server/approver"
	"bulwark/server/batch"
	"bulwark/server/ident"
	"bulwark/server/inventory"
	"bulwark/server/runner"
	"bulwark/server/store"
	"bulwark/server/viewer"
)

// Environment is a database with a synthetic inventory and users.
type Environment struct {
	Store *store.Store
	Floor *Floor
	Batch *batch.Service

	options             Options
	requester, approver viewer.Viewer
	active              int64  // number of active credentials
	token               string // API token of the requester
}

const (
	requesterName = "bench-requester"
	approverName  = "bench-approver"
)

// openEnvironment opens, migrates and, if it is empty, fills the database.
func openEnvironment(ctx context.Context, options Options) (*Environment, error) {
	opened, err := store.Open(ctx, options.Database, store.Options{})
	if err != nil {
		return nil, err
	}
	e := &Environment{Store: opened, Batch: batch.New(opened, now), options: options}
	if err = opened.Migrate(ctx); err == nil {
		err = e.setUp(ctx)
	}
	if err != nil {
		return nil, errors.Join(err, e.close())
	}
	return e, nil
}

// openFloors opens a filled database for reading.
func openFloors(ctx context.Context, database string) (*Environment, error) {
	opened, err := store.Open(ctx, database, store.Options{})
	if err != nil {
		return nil, err
	}
	e := &Environment{Store: opened}
	if e.Floor, err = openFloor(ctx, database, opened); err != nil {
		return nil, errors.Join(err, e.close())
	}
	return e, nil
}

func (e *Environment) close() error {
	if e.Floor != nil {
		e.Floor.close()
	}
	return e.Store.Close()
}

func (e *Environment) runner() *runner.Runner {
	return runner.New(e.Store, now, slog.New(slog.DiscardHandler))
}

func (e *Environment) setUp(ctx context.Context) (err error) {
	if e.Floor, err = openFloor(ctx, e.options.Database, e.Store); err != nil {
		return err
	}
	if err := e.fill(ctx); err != nil {
		return err
	}
	if err := e.reset(ctx); err != nil {
		return err
	}
	e.active, err = e.Floor.queryNumber(ctx, statement{sql: "SELECT count(*) FROM credentials WHERE status = 'ACTIVE'"})
	return err
}

// fill creates users and inventory. It refuses a database with other data, because benchmarks change every credential.
func (e *Environment) fill(ctx context.Context) error {
	credentials, err := e.Store.Read().Credential.Query().Count(ctx)
	if err != nil {
		return err
	}
	users, err := e.Store.Read().User.Query().Order(user.ByID()).All(ctx)
	if err != nil {
		return err
	}
	ours := len(users) >= 2 && users[0].Username == requesterName && users[1].Username == approverName &&
		!slices.ContainsFunc(users[2:], func(person *db.User) bool { return !strings.HasPrefix(person.Username, extraUserPrefix) })
	switch {
	case ours && credentials == e.options.Credentials:
		return e.setUsers(ctx, users)
	case len(users) > 0 || credentials > 0:
		return fmt.Errorf("the database holds %d users and %d credentials that are not this benchmark's (%d credentials): "+
			"name an empty one, because every credential will be changed", len(users), credentials, e.options.Credentials)
	}
	e.options.Log("creating %s credentials", formatInt(int64(e.options.Credentials)))
	err = inventory.New(e.Store, now).Seed(ctx, inventory.SeedOptions{
		Credentials: e.options.Credentials, Devices: max(e.options.Credentials*6/100, 1), Tags: 300, Domains: 200,
	})
	if err != nil {
		return err
	}
	for _, name := range []string{requesterName, approverName} {
		person, err := account.New(e.Store, now).CreateUserFromCLI(ctx, account.NewUser{
			Username: name, DisplayName: name, Role: viewer.Administrator, Password: rand.Text(),
		})
		if err != nil {
			return err
		}
		users = append(users, person)
	}
	if _, err := approver.New(e.Store, now).AddFromCLI(ctx, approverName); err != nil {
		return err
	}
	if e.Store.Postgres() { // autovacuum would do it after a minute
		if err := e.Floor.execEach(ctx, "ANALYZE"); err != nil {
			return err
		}
	}
	return e.setUsers(ctx, users)
}

func (e *Environment) setUsers(ctx context.Context, users []*db.User) (err error) {
	e.requester, e.approver = viewer.From(withViewer(ctx, users[0])), viewer.From(withViewer(ctx, users[1]))
	_, e.token, err = account.New(e.Store, now).CreateTokenFromCLI(ctx, requesterName, account.NewToken{
		Name: "bench", Scopes: viewer.AllScopes.List(),
	})
	return err
}

func withViewer(ctx context.Context, person *db.User) context.Context {
	return viewer.With(ctx, viewer.Viewer{User: person.ID, Role: person.Role})
}

// selections returns a selection of a tenth of the active credentials, and one of all.
func (e *Environment) selections(ctx context.Context) ([]chosenSelection, error) {
	tenth, err := e.selectByDomain(ctx, 0, e.active/10)
	if err != nil || tenth.n == e.active {
		return []chosenSelection{e.selectAll()}, err
	}
	return []chosenSelection{tenth, e.selectAll()}, nil
}

// chosenSelection is a selection with its number of credentials and its condition in SQL.
type chosenSelection struct {
	selection action.Selection
	n         int64
	condition string // on credentials c
}

func (e *Environment) selectAll() chosenSelection {
	return chosenSelection{action.Selection{Filter: &action.Filter{All: true}}, e.active, "c.status = 'ACTIVE'"}
}

// selectByDomain returns a filter by domains that matches about n active credentials after the first skip ones.
func (e *Environment) selectByDomain(ctx context.Context, skip, n int64) (chosenSelection, error) {
	rows, err := e.Floor.queryRows(ctx, statement{sql: "SELECT domain_id, count(*) FROM credentials WHERE status = 'ACTIVE'" +
		" AND domain_id IS NOT NULL GROUP BY domain_id ORDER BY domain_id"})
	if err != nil {
		return chosenSelection{}, err
	}
	var domains []ident.Domain
	count, list := int64(0), ""
	for _, row := range rows {
		if count >= n {
			break
		}
		if skip > 0 {
			skip -= row[1].(int64)
			continue
		}
		count += row[1].(int64)
		domains = append(domains, ident.Domain(row[0].(int64)))
		if list != "" {
			list += ", "
		}
		list += fmt.Sprint(row[0])
	}
	return chosenSelection{
		action.Selection{Filter: &action.Filter{Domains: domains}}, count,
		"c.status = 'ACTIVE' AND c.domain_id IN (" + list + ")",
	}, nil
}

// request requests an operation on a selection.
func (e *Environment) request(ctx context.Context, kind action.Kind, changes *action.Changes, chosen chosenSelection) (*db.BatchOperation, error) {
	done, err := e.Batch.Request(viewer.With(ctx, e.requester), batch.Request{
		Action: kind, Changes: changes, Selection: chosen.selection, Reason: "benchmark",
	})
	return done.Operation, err
}

// requestAndApprove requests an operation and approves it.
func (e *Environment) requestAndApprove(ctx context.Context, kind action.Kind, changes *action.Changes, chosen chosenSelection) (*db.BatchOperation, error) {
	operation, err := e.request(ctx, kind, changes, chosen)
	if err != nil {
		return nil, err
	}
	approver := e.approver
	approver.ProvedAt, approver.Proof = now(), viewer.ByPassword
	decided, err := e.Batch.Approve(viewer.With(ctx, approver), batch.Decision{Operation: operation.ID, Digest: operation.Digest})
	return decided.Operation, err
}
