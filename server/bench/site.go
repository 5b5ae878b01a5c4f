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

// Site is a database with a synthetic inventory and the people who act on it.
type Site struct {
	Store *store.Store
	Floor *Floor
	Batch *batch.Service

	options             Options
	requester, approver viewer.Viewer
	active              int64  // credentials that actions are for
	token               string // of the requester
}

const (
	requesterName = "bench-requester"
	approverName  = "bench-approver"
)

// openSite opens and migrates the database and fills it, unless an earlier run has.
func openSite(ctx context.Context, options Options) (*Site, error) {
	opened, err := store.Open(ctx, options.Database, store.Options{})
	if err != nil {
		return nil, err
	}
	s := &Site{Store: opened, Batch: batch.New(opened, now), options: options}
	if err = opened.Migrate(ctx); err == nil {
		err = s.prepare(ctx)
	}
	if err != nil {
		return nil, errors.Join(err, s.close())
	}
	return s, nil
}

// openFloors opens a database that a site has prepared, only to answer from it.
func openFloors(ctx context.Context, database string) (*Site, error) {
	opened, err := store.Open(ctx, database, store.Options{})
	if err != nil {
		return nil, err
	}
	s := &Site{Store: opened}
	if s.Floor, err = openFloor(ctx, database, opened); err != nil {
		return nil, errors.Join(err, s.close())
	}
	return s, nil
}

func (s *Site) close() error {
	if s.Floor != nil {
		s.Floor.close()
	}
	return s.Store.Close()
}

func (s *Site) runner() *runner.Runner {
	return runner.New(s.Store, now, slog.New(slog.DiscardHandler))
}

func (s *Site) prepare(ctx context.Context) (err error) {
	if s.Floor, err = openFloor(ctx, s.options.Database, s.Store); err != nil {
		return err
	}
	if err := s.fill(ctx); err != nil {
		return err
	}
	if err := s.reset(ctx); err != nil {
		return err
	}
	s.active, err = s.Floor.one(ctx, statement{sql: "SELECT count(*) FROM credentials WHERE status = 'ACTIVE'"})
	return err
}

// fill makes people and inventory. A database with other people's is refused: the benchmark changes every credential.
func (s *Site) fill(ctx context.Context) error {
	credentials, err := s.Store.Read().Credential.Query().Count(ctx)
	if err != nil {
		return err
	}
	people, err := s.Store.Read().User.Query().Order(user.ByID()).All(ctx)
	if err != nil {
		return err
	}
	ours := len(people) >= 2 && people[0].Username == requesterName && people[1].Username == approverName &&
		!slices.ContainsFunc(people[2:], func(person *db.User) bool { return !strings.HasPrefix(person.Username, crowdPrefix) })
	switch {
	case ours && credentials == s.options.Credentials:
		return s.people(ctx, people)
	case len(people) > 0 || credentials > 0:
		return fmt.Errorf("the database holds %d users and %d credentials that are not this benchmark's (%d credentials): "+
			"name an empty one, because every credential will be changed", len(people), credentials, s.options.Credentials)
	}
	s.options.Log("making %s credentials", grouped(int64(s.options.Credentials)))
	err = inventory.New(s.Store, now).Seed(ctx, inventory.SeedOptions{
		Credentials: s.options.Credentials, Devices: max(s.options.Credentials*6/100, 1), Tags: 300, Domains: 200,
	})
	if err != nil {
		return err
	}
	for _, name := range []string{requesterName, approverName} {
		person, err := account.New(s.Store, now).CreateUserFromCLI(ctx, account.NewUser{
			Username: name, DisplayName: name, Role: viewer.Administrator, Password: rand.Text(),
		})
		if err != nil {
			return err
		}
		people = append(people, person)
	}
	if _, err := approver.New(s.Store, now).AddFromCLI(ctx, approverName); err != nil {
		return err
	}
	if s.Store.Postgres() { // it would by itself, in a minute
		if err := s.Floor.alone(ctx, "ANALYZE"); err != nil {
			return err
		}
	}
	return s.people(ctx, people)
}

func (s *Site) people(ctx context.Context, people []*db.User) (err error) {
	s.requester, s.approver = viewer.From(as(ctx, people[0])), viewer.From(as(ctx, people[1]))
	_, s.token, err = account.New(s.Store, now).CreateTokenFromCLI(ctx, requesterName, account.NewToken{
		Name: "bench", Scopes: viewer.AllScopes.List(),
	})
	return err
}

func as(ctx context.Context, person *db.User) context.Context {
	return viewer.With(ctx, viewer.Viewer{User: person.ID, Role: person.Role})
}

// sizes are how many credentials works that come in sizes are asked to touch: a tenth and all.
func (s *Site) sizes(ctx context.Context) ([]choice, error) {
	tenth, err := s.choose(ctx, 0, s.active/10)
	if err != nil || tenth.n == s.active {
		return []choice{s.everything()}, err
	}
	return []choice{tenth, s.everything()}, nil
}

// choice is a selection with how many credentials it holds and what it means in SQL.
type choice struct {
	selection action.Selection
	n         int64
	condition string // on credentials c
}

func (s *Site) everything() choice {
	return choice{action.Selection{Filter: &action.Filter{All: true}}, s.active, "c.status = 'ACTIVE'"}
}

// choose finds a filter, by domains, that holds about n active credentials beyond the first skip ones.
func (s *Site) choose(ctx context.Context, skip, n int64) (choice, error) {
	rows, err := s.Floor.rows(ctx, statement{sql: "SELECT domain_id, count(*) FROM credentials WHERE status = 'ACTIVE'" +
		" AND domain_id IS NOT NULL GROUP BY domain_id ORDER BY domain_id"})
	if err != nil {
		return choice{}, err
	}
	var domains []ident.Domain
	held, list := int64(0), ""
	for _, row := range rows {
		if held >= n {
			break
		}
		if skip > 0 {
			skip -= row[1].(int64)
			continue
		}
		held += row[1].(int64)
		domains = append(domains, ident.Domain(row[0].(int64)))
		if list != "" {
			list += ", "
		}
		list += fmt.Sprint(row[0])
	}
	return choice{
		action.Selection{Filter: &action.Filter{Domains: domains}}, held,
		"c.status = 'ACTIVE' AND c.domain_id IN (" + list + ")",
	}, nil
}

// request freezes a choice.
func (s *Site) request(ctx context.Context, kind action.Kind, changes *action.Changes, chosen choice) (*db.BatchOperation, error) {
	done, err := s.Batch.Request(viewer.With(ctx, s.requester), batch.Request{
		Action: kind, Changes: changes, Selection: chosen.selection, Reason: "benchmark",
	})
	return done.Operation, err
}

// approved freezes a choice and approves it.
func (s *Site) approved(ctx context.Context, kind action.Kind, changes *action.Changes, chosen choice) (*db.BatchOperation, error) {
	operation, err := s.request(ctx, kind, changes, chosen)
	if err != nil {
		return nil, err
	}
	approver := s.approver
	approver.ProvedAt, approver.Proof = now(), viewer.ByPassword
	decided, err := s.Batch.Approve(viewer.With(ctx, approver), batch.Decision{Operation: operation.ID, Digest: operation.Digest})
	return decided.Operation, err
}
