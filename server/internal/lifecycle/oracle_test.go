package lifecycle_test

import (
	"time"

	"bulwark/ent/db"
	"bulwark/ent/db/user"
	"bulwark/server/ident"
	"bulwark/server/viewer"
)

// oracle checks the installation against its own records.
type oracle struct {
	*model
	state    state
	grants   []grant
	requests map[ident.BatchOperation]*request
}

// state is what the oracle compares before and after each move.
type state struct {
	people     map[ident.User]personState
	parameters db.SystemParameters
}

// personState holds everything that determines what a person may do.
type personState struct {
	role         viewer.Role
	active       bool
	password     string
	factor       bool
	registration ident.Approver // 0 for none
}

func (s personState) canDecideChanges() bool {
	return s.active && (s.role == viewer.Administrator || s.role == viewer.Operator && s.registration != 0)
}

func (s personState) canApprove() bool {
	return s.active && s.role != viewer.Auditor && s.registration != 0
}

// grant records that one person granted authority to another.
type grant struct {
	person, by ident.User
	at         time.Time
	acting     bool // whether by may be able to sign in as the person
}

// request is an operation with the text that each approver was shown.
type request struct {
	requester ident.User
	required  int
	approvals map[ident.User]*recordedApproval
}

// recordedApproval is an approval that has not been voided.
type recordedApproval struct {
	at   time.Time
	text text
}

func newOracle(h *model) *oracle {
	s := &oracle{model: h, requests: map[ident.BatchOperation]*request{}}
	s.state = s.readState()
	return s
}

func (s *oracle) readState() state {
	found := state{people: map[ident.User]personState{}, parameters: *s.store.Read().SystemParameters.GetX(s.ctx, 1)}
	for _, person := range s.people() {
		found.people[person.ID] = personState{role: person.Role, active: person.Status == user.StatusACTIVE, password: person.PasswordHash}
	}
	for _, factor := range s.store.Read().TOTPFactor.Query().AllX(s.ctx) {
		of := found.people[factor.UserID]
		of.factor = true
		found.people[factor.UserID] = of
	}
	for _, registration := range s.store.Read().Approver.Query().AllX(s.ctx) {
		of := found.people[registration.UserID]
		of.registration = registration.ID
		found.people[registration.UserID] = of
	}
	return found
}

// actors are the people who made a move: one, or the two of a protected change.
type actors struct {
	people []ident.User
	both   bool // the second person approved what the first requested
}

// recordChanges records what a move changed about people, and fails the test when one person alone gave authority that needs two
// (rule 20).
func (s *oracle) recordChanges(by actors) {
	before, after := s.state, s.readState()
	for key, now := range after.people {
		was, known := before.people[key]
		guarded := was.role == viewer.Administrator || was.registration != 0
		switch {
		case !known:
			s.recordGrant(by, key, true, now.role == viewer.Administrator, "created")
			continue
		case now.registration != 0 && now.registration != was.registration:
			s.recordGrant(by, key, false, true, "registered as approver")
		}
		if rank(now.role) > rank(was.role) {
			s.recordGrant(by, key, false, now.role == viewer.Administrator || was.registration != 0, "given a role")
		}
		if now.active && !was.active {
			s.recordGrant(by, key, false, guarded, "reactivated")
		}
		if now.password != was.password {
			s.recordGrant(by, key, true, guarded, "given a password")
		}
		if was.factor && !now.factor {
			s.recordGrant(by, key, true, guarded, "stripped of their second factor")
			s.void(key)
		}
		if !now.canApprove() || now.registration != was.registration {
			s.void(key)
		}
	}
	s.checkRelaxed(by, before.parameters, after.parameters)
	s.state = after
}

func rank(role viewer.Role) int {
	return map[viewer.Role]int{viewer.Auditor: 0, viewer.Operator: 1, viewer.Administrator: 2}[role]
}

// recordGrant records who granted authority to a person.
func (s *oracle) recordGrant(by actors, person ident.User, acting, guarded bool, how string) {
	if guarded && !by.both {
		s.Fatalf("rule 20: %s was %s by one person alone", s.username(person), how)
	}
	for _, who := range by.people {
		if who != person {
			s.grants = append(s.grants, grant{person, who, s.now(), acting})
		}
	}
}

// checkRelaxed fails the test when one person alone relaxed the parameters of approval.
func (s *oracle) checkRelaxed(by actors, was, now db.SystemParameters) {
	easier := now.ApprovalsRequired < was.ApprovalsRequired || now.ApprovalValidityMinutes > was.ApprovalValidityMinutes ||
		now.CoolingOffHours < was.CoolingOffHours
	if easier && !by.both {
		s.Fatalf("rule 20: one person alone relaxed the parameters of approval: %+v → %+v", was, now)
	}
}

// void voids a person's approvals of operations that have not started (rule 26).
func (s *oracle) void(person ident.User) {
	for _, request := range s.requests {
		delete(request.approvals, person)
	}
}

// inCoolingOff reports whether a cooling-off period between a decider and a requester included a time or began after it (rule 21).
func (s *oracle) inCoolingOff(decider, requester ident.User, at time.Time) bool {
	period := time.Duration(s.state.parameters.CoolingOffHours) * time.Hour
	for _, h := range s.grants {
		concerns := h.person == decider && h.by == requester || h.acting && h.person == requester && h.by == decider
		if concerns && period > 0 && h.at.After(at.Add(-period)) {
			return true
		}
	}
	return false
}
