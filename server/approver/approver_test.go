package approver_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"bulwark/ent/db"
	"bulwark/ent/db/approver"
	"bulwark/ent/db/auditevent"
	"bulwark/ent/db/batchdecision"
	"bulwark/ent/db/protectedchange"
	"bulwark/ent/db/user"
	"bulwark/server/action"
	"bulwark/server/approval"
	service "bulwark/server/approver"
	"bulwark/server/fault"
	"bulwark/server/ident"
	"bulwark/server/internal/dbtest"
	"bulwark/server/store"
	"bulwark/server/viewer"
)

var noon = time.Date(2026, 11, 24, 12, 0, 0, 0, time.UTC)

// fixture is a database with an administrator, who is the viewer.
type fixture struct {
	*testing.T
	store   *store.Store
	service *service.Service
	ctx     context.Context // with the administrator as viewer
	admin   *db.User
}

func newFixture(t *testing.T, s *store.Store) *fixture {
	t.Helper()
	h := &fixture{T: t, store: s, service: service.New(s, func() time.Time { return noon })}
	h.admin = h.createPerson("ana", viewer.Administrator)
	h.ctx = h.as(h.admin)
	return h
}

func (h *fixture) as(u *db.User) context.Context {
	return viewer.With(h.Context(), viewer.Viewer{User: u.ID, Role: u.Role, Address: "192.0.2.1"})
}

func (h *fixture) createPerson(name string, role viewer.Role) *db.User {
	h.Helper()
	return h.store.Read().User.Create().SetUsername(name).SetDisplayName(name).SetRole(role).SetPasswordHash("-").
		SetCreatedAt(noon).SetUpdatedAt(noon).SaveX(h.Context())
}

// register registers people as the command line does.
func (h *fixture) register(people ...*db.User) []*db.Approver {
	h.Helper()
	registrations := make([]*db.Approver, len(people))
	for i, person := range people {
		registration, err := h.service.AddFromCLI(h.Context(), person.Username)
		if err != nil {
			h.Fatal(err)
		}
		registrations[i] = registration
	}
	return registrations
}

func (h *fixture) request(by *db.User, required int) *db.BatchOperation {
	h.Helper()
	return h.store.Read().BatchOperation.Create().
		SetAction(action.Expire).SetSelection(&action.Selection{}).SetReason("leavers").SetRequesterID(by.ID).
		SetRequestedAt(noon).SetApproveBy(noon.Add(time.Hour)).SetApprovalsRequired(required).
		SetStatus(approval.PendingApproval).SetInputHash("-").
		SetNumber(int64(h.store.Read().BatchOperation.Query().CountX(h.Context()) + 1)).
		SaveX(h.Context())
}

func (h *fixture) decide(operation *db.BatchOperation, by *db.User, verdict batchdecision.Verdict, counted bool) {
	h.Helper()
	decision := h.store.Read().BatchDecision.Create().SetBatchOperationID(operation.ID).SetRequesterID(operation.RequesterID).
		SetApproverID(by.ID).SetVerdict(verdict).SetComment("seen").SetDecidedAt(noon).SaveX(h.Context())
	if !counted {
		decision.Update().SetCounted(false).SetVoidReason("NOT_AN_APPROVER").SetVoidedAt(noon).ExecX(h.Context())
	}
}

func (h *fixture) orphans() []ident.BatchOperation {
	h.Helper()
	operations, err := service.ListOrphaned(h.Context(), h.store.Read(), noon)
	if err != nil {
		h.Fatal(err)
	}
	keys := make([]ident.BatchOperation, len(operations))
	for i, operation := range operations {
		keys[i] = operation.ID
	}
	return keys
}

func each(t *testing.T, test func(h *fixture)) {
	t.Helper()
	t.Parallel()
	dbtest.Each(t, func(t *testing.T, s *store.Store) { test(newFixture(t, s)) })
}

