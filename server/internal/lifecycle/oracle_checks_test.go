package lifecycle_test

import (
	"slices"
	"strings"

	"bulwark/ent/db"
	"bulwark/ent/db/batchoperation"
	"bulwark/server/access"
	"bulwark/server/action"
	"bulwark/server/approval"
	"bulwark/server/ident"
	"bulwark/server/viewer"
)

// checkDecision fails the test when a person decided who must not, or in a way or at a time that is not allowed.
func (s *oracle) checkDecision(what string, v viewer.Viewer, requester ident.User) {
	now := s.now()
	switch age := now.Sub(v.ProvedAt); {
	case v.User == requester:
		s.Fatalf("rule 8: %s decided their own %s", s.username(v.User), what)
	case v.ByToken():
		s.Fatalf("rule 11: a token of %s decided a %s", s.username(v.User), what)
	case v.ProvedAt.IsZero() || age < 0 || age > access.ProofAge:
		s.Fatalf("rule 23: %s decided a %s without a recent proof", s.username(v.User), what)
	case s.inCoolingOff(v.User, requester, now):
		s.Fatalf("rule 21: %s decided a %s of %s during the cooling-off period between them", s.username(v.User), what, s.username(requester))
	}
}

// recordDecision records an approval of an operation with what the person had read.
func (s *oracle) recordDecision(v viewer.Viewer, operation *db.BatchOperation, read *reading, approves bool) {
	request := s.requests[operation.ID]
	s.checkDecision("operation", v, request.requester)
	if !s.state.people[v.User].canApprove() {
		s.Fatalf("rule 8: %s decided without being an active approver", s.username(v.User))
	}
	if !s.now().Before(operation.ApproveBy) {
		s.Fatalf("rule 12: operation %d was decided too late", operation.Number)
	}
	if approves {
		request.approvals[v.User] = &recordedApproval{at: s.now(), text: read.text}
	}
}

// countedApprovers returns the people whose approvals of an operation count.
func (s *oracle) countedApprovers(operation ident.BatchOperation) (people []ident.User) {
	request := s.requests[operation]
	for person, recorded := range request.approvals {
		if person != request.requester && s.state.people[person].canApprove() && !s.inCoolingOff(person, request.requester, recorded.at) {
			people = append(people, person)
		}
	}
	slices.Sort(people)
	return people
}

// stepRunner lets the runner make one step, and checks what it started.
func (s *oracle) stepRunner() bool {
	started := func() map[ident.BatchOperation]bool {
		keys := s.store.Read().BatchOperation.Query().Where(batchoperation.StatusIn(
			approval.Running, approval.Success, approval.PartialSuccess, approval.Failed)).IDsX(s.ctx)
		all := map[ident.BatchOperation]bool{}
		for _, key := range keys {
			all[key] = true
		}
		return all
	}
	before, present := started(), s.readCredentials()
	worked, err := s.runner.Step(s.ctx)
	if err != nil {
		s.Fatal("the runner: ", err)
	}
	after := s.readCredentials()
	for key := range started() {
		if !before[key] {
			s.checkExecuted(s.store.Read().BatchOperation.GetX(s.ctx, key), present, after)
			for credential, was := range present {
				if after[credential].version != was.version && !slices.Contains(s.succeededCredentials(s.store.Read().BatchOperation.GetX(s.ctx, key)), credential) {
					s.Fatalf("credential %s changed outside the tasks that succeeded", credential)
				}
			}
			present = after
		}
	}
	for credential, was := range present {
		if after[credential].version != was.version {
			s.Fatalf("credential %s changed although no operation started", credential)
		}
	}
	return worked
}

// checkExecuted fails the test unless enough people approved what an operation did, and were shown exactly that.
func (s *oracle) checkExecuted(operation *db.BatchOperation, before, after map[ident.Credential]credentialState) {
	request, people := s.requests[operation.ID], s.countedApprovers(operation.ID)
	if len(people) < request.required {
		s.Fatalf("rules 14 and 21: operation %d of %s executed with %d of %d approvals that count",
			operation.Number, s.username(request.requester), len(people), request.required)
	}
	if !mayRequest(s.store.Read().User.GetX(s.ctx, request.requester)) {
		s.Fatalf("rule 25: operation %d executed although %s may no longer request", operation.Number, s.username(request.requester))
	}
	now := s.readPage(operation)
	for _, person := range people {
		read := request.approvals[person].text
		if !read.equal(now.text) {
			s.Fatalf("rule 24: %s approved\n%+v\nand history shows\n%+v", s.username(person), read, now.text)
		}
		for _, credential := range s.succeededCredentials(operation) {
			s.checkAsShown(s.username(person), read.tasks[credential], before[credential], after[credential])
		}
	}
}

// checkAsShown fails the test unless a credential was what an approver read, and became what they read.
func (s *oracle) checkAsShown(approver string, read line, before, after credentialState) {
	if read.identity != before.identity {
		s.Fatalf("rule 24: %s approved a change of %q, and it was made to %q", approver, read.identity, before.identity)
	}
	for field, name := range map[action.Field]string{action.Device: after.device, action.Domain: after.domain} {
		if to, changes := read.to[field]; changes && !strings.HasSuffix(to, " → "+name) {
			s.Fatalf("rule 24: %s approved %s %q, and it became %q", approver, field, to, name)
		}
	}
}
