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

// move is an action of a person, or the passing of time.
type move struct {
	name   string
	weight int
	make   func(h *model)
}

var moves = []move{
	{"request", 6, (*model).request},
	{"read", 4, (*model).openPage},
	{"approve", 9, func(h *model) { h.decide(true) }},
	{"disapprove", 1, func(h *model) { h.decide(false) }},
	{"cancel", 1, (*model).cancel},
	{"execute", 6, func(h *model) { h.oracle.stepRunner() }},
	{"rename a device", 3, (*model).rename},
	{"pass time", 3, (*model).passTime},
	{"set the clock", 1, (*model).setClock},
	{"create a user", 1, (*model).create},
	{"change a role", 2, (*model).changeRole},
	{"change a status", 2, (*model).changeStatus},
	{"set a password", 1, (*model).setPassword},
	{"reset a second factor", 1, (*model).resetFactor},
	{"add an approver", 3, (*model).addApprover},
	{"remove an approver", 1, (*model).removeApprover},
	{"set parameters", 1, (*model).setParameters},
	{"create a token", 1, (*model).createToken},
	{"approve a protected change", 5, func(h *model) { h.decideChange(true) }},
	{"disapprove a protected change", 1, func(h *model) { h.decideChange(false) }},
	{"cancel a protected change", 1, (*model).cancelChange},
}