// rule 18: an administrator can register themselves.
func TestRule18AdministratorsRegisterThemselvesAndOperators(t *testing.T) {
	each(t, func(h *fixture) {
		operator := h.createPerson("olga", viewer.Operator)
		registrations, change, err := h.service.Add(h.ctx, []ident.User{operator.ID, h.admin.ID}, "")
		if err != nil || change.Mode != protectedchange.ModeBOOTSTRAP || change.Status != protectedchange.StatusAPPLIED {
			h.Fatalf("want it done at once while there is one administrator (rule 29), got %v, %v", change, err)
		}
		if len(registrations) != 2 || registrations[0].UserID != operator.ID || registrations[1].UserID != h.admin.ID {
			h.Fatalf("want both registrations in the requested order, got %v", registrations)
		}
		if *registrations[0].AddedBy != h.admin.ID || *registrations[0].ProtectedChangeID != change.ID || !registrations[0].AddedAt.Equal(noon) {
			h.Fatalf("want who registered and when, got %v", registrations[0])
		}
		eligible, err := service.ListEligible(h.Context(), h.store.Read(), h.admin.ID)
		if err != nil || len(eligible) != 1 || eligible[0].ID != operator.ID {
			h.Fatalf("want nobody to be eligible for their own request, got %v, %v", eligible, err)
		}
		events := h.store.Read().AuditEvent.Query().Where(auditevent.Action("approver.add")).AllX(h.Context())
		if len(events) != 2 || events[0].SubjectID != registrations[0].ID.String() || events[0].Address != "192.0.2.1" {
			h.Fatalf("want one event for each, got %v", events)
		}
	})
}

func TestRegisteringTwiceChangesNothing(t *testing.T) {
	each(t, func(h *fixture) {
		operator := h.createPerson("olga", viewer.Operator)
		first := h.register(operator)
		again := h.register(operator)
		if again[0].ID != first[0].ID {
			h.Fatalf("want the existing registration, got %v", again)
		}
		registrations, change, err := h.service.Add(h.ctx, []ident.User{operator.ID}, "")
		if err != nil || change != nil || len(registrations) != 1 || registrations[0].ID != first[0].ID {
			h.Fatalf("want the registration and nothing to approve, got %v, %v, %v", registrations, change, err)
		}
		if n := h.store.Read().AuditEvent.Query().CountX(h.Context()); n != 1 {
			h.Fatalf("want one event, got %d", n)
		}
	})
}

func TestAllPeopleWhoCannotApproveAreReported(t *testing.T) {
	each(t, func(h *fixture) {
		auditor, operator := h.createPerson("aino", viewer.Auditor), h.createPerson("olga", viewer.Operator)
		gone := h.createPerson("gil", viewer.Operator)
		h.store.Read().User.UpdateOne(gone).SetStatus(user.StatusINACTIVE).ExecX(h.Context())
		_, _, err := h.service.Add(h.ctx, []ident.User{auditor.ID, operator.ID, gone.ID, 4711}, "")
		if !fault.Has(err, fault.CodeNotEligibleAsApprover) || !fault.Has(err, fault.CodeNotFound) {
			h.Fatalf("want both problems, got %v", err)
		}
		for _, part := range []string{"aino", "gil", ident.User(4711).String()} {
			if !strings.Contains(err.Error(), part) {
				h.Errorf("want %q to be named in %v", part, err)
			}
		}
		if n := h.store.Read().Approver.Query().CountX(h.Context()); n != 0 {
			h.Fatalf("want nobody to be registered, got %d", n)
		}
		if n := h.store.Read().AuditEvent.Query().Where(auditevent.ResultEQ(auditevent.ResultREFUSED)).CountX(h.Context()); n != 1 {
			h.Fatalf("want the refusal to be recorded, got %d events", n)
		}
	})
}

