package lifecycle_test

import (
	"fmt"
	"time"

	"pgregory.net/rapid"

	"bulwark/ent/db"
	"bulwark/ent/db/approver"
	"bulwark/ent/db/batchoperation"
	"bulwark/ent/db/protectedchange"
	"bulwark/ent/db/user"
	"bulwark/server/account"
	"bulwark/server/action"
	"bulwark/server/approval"
	approvers "bulwark/server/approver"
	"bulwark/server/batch"
	"bulwark/server/fault"
	"bulwark/server/ident"
	"bulwark/server/inventory"
	"bulwark/server/protected"
	"bulwark/server/viewer"
)

// move is something that people or time do.
type move struct {
	name   string
	weight int
	make   func(h *house)
}

var moves = []move{
	{"request", 6, (*house).request},
	{"read", 4, (*house).open},
	{"approve", 9, func(h *house) { h.decide(true) }},
	{"disapprove", 1, func(h *house) { h.decide(false) }},
	{"cancel", 1, (*house).cancel},
	{"execute", 6, func(h *house) { h.shadow.step() }},
	{"rename a device", 3, (*house).rename},
	{"pass time", 3, (*house).pass},
	{"set the clock", 1, (*house).setClock},
	{"create a user", 1, (*house).create},
	{"change a role", 2, (*house).changeRole},
	{"change a status", 2, (*house).changeStatus},
	{"set a password", 1, (*house).setPassword},
	{"reset a second factor", 1, (*house).resetFactor},
	{"add an approver", 3, (*house).addApprover},
	{"remove an approver", 1, (*house).removeApprover},
	{"set parameters", 1, (*house).setParameters},
	{"create a token", 1, (*house).createToken},
	{"approve a protected change", 5, func(h *house) { h.decideChange(true) }},
	{"disapprove a protected change", 1, func(h *house) { h.decideChange(false) }},
	{"cancel a protected change", 1, (*house).cancelChange},
}

// next draws a move and makes it.
func (h *house) next() {
	var names []string
	byName := map[string]move{}
	for _, m := range moves {
		byName[m.name] = m
		for range m.weight {
			names = append(names, m.name)
		}
	}
	byName[rapid.SampledFrom(names).Draw(h.T, "move")].make(h)
}

// did notes what a move of one person changed, unless it was refused.
func (h *house) did(v viewer.Viewer, err error) {
	if err != nil {
		h.refused(err)
	}
	h.shadow.compare(mover{who: []ident.User{v.User}})
}

func (h *house) request() {
	person := h.somebody("requester", mayAsk)
	if person == nil {
		return
	}
	credentials := h.store.Read().Credential.Query().IDsX(h.ctx)
	chosen := rapid.SliceOfNDistinct(rapid.SampledFrom(credentials), 1, 2, rapid.ID[ident.Credential]).Draw(h.T, "credentials")
	ask := batch.Request{Action: action.Expire, Selection: action.Selection{IDs: chosen}, Reason: "because"}
	switch rapid.SampledFrom([]string{"expire", "device", "domain", "tag"}).Draw(h.T, "what") {
	case "device":
		devices := h.store.Read().Device.Query().IDsX(h.ctx)
		device := rapid.SampledFrom(devices).Draw(h.T, "device")
		ask.Action, ask.Changes = action.Update, &action.Changes{Device: &device}
	case "domain":
		ask.Action, ask.Changes = action.Update, &action.Changes{Domain: action.To(h.store.Read().Domain.Query().OnlyIDX(h.ctx))}
	case "tag":
		tags := h.store.Read().Tag.Query().IDsX(h.ctx)
		ask.Action, ask.Changes = action.Update, &action.Changes{Tags: &action.TagChange{Mode: action.AddTags, Tags: tags}}
	}
	v := h.caller(person)
	done, err := h.batch.Request(h.with(v), ask)
	if err != nil {
		h.refused(err)
		return
	}
	h.shadow.requests[done.Operation.ID] = &request{v.User, done.Operation.ApprovalsRequired, map[ident.User]*approved{}}
}

// operation draws an operation that is open, nil when there is none.
func (h *house) operation() *db.BatchOperation {
	open := h.store.Read().BatchOperation.Query().Where(batchoperation.StatusIn(approval.OpenStatuses()...)).
		Order(batchoperation.ByID()).AllX(h.ctx)
	if len(open) == 0 {
		return nil
	}
	return open[rapid.IntRange(0, len(open)-1).Draw(h.T, "operation")]
}

