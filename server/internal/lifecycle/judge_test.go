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

// mayDecide fails the test when somebody decided who must not, in a way or at a time that they must not.
func (s *shadow) mayDecide(what string, v viewer.Viewer, requester ident.User) {
	now := s.now()
	switch age := now.Sub(v.ProvedAt); {
	case v.User == requester:
		s.Fatalf("rule 8: %s decided their own %s", s.username(v.User), what)
	case v.ByToken():
		s.Fatalf("rule 11: a token of %s decided a %s", s.username(v.User), what)
	case v.ProvedAt.IsZero() || age < 0 || age > access.ProofAge:
		s.Fatalf("rule 23: %s decided a %s without a recent proof", s.username(v.User), what)
	case s.apart(v.User, requester, now):
		s.Fatalf("rule 21: %s decided a %s of %s, in whose authority they or who in theirs had a hand", s.username(v.User), what, s.username(requester))
	}
}

// decided notes an approval of an operation, with what the person had read.
func (s *shadow) decided(v viewer.Viewer, operation *db.BatchOperation, read *reading, approves bool) {
	asked := s.requests[operation.ID]
	s.mayDecide("operation", v, asked.requester)
	if !s.seen.people[v.User].approves() {
		s.Fatalf("rule 8: %s decided without being an active approver", s.username(v.User))
	}
	if !s.now().Before(operation.ApproveBy) {
		s.Fatalf("rule 12: operation %d was decided too late", operation.Number)
	}
	if approves {
		asked.approvals[v.User] = &approved{at: s.now(), text: read.text}
	}
}

// counting lists the people whose approvals of an operation count.
func (s *shadow) counting(operation ident.BatchOperation) (people []ident.User) {
	asked := s.requests[operation]
	for person, given := range asked.approvals {
		if person != asked.requester && s.seen.people[person].approves() && !s.apart(person, asked.requester, given.at) {
			people = append(people, person)
		}
	}
	slices.Sort(people)
	return people
}

// step lets the runner make one step, and judges what it started.
func (s *shadow) step() bool {
	started := func() map[ident.BatchOperation]bool {
		keys := s.store.Read().BatchOperation.Query().Where(batchoperation.StatusIn(
			approval.Running, approval.Success, approval.PartialSuccess, approval.Failed)).IDsX(s.ctx)
		all := map[ident.BatchOperation]bool{}
		for _, key := range keys {
			all[key] = true
		}
		return all
	}
	before, present := started(), s.live()
	worked, err := s.runner.Step(s.ctx)
	if err != nil {
		s.Fatal("the runner: ", err)
	}
	after := s.live()
	for key := range started() {
		if !before[key] {
			s.executed(s.store.Read().BatchOperation.GetX(s.ctx, key), present, after)
			for credential, was := range present {
				if after[credential].version != was.version && !slices.Contains(s.succeeded(s.store.Read().BatchOperation.GetX(s.ctx, key)), credential) {
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

// executed fails the test unless enough people approved what an operation did, and were shown exactly that.
func (s *shadow) executed(operation *db.BatchOperation, before, after map[ident.Credential]live) {
	asked, people := s.requests[operation.ID], s.counting(operation.ID)
	if len(people) < asked.required {
		s.Fatalf("operation %d of %s executed with %d of %d approvals that count", operation.Number, s.username(asked.requester), len(people), asked.required)
	}
	if !mayAsk(s.store.Read().User.GetX(s.ctx, asked.requester)) {
		s.Fatalf("rule 25: operation %d executed although %s may no longer request", operation.Number, s.username(asked.requester))
	}
	now := s.show(operation)
	for _, person := range people {
		read := asked.approvals[person].text
		if !read.equal(now.text) {
			s.Fatalf("rule 24: %s approved\n%+v\nand history shows\n%+v", s.username(person), read, now.text)
		}
		for _, credential := range s.succeeded(operation) {
			s.asShown(s.username(person), read.tasks[credential], before[credential], after[credential])
		}
	}
}

// asShown fails the test unless a credential was what an approver read, and became what they read.
func (s *shadow) asShown(approver string, read line, before, after live) {
	if read.identity != before.identity {
		s.Fatalf("rule 24: %s approved a change of %q, and it was made to %q", approver, read.identity, before.identity)
	}
	for field, name := range map[action.Field]string{action.Device: after.device, action.Domain: after.domain} {
		if to, changes := read.to[field]; changes && !strings.HasSuffix(to, " → "+name) {
			s.Fatalf("rule 24: %s approved %s %q, and it became %q", approver, field, to, name)
		}
	}
}