func TestOneToTwoHundredPeopleAreRegisteredAtATime(t *testing.T) {
	each(t, func(h *fixture) {
		if _, _, err := h.service.Add(h.ctx, nil, ""); !fault.Has(err, fault.CodeRequired) {
			h.Errorf("want REQUIRED, got %v", err)
		}
		many := make([]ident.User, 201)
		for i := range many {
			many[i] = ident.User(i + 1)
		}
		if _, _, err := h.service.Add(h.ctx, many, ""); !fault.Has(err, fault.CodeTooMany) {
			h.Errorf("want TOO_MANY, got %v", err)
		}
	})
}

func TestOnlyAdministratorsManageApproversAndParameters(t *testing.T) {
	each(t, func(h *fixture) {
		registration := h.register(h.admin)[0]
		for _, role := range []viewer.Role{viewer.Operator, viewer.Auditor} {
			ctx := h.as(h.createPerson(strings.ToLower(string(role)), role))
			_, _, add := h.service.Add(ctx, []ident.User{h.admin.ID}, "")
			_, remove := h.service.Remove(ctx, registration.ID)
			two := 2
			_, _, update := h.service.UpdateParameters(ctx, service.ParameterChanges{ApprovalsRequired: &two})
			for _, err := range []error{add, remove, update} {
				if fault.KindOf(err) != fault.Forbidden {
					h.Errorf("%s: want Forbidden, got %v", role, err)
				}
			}
			if _, err := h.service.Parameters(ctx); err != nil {
				h.Errorf("%s may read the parameters: %v", role, err)
			}
		}
		if _, _, err := h.service.Add(h.Context(), []ident.User{h.admin.ID}, ""); fault.KindOf(err) != fault.Unauthenticated {
			h.Errorf("want Unauthenticated, got %v", err)
		}
	})
}

func TestSamePersonRegisteredBySeveralAtOnceIsRegisteredOnce(t *testing.T) {
	each(t, func(h *fixture) {
		h.createPerson("olga", viewer.Operator)
		results := make(chan error)
		for range 6 {
			go func() {
				_, err := h.service.AddFromCLI(h.Context(), "olga")
				results <- err
			}()
		}
		for range 6 {
			if err := <-results; err != nil {
				h.Error(err)
			}
		}
		if n := h.store.Read().Approver.Query().CountX(h.Context()); n != 1 {
			h.Fatalf("want 1 registration, got %d", n)
		}
	})
}

// rule 19: removing an approver is allowed, and reports the open operations that are left without enough approvers.
func TestRule19RemovingAnApproverNamesTheOrphanedOperations(t *testing.T) {
	each(t, func(h *fixture) {
		operator, approverPerson := h.createPerson("olga", viewer.Operator), h.createPerson("arno", viewer.Operator)
		registrations := h.register(approverPerson, h.admin)
		byOperator, byAdmin := h.request(operator, 1), h.request(h.admin, 1)
		orphans, err := h.service.Remove(h.ctx, registrations[0].ID)
		if err != nil {
			h.Fatal(err)
		}
		if len(orphans) != 1 || orphans[0].ID != byAdmin.ID {
			h.Fatalf("want the administrator's own request, which only the administrator is left for, got %v (not %v)", orphans, byOperator.ID)
		}
		if h.store.Read().Approver.Query().Where(approver.UserID(approverPerson.ID)).ExistX(h.Context()) {
			h.Fatal("want the registration to be gone")
		}
		event := h.store.Read().AuditEvent.Query().Where(auditevent.Action("approver.remove")).OnlyX(h.Context())
		if !strings.Contains(event.Details, "arno") || !strings.Contains(event.Details, byAdmin.ID.String()) {
			h.Fatalf("want who was removed and what is orphaned, got %s", event.Details)
		}
		if _, err := h.service.Remove(h.ctx, registrations[0].ID); !fault.Has(err, fault.CodeNotFound) {
			h.Fatalf("want NOT_FOUND the second time, got %v", err)
		}
	})
}

