package app

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"bulwark/server/account"
	"bulwark/server/approver"
	"bulwark/server/fault"
	"bulwark/server/inventory"
	"bulwark/server/store"
	"bulwark/server/viewer"
)

// demo is the command that prepares something to try.
type demo struct{}

// toTry tells a newcomer what needs two people.
const toTry = `To try a bulk action: request it as operator, decide on it as approver.
To try a protected change: as administrator, make the operator an administrator under Settings > Users and give a reason;
then approve it as approver under Settings > Protected changes. Use another browser, or a private window, for each person.`

const (
	demoCredentials = 1000
	demoDevices     = 200
	peopleFile      = "people.txt"
)

// Run makes the inventory and the people, prints their passwords and keeps them in the data folder, where only the
// owner reads them. A database that has users already is left alone.
func (c *demo) Run(ctx context.Context, g *grammar, streams Streams) (err error) {
	s, err := open(ctx, g)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	people := filepath.Join(g.Data, peopleFile)
	empty, err := account.New(s, now).NeedsSetup(ctx)
	if err != nil {
		return err
	}
	if !empty {
		_, err = fmt.Fprintf(streams.Out, "The database has users already; nothing was changed. People made by this command are in %s.\n", people)
		return err
	}
	written, err := prepare(ctx, s, people)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(streams.Out, "%d credentials on %d devices, and four people (also in %s):\n\n%s\n%s\n",
		demoCredentials, demoDevices, people, written, toTry)
	return err
}

// prepare makes the inventory before the people. Should it be interrupted between them, the next start goes on there.
func prepare(ctx context.Context, s *store.Store, path string) (string, error) {
	options := inventory.SeedOptions{Credentials: demoCredentials, Devices: demoDevices}
	if err := inventory.New(s, now).Seed(ctx, options); err != nil && !fault.Has(err, fault.CodeAlreadyExists) {
		return "", err
	}
	people := newPeople()
	written := table(people)
	// The passwords are kept before anybody has them: nobody can be locked out.
	if err := os.WriteFile(path, []byte(written), 0o600); err != nil {
		return "", err
	}
	return written, makePeople(ctx, s, people)
}

// makePeople makes the people and registers the approver as the command line does: the approver can decide at once on what the
// administrator requests, protected changes included.
func makePeople(ctx context.Context, s *store.Store, people []account.NewUser) error {
	accounts := account.New(s, now)
	for _, person := range people {
		if _, err := accounts.CreateUserFromCLI(ctx, person); err != nil {
			return err
		}
	}
	_, err := approver.New(s, now).AddFromCLI(ctx, "approver")
	return err
}

func newPeople() []account.NewUser {
	return []account.NewUser{
		{Username: "administrator", DisplayName: "Ana Administrator", Role: viewer.Administrator, Password: newPassword()},
		{Username: "operator", DisplayName: "Otto Operator", Role: viewer.Operator, Password: newPassword()},
		{Username: "approver", DisplayName: "Aki Approver", Role: viewer.Operator, Password: newPassword()},
		{Username: "auditor", DisplayName: "Udo Auditor", Role: viewer.Auditor, Password: newPassword()},
	}
}

func table(people []account.NewUser) string {
	notes := map[string]string{
		"administrator": "settings, users, inventory, requests", "operator": "requests bulk actions",
		"approver": "registered as approver: decides on what others request", "auditor": "reads everything, changes nothing",
	}
	var b strings.Builder
	for _, person := range people {
		fmt.Fprintf(&b, "  %-14s %s   %-14s %s\n", person.Username, person.Password, person.Role, notes[person.Username])
	}
	return b.String()
}
