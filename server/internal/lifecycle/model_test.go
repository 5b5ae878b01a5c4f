package lifecycle_test

import (
	"context"
	"fmt"
	"log/slog"
	"time"

	"pgregory.net/rapid"

	"bulwark/ent/db"
	"bulwark/ent/db/user"
	"bulwark/server/account"
	"bulwark/server/approver"
	"bulwark/server/batch"
	"bulwark/server/clock"
	"bulwark/server/fault"
	"bulwark/server/ident"
	"bulwark/server/internal/world"
	"bulwark/server/inventory"
	"bulwark/server/protected"
	"bulwark/server/runner"
	"bulwark/server/store"
	"bulwark/server/viewer"
)

// model is an installation with its use cases, and the oracle that checks it.
type model struct {
	*rapid.T
	ctx   context.Context
	store *store.Store

	clock     *clock.Clock
	wall      time.Time     // the time of the wall clock
	monotonic time.Duration // how much time has passed

	accounts  *account.Service
	approvers *approver.Service
	changes   *protected.Service
	batch     *batch.Service
	inventory *inventory.Service
	runner    *runner.Runner

	oracle  *oracle
	secrets []string          // of API tokens
	read    map[page]*reading // the pages that people have open
	names   int
}

func newModel(rt *rapid.T, ctx context.Context, s *store.Store) *model {
	h := &model{T: rt, ctx: ctx, store: s, wall: world.Start, read: map[page]*reading{}}
	h.clock = clock.NewWith(func() time.Time { return h.wall }, func() time.Duration { return h.monotonic }, world.Start)
	log := slog.New(slog.DiscardHandler)
	h.accounts, h.approvers = account.New(s, h.now), approver.New(s, h.now)
	h.changes = protected.New(s, h.now, log, h.accounts.Appliers(), h.approvers.Appliers())
	h.batch, h.inventory, h.runner = batch.New(s, h.now), inventory.New(s, h.now), runner.New(s, h.now, log)
	h.oracle = newOracle(h)
	return h
}

func (h *model) now() time.Time { return h.clock.Now() }

// people returns all people in the order of their keys.
func (h *model) people() []*db.User {
	return h.store.Read().User.Query().Order(user.ByID()).AllX(h.ctx)
}

// drawPerson draws a person who satisfies a condition, nil when there is none.
func (h *model) drawPerson(label string, fits func(*db.User) bool) *db.User {
	var list []*db.User
	for _, person := range h.people() {
		if fits(person) {
			list = append(list, person)
		}
	}
	if len(list) == 0 {
		return nil
	}
	return list[rapid.IntRange(0, len(list)-1).Draw(h.T, label)]
}

// drawDecider draws a decider: mostly a person who may decide, sometimes anyone.
func (h *model) drawDecider(could func(personState) bool) *db.User {
	if rapid.IntRange(0, 3).Draw(h.T, "anybody") > 0 {
		person := h.drawPerson("decider", func(person *db.User) bool { return could(h.oracle.state.people[person.ID]) })
		if person != nil {
			return person
		}
	}
	return h.drawPerson("decider", isAnyone)
}

func isAnyone(*db.User) bool        { return true }
func isActive(person *db.User) bool { return person.Status == user.StatusACTIVE }
func isAdministrator(person *db.User) bool {
	return isActive(person) && person.Role == viewer.Administrator
}
func mayRequest(person *db.User) bool { return isActive(person) && person.Role != viewer.Auditor }

// drawViewer draws how a person acts: nearly always in a browser, mostly with a recent proof of identity; sometimes by an existing
// API token, and then as its owner.
func (h *model) drawViewer(person *db.User) viewer.Viewer {
	if len(h.secrets) > 0 && rapid.IntRange(0, 9).Draw(h.T, "by token") == 0 {
		secret := rapid.SampledFrom(h.secrets).Draw(h.T, "token")
		if v, owner, err := h.accounts.TokenViewer(h.ctx, secret); err == nil {
			if owner.Status != user.StatusACTIVE {
				h.Fatalf("rule 22: a token of %s works, who is inactive", owner.Username)
			}
			return v
		}
	}
	now := h.now()
	v := viewer.Viewer{User: person.ID, Role: person.Role, Address: "192.0.2.1", Session: fmt.Sprintf("session-%d", person.ID)}
	switch rapid.IntRange(0, 9).Draw(h.T, "proof") {
	case 0:
	case 1:
		v.ProvedAt, v.Proof = now.Add(-10*time.Minute-time.Microsecond), viewer.ByPassword
	case 2:
		v.ProvedAt, v.Proof = now.Add(time.Minute), viewer.ByPassword
	default:
		v.ProvedAt, v.Proof = now.Add(-5*time.Minute), viewer.ByPasskey
	}
	return v
}

func (h *model) with(v viewer.Viewer) context.Context { return viewer.With(h.ctx, v) }

// checkRefusal fails the test unless err is a refusal with a text for people. When only the database refused, the program has
// missed a check.
func (h *model) checkRefusal(err error) {
	if name := store.Constraint(err); name != "" {
		h.Fatalf("only the database refused: %s (%v)", name, err)
	}
	switch fault.KindOf(err) {
	case fault.Refused, fault.Forbidden, fault.Unauthenticated:
	case fault.Internal, fault.Conflict, fault.Unavailable, fault.BadInput, fault.InvalidID, fault.Limited:
		h.Fatalf("not a refusal: %v", err)
	}
}

func (h *model) username(key ident.User) string {
	return h.store.Read().User.GetX(h.ctx, key).Username
}
