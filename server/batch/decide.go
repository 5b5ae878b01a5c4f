package batch

import (
	"context"
	"strings"

	"bulwark/ent/db"
	"bulwark/ent/db/batchdecision"
	"bulwark/ent/db/batchoperation"
	"bulwark/server/access"
	"bulwark/server/approval"
	"bulwark/server/audit"
	"bulwark/server/fault"
	"bulwark/server/ident"
	"bulwark/server/text"
	"bulwark/server/viewer"
)

// Decision is what an approver says about an operation they read.
type Decision struct {
	Operation ident.BatchOperation
	Digest    string // of what was read (rule 9)
	Comment   string // at most 1,000 characters; required to disapprove
}

// Approve counts a person's yes; with the quorum the operation may be executed (rules 8 to 12). For registered, active
// approvers other than the requester, signed in with a browser. Whoever loses a race gets NOT_PENDING.
func (s *Service) Approve(ctx context.Context, decision Decision) (*db.BatchOperation, error) {
	return s.decide(ctx, decision, batchdecision.VerdictAPPROVE)
}

// Disapprove ends the operation; the comment is required (rule 10). For the same people as Approve.
func (s *Service) Disapprove(ctx context.Context, decision Decision) (*db.BatchOperation, error) {
	return s.decide(ctx, decision, batchdecision.VerdictDISAPPROVE)
}

var verbs = map[batchdecision.Verdict]audit.Kind{
	batchdecision.VerdictAPPROVE:    audit.BatchOperationApprove,
	batchdecision.VerdictDISAPPROVE: audit.BatchOperationDisapprove,
}

func (s *Service) decide(ctx context.Context, decision Decision, verdict batchdecision.Verdict) (*db.BatchOperation, error) {
	event := audit.Event{
		At: s.now(), Action: verbs[verdict], SubjectID: decision.Operation.String(),
		Details: map[string]any{"digest": decision.Digest, "comment": decision.Comment},
	}
	v, err := access.Check(ctx, access.Decide)
	if err != nil {
		return nil, audit.Refusal(ctx, s.store, event, err)
	}
	decision.Comment = strings.TrimSpace(decision.Comment)
	var decided *db.BatchOperation
	err = fault.Refuse(decision.problems(verdict)...)
	if err == nil {
		err = s.store.InTx(ctx, func(tx *db.Tx) error {
			if err := s.word(ctx, tx, v, decision, verdict); err != nil {
				return err
			}
			if err := audit.Record(ctx, tx, event); err != nil {
				return err
			}
			decided, err = tx.BatchOperation.Get(ctx, decision.Operation)
			return err
		})
	}
	if err != nil {
		return nil, audit.Refusal(ctx, s.store, event, err)
	}
	s.store.Bell.Ring(ctx, decision.Operation)
	return decided, nil
}

func (d Decision) problems(verdict batchdecision.Verdict) []fault.Problem {
	if verdict == batchdecision.VerdictDISAPPROVE && !text.Visible(d.Comment) {
		return []fault.Problem{fault.Of(fault.CodeCommentRequired, "Say why you disapprove: the requester reads it.", "comment")}
	}
	return text.Lines(d.Comment, MaxComment, "comment")
}

// word stores one person's word and moves the operation when that settles it.
func (s *Service) word(ctx context.Context, tx *db.Tx, v viewer.Viewer, decision Decision, verdict batchdecision.Verdict) error {
	operation, err := s.lock(ctx, tx, decision.Operation)
	if err != nil {
		return err
	}
	questions, err := s.questions(ctx, tx.Client(), v, operation)
	if err != nil {
		return err
	}
	question := questions[0]
	question.Read = decision.Digest
	if problem := question.WhyNot(); problem != nil {
		return fault.Refuse(*problem)
	}
	if decision.Digest == "" {
		return fault.Refuse(fault.Of(fault.CodeDigestMismatch, "Name the digest of what you read.", "digest"))
	}
	err = tx.BatchDecision.Create().
		SetBatchOperationID(operation.ID).
		SetRequesterID(operation.RequesterID).
		SetApproverID(v.User).
		SetVerdict(verdict).
		SetComment(decision.Comment).
		SetDecidedAt(question.Now).
		Exec(ctx)
	if err != nil {
		return err
	}
	if verdict == batchdecision.VerdictDISAPPROVE {
		return s.move(ctx, tx, operation.ID, approval.PendingApproval, approval.Disapproved)
	}
	approvals, err := Recount(ctx, tx, operation)
	if err != nil || !approval.QuorumReached(approvals, operation.ApprovalsRequired) {
		return err
	}
	return s.move(ctx, tx, operation.ID, approval.PendingApproval, approval.PendingExecution)
}

// move is one compare-and-set on the status; losing it is a conflict. Ends are stamped with their time.
func (s *Service) move(ctx context.Context, tx *db.Tx, key ident.BatchOperation, from, to approval.Status) error {
	if !approval.CanMove(from, to) {
		return fault.New(fault.Internal, "A batch operation cannot go from "+string(from)+" to "+string(to)+".")
	}
	update := tx.BatchOperation.Update().Where(batchoperation.ID(key), batchoperation.StatusEQ(from)).SetStatus(to)
	if !to.Open() {
		update.SetFinishedAt(s.now())
	}
	n, err := update.Save(ctx)
	if err == nil && n != 1 {
		return fault.New(fault.Conflict, "Somebody changed this operation at the same time. Reload it.")
	}
	return err
}