// makeMove draws a move and makes it.
func (h *model) makeMove() {
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

// recordMove records what a move of one person changed, unless it was refused.
func (h *model) recordMove(v viewer.Viewer, err error) {
	if err != nil {
		h.checkRefusal(err)
	}
	h.oracle.recordChanges(actors{people: []ident.User{v.User}})
}

func (h *model) request() {
	person := h.drawPerson("requester", mayRequest)
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
	v := h.drawViewer(person)
	done, err := h.batch.Request(h.with(v), ask)
	if err != nil {
		h.checkRefusal(err)
		return
	}
	h.oracle.requests[done.Operation.ID] = &request{v.User, done.Operation.ApprovalsRequired, map[ident.User]*recordedApproval{}}
}

// drawOperation draws an operation that is open, nil when there is none.
func (h *model) drawOperation() *db.BatchOperation {
	open := h.store.Read().BatchOperation.Query().Where(batchoperation.StatusIn(approval.OpenStatuses()...)).
		Order(batchoperation.ByID()).AllX(h.ctx)
	if len(open) == 0 {
		return nil
	}
	return open[rapid.IntRange(0, len(open)-1).Draw(h.T, "operation")]
}

// openPage shows an operation to a person, who keeps the page open.
func (h *model) openPage() {
	if operation, person := h.drawOperation(), h.drawPerson("reader", isActive); operation != nil && person != nil {
		h.read[page{person.ID, operation.ID}] = h.readPage(operation)
	}
}

// decide lets a person decide on the page that they have open, or else on a new one.
func (h *model) decide(approves bool) {
	operation, person := h.drawOperation(), h.drawDecider(personState.canApprove)
	if operation == nil {
		return
	}
	v := h.drawViewer(person)
	read := h.read[page{v.User, operation.ID}]
	if read == nil {
		read = h.readPage(operation)
	}
	decision := batch.Decision{Operation: operation.ID, Digest: read.digest, Comment: "read"}
	decide := h.batch.Disapprove
	if approves {
		decide = h.batch.Approve
	}
	done, err := decide(h.with(v), decision)
	switch {
	case err != nil:
		h.checkRefusal(err)
	case !done.Replayed:
		h.oracle.recordDecision(v, operation, read, approves)
	}
}

func (h *model) cancel() {
	if operation, person := h.drawOperation(), h.drawPerson("canceler", isActive); operation != nil {
		if _, err := h.batch.Cancel(h.with(h.drawViewer(person)), operation.ID, ""); err != nil {
			h.checkRefusal(err)
		}
	}
}

func (h *model) rename() {
	person := h.drawPerson("operator", mayRequest)
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
	if _, err := h.inventory.UpdateDevice(h.with(h.drawViewer(person)), changes); err != nil {
		h.checkRefusal(err)
	}
}

// passTime lets time pass on every clock.
func (h *model) passTime() {
	length := rapid.SampledFrom([]time.Duration{time.Second, 11 * time.Minute, time.Hour, 23 * time.Hour, 25 * time.Hour}).Draw(h.T, "time")
	h.wall, h.monotonic = h.wall.Add(length), h.monotonic+length
}

// setClock sets the wall clock forward or back while hardly any time passes.
func (h *model) setClock() {
	h.wall = h.wall.Add(rapid.SampledFrom([]time.Duration{-48 * time.Hour, -time.Hour, 3 * time.Hour, 30 * time.Hour}).Draw(h.T, "by"))
	h.monotonic += time.Second
}

var reason = "ticket 4711"

func (h *model) create() {
	admin := h.drawPerson("administrator", isAdministrator)
	if admin == nil {
		return
	}
	h.names++
	v := h.drawViewer(admin)
	_, _, err := h.accounts.CreateUser(h.with(v), account.NewUser{
		Username: fmt.Sprintf("person-%d", h.names), DisplayName: fmt.Sprintf("Person %d", h.names), Reason: reason,
		Role:     rapid.SampledFrom([]viewer.Role{viewer.Administrator, viewer.Operator, viewer.Operator}).Draw(h.T, "role"),
		Password: "horse battery staple 17",
	})
	h.recordMove(v, err)
}

func (h *model) update(changes account.UserChanges) {
	admin := h.drawPerson("administrator", isAdministrator)
	if admin == nil {
		return
	}
	v := h.drawViewer(admin)
	changes.Reason = reason
	_, err := h.accounts.UpdateUser(h.with(v), changes)
	h.recordMove(v, err)
}

func (h *model) changeRole() {
	role := rapid.SampledFrom([]viewer.Role{viewer.Administrator, viewer.Operator, viewer.Auditor}).Draw(h.T, "role")
	h.update(account.UserChanges{ID: h.drawPerson("whose", isAnyone).ID, Role: &role})
}

func (h *model) changeStatus() {
	person := h.drawPerson("whose", isAnyone)
	active := person.Status == user.StatusINACTIVE
	h.update(account.UserChanges{ID: person.ID, Active: &active})
}

func (h *model) setPassword() {
	if admin := h.drawPerson("administrator", isAdministrator); admin != nil {
		v := h.drawViewer(admin)
		_, _, err := h.accounts.SetPassword(h.with(v), h.drawPerson("whose", isAnyone).ID, "staple horse battery 42", reason)
		h.recordMove(v, err)
	}
}

func (h *model) resetFactor() {
	admin, person := h.drawPerson("administrator", isAdministrator), h.drawPerson("whose", isAnyone)
	if admin == nil {
		return
	}
	if !h.oracle.state.people[person.ID].factor {
		h.store.Read().TOTPFactor.Create().SetUserID(person.ID).SetSealedSecret([]byte("x")).SetCreatedAt(h.now()).ExecX(h.ctx)
		h.oracle.state = h.oracle.readState()
	}
	v := h.drawViewer(admin)
	_, _, err := h.accounts.ResetSecondFactor(h.with(v), person.ID, reason)
	h.recordMove(v, err)
}

func (h *model) addApprover() {
	if admin := h.drawPerson("administrator", isAdministrator); admin != nil {
		v := h.drawViewer(admin)
		_, _, err := h.approvers.Add(h.with(v), []ident.User{h.drawPerson("whom", isAnyone).ID}, reason)
		h.recordMove(v, err)
	}
}

func (h *model) removeApprover() {
	registered := h.store.Read().Approver.Query().Order(approver.ByID()).IDsX(h.ctx)
	admin := h.drawPerson("administrator", isAdministrator)
	if admin == nil || len(registered) < 2 {
		return
	}
	v := h.drawViewer(admin)
	_, err := h.approvers.Remove(h.with(v), rapid.SampledFrom(registered).Draw(h.T, "registration"))
	h.recordMove(v, err)
}

func (h *model) setParameters() {
	admin := h.drawPerson("administrator", isAdministrator)
	if admin == nil {
		return
	}
	v := h.drawViewer(admin)
	required := rapid.IntRange(1, 2).Draw(h.T, "approvals")
	hours := rapid.SampledFrom([]int{1, 24, 48}).Draw(h.T, "hours")
	_, _, err := h.approvers.UpdateParameters(h.with(v), approvers.ParameterChanges{
		ApprovalsRequired: &required, CoolingOffHours: &hours, Reason: reason,
	})
	h.recordMove(v, err)
}

func (h *model) createToken() {
	person := h.drawPerson("owner", isActive)
	v := h.drawViewer(person)
	_, secret, err := h.accounts.CreateToken(h.with(v), account.NewToken{Name: "script", Scopes: viewer.AllScopes.List()})
	if err != nil {
		h.checkRefusal(err)
		return
	}
	if v.ByToken() {
		h.Fatal("rule 22: a token created a token")
	}
	h.secrets = append(h.secrets, secret)
}

// drawChange draws a protected change that waits, nil when there is none.
func (h *model) drawChange() *db.ProtectedChange {
	waiting := h.store.Read().ProtectedChange.Query().Where(protectedchange.StatusEQ(protectedchange.StatusPENDING)).
		Order(protectedchange.ByID()).AllX(h.ctx)
	if len(waiting) == 0 {
		return nil
	}
	return waiting[rapid.IntRange(0, len(waiting)-1).Draw(h.T, "change")]
}

func (h *model) decideChange(approves bool) {
	change, person := h.drawChange(), h.drawDecider(personState.canDecideChanges)
	if change == nil {
		return
	}
	v := h.drawViewer(person)
	decision := protected.Decision{Change: change.ID, Digest: change.Digest, Comment: "read"}
	decide := h.changes.Disapprove
	if approves {
		decide = h.changes.Approve
	}
	if _, err := decide(h.with(v), decision); err != nil {
		h.checkRefusal(err)
		return
	}
	h.oracle.checkDecision("protected change", v, change.RequesterID)
	if !h.oracle.state.people[v.User].canDecideChanges() {
		h.Fatalf("rule 20: %s decided a protected change", person.Username)
	}
	for _, subject := range change.QuerySubjects().AllX(h.ctx) {
		if subject.UserID == v.User {
			h.Fatalf("rule 20: %s decided a protected change about themselves", person.Username)
		}
	}
	h.oracle.recordChanges(actors{people: []ident.User{change.RequesterID, v.User}, both: approves})
}

func (h *model) cancelChange() {
	if change, person := h.drawChange(), h.drawPerson("canceler", isActive); change != nil {
		_, err := h.changes.Cancel(h.with(h.drawViewer(person)), change.ID)
		if err != nil && fault.KindOf(err) != fault.Refused {
			h.checkRefusal(err)
		}
	}
}