// open shows an operation to somebody, who leaves the page on the screen.
func (h *house) open() {
	if operation, person := h.operation(), h.somebody("reader", active); operation != nil && person != nil {
		h.read[page{person.ID, operation.ID}] = h.show(operation)
	}
}

// decide lets somebody decide on what they have on the screen, or open it and decide.
func (h *house) decide(approves bool) {
	operation, person := h.operation(), h.decider(standing.approves)
	if operation == nil {
		return
	}
	v := h.caller(person)
	read := h.read[page{v.User, operation.ID}]
	if read == nil {
		read = h.show(operation)
	}
	decision := batch.Decision{Operation: operation.ID, Digest: read.digest, Comment: "read"}
	decide := h.batch.Disapprove
	if approves {
		decide = h.batch.Approve
	}
	done, err := decide(h.with(v), decision)
	switch {
	case err != nil:
		h.refused(err)
	case !done.Replayed:
		h.shadow.decided(v, operation, read, approves)
	}
}

func (h *house) cancel() {
	if operation, person := h.operation(), h.somebody("canceler", active); operation != nil {
		if _, err := h.batch.Cancel(h.with(h.caller(person)), operation.ID, ""); err != nil {
			h.refused(err)
		}
	}
}

func (h *house) rename() {
	person := h.somebody("operator", mayAsk)
	if person == nil {
		return
	}
	h.names++
	name := fmt.Sprintf("device-%d", h.names)
	devices := h.store.Read().Device.Query().IDsX(h.ctx)
	changes := inventory.DeviceChanges{ID: rapid.SampledFrom(devices).Draw(h.T, "device"), Name: &name}
	if rapid.Bool().Draw(h.T, "only its address") {
		address := name + ".example.com"
		changes.Name, changes.Address = nil, &address
	}
	if _, err := h.inventory.UpdateDevice(h.with(h.caller(person)), changes); err != nil {
		h.refused(err)
	}
}

// pass lets time pass: by every clock.
func (h *house) pass() {
	length := rapid.SampledFrom([]time.Duration{time.Second, 11 * time.Minute, time.Hour, 23 * time.Hour, 25 * time.Hour}).Draw(h.T, "time")
	h.wall, h.monotonic = h.wall.Add(length), h.monotonic+length
}

// setClock sets the wall clock forward or back, while hardly any time passes.
func (h *house) setClock() {
	h.wall = h.wall.Add(rapid.SampledFrom([]time.Duration{-48 * time.Hour, -time.Hour, 3 * time.Hour, 30 * time.Hour}).Draw(h.T, "by"))
	h.monotonic += time.Second
}

var reason = "ticket 4711"

func (h *house) create() {
	admin := h.somebody("administrator", administrates)
	if admin == nil {
		return
	}
	h.names++
	v := h.caller(admin)
	_, _, err := h.accounts.CreateUser(h.with(v), account.NewUser{
		Username: fmt.Sprintf("person-%d", h.names), DisplayName: fmt.Sprintf("Person %d", h.names), Reason: reason,
		Role:     rapid.SampledFrom([]viewer.Role{viewer.Administrator, viewer.Operator, viewer.Operator}).Draw(h.T, "role"),
		Password: "horse battery staple 17",
	})
	h.did(v, err)
}

func (h *house) update(changes account.UserChanges) {
	admin := h.somebody("administrator", administrates)
	if admin == nil {
		return
	}
	v := h.caller(admin)
	changes.Reason = reason
	_, err := h.accounts.UpdateUser(h.with(v), changes)
	h.did(v, err)
}

func (h *house) changeRole() {
	role := rapid.SampledFrom([]viewer.Role{viewer.Administrator, viewer.Operator, viewer.Auditor}).Draw(h.T, "role")
	h.update(account.UserChanges{ID: h.somebody("whose", anybody).ID, Role: &role})
}

func (h *house) changeStatus() {
	person := h.somebody("whose", anybody)
	active := person.Status == user.StatusINACTIVE
	h.update(account.UserChanges{ID: person.ID, Active: &active})
}

