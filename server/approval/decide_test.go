package approval_test

import (
	"fmt"
	"testing"
	"time"

	"bulwark/server/action"
	"bulwark/server/approval"
	"bulwark/server/fault"
	"bulwark/server/ident"
)

var noon = time.Date(2026, 11, 23, 12, 0, 0, 0, time.UTC)

// eligible returns the context of a decision that is allowed; each case of the table changes one part of it.
func eligible() approval.DecisionContext {
	return approval.DecisionContext{
		Status: approval.PendingApproval, ApproveBy: noon.Add(time.Hour), Requester: 1, Digest: "d",
		Now: noon, Person: 2, IsApprover: true, ReadDigest: "d",
	}
}

// Rules 8 to 12 as a table: reasons that can never change are reported first.
func TestDecisionProblems(t *testing.T) {
	t.Parallel()
	if problem := eligible().Problem(); problem != nil {
		t.Fatalf("an eligible approver is refused: %v", problem)
	}
	for name, c := range map[string]struct {
		change func(q *approval.DecisionContext)
		want   fault.Code
	}{
		"rule 8: own request":                 {func(q *approval.DecisionContext) { q.Person = 1 }, fault.CodeSelfApproval},
		"rule 8: own request, as no approver": {func(q *approval.DecisionContext) { q.Person, q.IsApprover = 1, false }, fault.CodeSelfApproval},
		"rule 8: not registered":              {func(q *approval.DecisionContext) { q.IsApprover = false }, fault.CodeNotAnApprover},
		"rule 9: another digest":              {func(q *approval.DecisionContext) { q.ReadDigest = "e" }, fault.CodeDigestMismatch},
		"rule 10: decided before":             {func(q *approval.DecisionContext) { q.HasDecided = true }, fault.CodeAlreadyDecided},
		"rule 11: by token":                   {func(q *approval.DecisionContext) { q.ByToken = true }, fault.CodeTokenCannotDecide},
		"rule 12: at the very end":            {func(q *approval.DecisionContext) { q.Now = q.ApproveBy }, fault.CodeExpired},
		"rule 12: expired":                    {func(q *approval.DecisionContext) { q.Status = approval.Expired }, fault.CodeExpired},
		"approved already":                    {func(q *approval.DecisionContext) { q.Status = approval.PendingExecution }, fault.CodeNotPending},
		"canceled":                            {func(q *approval.DecisionContext) { q.Status = approval.Canceled }, fault.CodeNotPending},
	} {
		q := eligible()
		c.change(&q)
		if problem := q.Problem(); problem == nil || problem.Code != c.want || problem.Message == "" {
			t.Errorf("%s: %v, want %s", name, problem, c.want)
		}
	}
}

// rule 9: every part of the header and of every task changes the digest, and tasks cannot be shifted between fields.
func TestDigestCoversEveryPart(t *testing.T) {
	t.Parallel()
	header := approval.Header{Action: action.Expire, Reason: "r", Requester: 1, RequestedAt: noon, Total: 1}
	text := "x"
	digest := func(h approval.Header, task ident.BatchTask, credential ident.Credential, version int64, before string) string {
		d, err := approval.NewDigest(h)
		if err != nil {
			t.Fatal(err)
		}
		d.AddBlock(approval.HashBlock(fmt.Appendf(nil, "%d\t%d\t%d\t%s\n", task, credential, version, before)))
		return d.String()
	}
	seen := map[string]int{}
	for i, d := range []string{
		digest(header, 1, 2, 3, "{}"),
		digest(header, 2, 2, 3, "{}"), digest(header, 1, 3, 3, "{}"), digest(header, 1, 2, 4, "{}"), digest(header, 1, 2, 3, "{ }"),
		digest(header, 12, 3, 3, "{}"), digest(header, 1, 23, 3, "{}"),
		digest(approval.Header{Action: action.Inactivate, Reason: "r", Requester: 1, RequestedAt: noon, Total: 1}, 1, 2, 3, "{}"),
		digest(approval.Header{Action: action.Expire, Reason: "s", Requester: 1, RequestedAt: noon, Total: 1}, 1, 2, 3, "{}"),
		digest(approval.Header{Action: action.Expire, Reason: "r", Requester: 2, RequestedAt: noon, Total: 1}, 1, 2, 3, "{}"),
		digest(approval.Header{Action: action.Expire, Reason: "r", Requester: 1, RequestedAt: noon.Add(1000), Total: 1}, 1, 2, 3, "{}"),
		digest(approval.Header{Action: action.Expire, Changes: &action.Changes{AdditionalInformation: &text}, Reason: "r", Requester: 1,
			RequestedAt: noon, Total: 1}, 1, 2, 3, "{}"),
	} {
		if earlier, twice := seen[d]; twice {
			t.Errorf("digests %d and %d are the same", earlier, i)
		}
		seen[d] = i
	}
}
