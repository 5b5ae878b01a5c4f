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

// demo fills an empty database with a small inventory and four people.
type demo struct{}

// demoHint explains what to try.
const demoHint = `To try a bulk action: request it as operator, decide on it as approver.
To try a protected change: as administrator, make the operator an administrator under Settings > Users and give a reason;
then approve it as approver under Settings > Protected changes. Use another browser, or a private window, for each person.`

const (
	demoCredentials = 1000
	demoDevices     = 200
	peopleFile      = "people.txt"
)

// Run creates the inventory and the people, prints their passwords, and saves them in the data folder, readable by its owner only.
// It changes nothing if the database has users.
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
		_, err = fmt.Fprintf(streams.Out, "The database has users already; nothing was changed. The people that this command created are in %s.\n", people)
		return err
	}
	passwords, err := fillDemo(ctx, s, people)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(streams.Out, "%d credentials on %d devices, and four people (also in %s):\n\n%s\n%s\n",
		demoCredentials, demoDevices, people, passwords, demoHint)
	return err
}

// fillDemo creates the inventory before the people, so that it can be repeated after an interruption.
func fillDemo(ctx context.Context, s *store.Store, path string) (string, error) {
	options := inventory.SeedOptions{Credentials: demoCredentials, Devices: demoDevices}
	if err := inventory.New(s, now).Seed(ctx, options); err != nil && !fault.Has(err, fault.CodeAlreadyExists) {
		return "", err
	}
	people := demoPeople()
	passwords := formatPeople(people)
	// Saved before the users exist, so that an interruption loses no password.
	if err := os.WriteFile(path, []byte(passwords), 0o600); err != nil {
		return "", err
	}
	return passwords, createPeople(ctx, s, people)
}

// createPeople creates the users and registers the approver as the command line does, so that no cooling-off period begins: the
// approver can decide at once on requests and protected changes of the administrator.
func createPeople(ctx context.Context, s *store.Store, people []account.NewUser) error {
	accounts := account.New(s, now)
	for _, person := range people {
		if _, err := accounts.CreateUserFromCLI(ctx, person); err != nil {
			return err
		}
	}
	_, err := approver.New(s, now).AddFromCLI(ctx, "approver")
	return err
}

func demoPeople() []account.NewUser {
	return []account.NewUser{
		{Username: "administrator", DisplayName: "Ana Administrator", Role: viewer.Administrator, Password: newPassword()},
		{Username: "operator", DisplayName: "Otto Operator", Role: viewer.Operator, Password: newPassword()},
		{Username: "approver", DisplayName: "Aki Approver", Role: viewer.Operator, Password: newPassword()},
		{Username: "auditor", DisplayName: "Udo Auditor", Role: viewer.Auditor, Password: newPassword()},
	}
}

func formatPeople(people []account.NewUser) string {
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