func (h *house) setPassword() {
	if admin := h.somebody("administrator", administrates); admin != nil {
		v := h.caller(admin)
		_, _, err := h.accounts.SetPassword(h.with(v), h.somebody("whose", anybody).ID, "staple horse battery 42", reason)
		h.did(v, err)
	}
}

func (h *house) resetFactor() {
	admin, person := h.somebody("administrator", administrates), h.somebody("whose", anybody)
	if admin == nil {
		return
	}
	if !h.shadow.seen.people[person.ID].factor {
		h.store.Read().TOTPFactor.Create().SetUserID(person.ID).SetSealedSecret([]byte("x")).SetCreatedAt(h.now()).ExecX(h.ctx)
		h.shadow.seen = h.shadow.look()
	}
	v := h.caller(admin)
	_, _, err := h.accounts.ResetSecondFactor(h.with(v), person.ID, reason)
	h.did(v, err)
}

func (h *house) addApprover() {
	if admin := h.somebody("administrator", administrates); admin != nil {
		v := h.caller(admin)
		_, _, err := h.approvers.Add(h.with(v), []ident.User{h.somebody("whom", anybody).ID}, reason)
		h.did(v, err)
	}
}

func (h *house) removeApprover() {
	registered := h.store.Read().Approver.Query().Order(approver.ByID()).IDsX(h.ctx)
	admin := h.somebody("administrator", administrates)
	if admin == nil || len(registered) < 2 {
		return
	}
	v := h.caller(admin)
	_, err := h.approvers.Remove(h.with(v), rapid.SampledFrom(registered).Draw(h.T, "registration"))
	h.did(v, err)
}

func (h *house) setParameters() {
	admin := h.somebody("administrator", administrates)
	if admin == nil {
		return
	}
	v := h.caller(admin)
	required := rapid.IntRange(1, 2).Draw(h.T, "approvals")
	hours := rapid.SampledFrom([]int{1, 24, 48}).Draw(h.T, "hours")
	_, _, err := h.approvers.UpdateParameters(h.with(v), approvers.ParameterChanges{
		ApprovalsRequired: &required, CoolingOffHours: &hours, Reason: reason,
	})
	h.did(v, err)
}

func (h *house) createToken() {
	person := h.somebody("owner", active)
	v := h.caller(person)
	_, secret, err := h.accounts.CreateToken(h.with(v), account.NewToken{Name: "script", Scopes: viewer.AllScopes.List()})
	if err != nil {
		h.refused(err)
		return
	}
	if v.ByToken() {
		h.Fatal("rule 22: a token created a token")
	}
	h.secrets = append(h.secrets, secret)
}

// change draws a protected change that waits, nil when there is none.
func (h *house) change() *db.ProtectedChange {
	waiting := h.store.Read().ProtectedChange.Query().Where(protectedchange.StatusEQ(protectedchange.StatusPENDING)).
		Order(protectedchange.ByID()).AllX(h.ctx)
	if len(waiting) == 0 {
		return nil
	}
	return waiting[rapid.IntRange(0, len(waiting)-1).Draw(h.T, "change")]
}

func (h *house) decideChange(approves bool) {
	change, person := h.change(), h.decider(standing.decides)
	if change == nil {
		return
	}
	v := h.caller(person)
	decision := protected.Decision{Change: change.ID, Digest: change.Digest, Comment: "read"}
	decide := h.changes.Disapprove
	if approves {
		decide = h.changes.Approve
	}
	if _, err := decide(h.with(v), decision); err != nil {
		h.refused(err)
		return
	}
	h.shadow.mayDecide("protected change", v, change.RequesterID)
	if !h.shadow.seen.people[v.User].decides() {
		h.Fatalf("rule 20: %s decided a protected change", person.Username)
	}
	for _, subject := range change.QuerySubjects().AllX(h.ctx) {
		if subject.UserID == v.User {
			h.Fatalf("rule 20: %s decided a protected change about themselves", person.Username)
		}
	}
	h.shadow.compare(mover{who: []ident.User{change.RequesterID, v.User}, both: approves})
}

func (h *house) cancelChange() {
	if change, person := h.change(), h.somebody("canceler", active); change != nil {
		_, err := h.changes.Cancel(h.with(h.caller(person)), change.ID)
		if err != nil && fault.KindOf(err) != fault.Refused {
			h.refused(err)
		}
	}
}