// rule 19: an operation is orphaned when its approvals and the people who may still decide on it are too few. A person whose
// approval was voided may decide again (rule 26).
func TestRule19OrphanedCountsVotesThatAreStillPossible(t *testing.T) {
	each(t, func(h *fixture) {
		one, two, three := h.createPerson("one", viewer.Operator), h.createPerson("two", viewer.Operator), h.createPerson("three", viewer.Operator)
		requester := h.createPerson("rita", viewer.Operator)
		h.register(one, two, three)
		enough := h.request(requester, 3)
		half := h.request(requester, 2)
		h.decide(half, one, batchdecision.VerdictAPPROVE, true)
		voided := h.request(requester, 3)
		h.decide(voided, one, batchdecision.VerdictAPPROVE, false)
		own := h.request(one, 3)
		done := h.request(one, 5)
		h.store.Read().BatchOperation.UpdateOne(done).SetStatus(approval.Canceled).ExecX(h.Context())

		if got, want := h.orphans(), []ident.BatchOperation{own.ID}; !slices.Equal(got, want) {
			h.Fatalf("nobody decides their own request: want %v, got %v (enough is %v)", want, got, enough.ID)
		}
		h.store.Read().User.UpdateOne(one).SetStatus(user.StatusINACTIVE).ExecX(h.Context())
		if got, want := h.orphans(), []ident.BatchOperation{enough.ID, voided.ID, own.ID}; !slices.Equal(got, want) {
			h.Fatalf("the approval of an inactive person does not count, but two people are enough for the last one: want %v, got %v", want, got)
		}
		h.store.Read().User.UpdateOne(two).SetRole(viewer.Auditor).ExecX(h.Context())
		if got, want := h.orphans(), []ident.BatchOperation{enough.ID, half.ID, voided.ID, own.ID}; !slices.Equal(got, want) {
			h.Fatalf("auditors do not decide: want %v, got %v", want, got)
		}
	})
}

func TestParametersHaveLimitsAndBothErrorsAreReported(t *testing.T) {
	each(t, func(h *fixture) {
		for _, legal := range [][2]int{{1, 60}, {5, 10_080}, {2, 1440}} {
			parameters, _, err := h.service.UpdateParameters(h.ctx, service.ParameterChanges{ApprovalsRequired: &legal[0], ApprovalValidityMinutes: &legal[1]})
			if err != nil || parameters.ApprovalsRequired != legal[0] || parameters.ApprovalValidityMinutes != legal[1] {
				h.Errorf("%v: got %v, %v", legal, parameters, err)
			}
		}
		for _, illegal := range [][2]int{{0, 59}, {6, 10_081}, {-1, -1}} {
			_, _, err := h.service.UpdateParameters(h.ctx, service.ParameterChanges{ApprovalsRequired: &illegal[0], ApprovalValidityMinutes: &illegal[1]})
			if problems := fault.ProblemsOf(err); len(problems) != 2 {
				h.Errorf("%v: want both problems, got %v", illegal, err)
			}
		}
		three := 3
		parameters, _, err := h.service.UpdateParameters(h.ctx, service.ParameterChanges{ApprovalsRequired: &three})
		if err != nil || parameters.ApprovalsRequired != 3 || parameters.ApprovalValidityMinutes != 1440 || !parameters.UpdatedAt.Equal(noon) {
			h.Fatalf("want the other parameters unchanged, got %v, %v", parameters, err)
		}
		event := h.store.Read().AuditEvent.Query().
			Where(auditevent.Action("system_parameters.update"), auditevent.ResultEQ(auditevent.ResultALLOWED)).
			Order(db.Desc(auditevent.FieldID)).FirstX(h.Context())
		rest := `,"approvalValidityMinutes":1440,"coolingOffHours":24,"secondFactorRequired":false,"secondFactorGraceDays":14}`
		want := `{"after":{"approvalsRequired":3` + rest + `,"before":{"approvalsRequired":2` + rest + `}`
		if event.Details != want {
			h.Fatalf("want before and after, got %s", event.Details)
		}
		read, err := h.service.Parameters(h.ctx)
		if err != nil || fmt.Sprint(read) != fmt.Sprint(parameters) {
			h.Fatalf("want what was set, got %v, %v", read, err)
		}
	})
}
