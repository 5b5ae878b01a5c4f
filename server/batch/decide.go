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
	"bulwark/server/factor"
	"bulwark/server/fault"
	"bulwark/server/ident"
	"bulwark/server/text"
	"bulwark/server/viewer"
)

// Decision is the decision of an approver on an operation.
type Decision struct {
	Operation ident.BatchOperation
	Digest    string // of the operation as it was read (rule 9)
	Comment   string // at most 1,000 characters; required to disapprove
}

// DecisionResult is the operation after a decision.
type DecisionResult struct {
	Operation *db.BatchOperation
	Replayed  bool // the same person had made the same decision before
}

// Approve stores an approval; with the quorum the operation may be executed (rules 8 to 12). For registered, active
// approvers other than the requester, in no cooling-off period towards them (rule 21), signed in with a browser, who proved
// their identity within the last 10 minutes (rule 23). Of concurrent decisions, the later one gets NOT_PENDING. When the requester may no
// longer request, the operation is canceled instead, and returned together with REQUESTER_NOT_ALLOWED (rule 25).
func (s *Service) Approve(ctx context.Context, decision Decision) (DecisionResult, error) {
	return s.decide(ctx, decision, batchdecision.VerdictAPPROVE)
}

// Disapprove ends the operation; the comment is required (rule 10). For the same people as Approve.
func (s *Service) Disapprove(ctx context.Context, decision Decision) (DecisionResult, error) {
	return s.decide(ctx, decision, batchdecision.VerdictDISAPPROVE)
}

var auditKinds = map[batchdecision.Verdict]audit.Kind{
	batchdecision.VerdictAPPROVE:    audit.BatchOperationApprove,
	batchdecision.VerdictDISAPPROVE: audit.BatchOperationDisapprove,
}

func (s *Service) decide(ctx context.Context, decision Decision, verdict batchdecision.Verdict) (DecisionResult, error) {
	event := audit.Event{
		At: s.now(), Action: auditKinds[verdict], SubjectID: decision.Operation.String(),
		Details: map[string]any{"digest": decision.Digest, "comment": decision.Comment},
	}
	v, err := access.Check(ctx, access.Decide)
	if err != nil {
		return DecisionResult{}, audit.RecordRefusal(ctx, s.store, event, err)
	}
	decision.Comment = strings.TrimSpace(decision.Comment)
	var result DecisionResult
	err = fault.Refuse(decision.problems(verdict)...)
	if err == nil {
		err = s.store.InTx(ctx, func(tx *db.Tx) (err error) {
			result, err = s.decideInTx(ctx, tx, v, decision, verdict, event)
			return err
		})
	}
	if err != nil {
		return DecisionResult{}, audit.RecordRefusal(ctx, s.store, event, s.CancelTampered(ctx, err))
	}
	if !result.Replayed {
		s.store.Notifier.Notify(ctx, decision.Operation)
	}
	if !result.Replayed && result.Operation.EndCode == string(fault.CodeRequesterNotAllowed) {
		return result, withdrawnError()
	}
	return result, nil
}

// decideInTx stores a decision with its audit event, unless it repeats one or the operation ends instead.
func (s *Service) decideInTx(
	ctx context.Context, tx *db.Tx, v viewer.Viewer, decision Decision, verdict batchdecision.Verdict, event audit.Event,
) (result DecisionResult, err error) {
	operation, err := s.lock(ctx, tx, decision.Operation)
	if err != nil {
		return result, err
	}
	if result.Replayed, err = isRepeated(ctx, tx, v, operation, decision, verdict); result.Replayed || err != nil {
		result.Operation = operation
		return result, err
	}
	if err := s.checkMayDecide(ctx, tx, v, operation, decision); err != nil {
		return result, err
	}
	withdrawn, err := s.Withdraw(ctx, tx, operation)
	if err == nil && !withdrawn {
		if err = s.storeDecision(ctx, tx, v, operation, decision, verdict); err == nil {
			err = audit.Record(ctx, tx, event)
		}
	}
	if err != nil {
		return result, err
	}
	result.Operation, err = tx.BatchOperation.Get(ctx, operation.ID)
	return result, err
}

func (d Decision) problems(verdict batchdecision.Verdict) []fault.Problem {
	if verdict == batchdecision.VerdictDISAPPROVE && !text.Visible(d.Comment) {
		return []fault.Problem{fault.Of(fault.CodeCommentRequired, "Say why you disapprove: the requester reads it.", "comment")}
	}
	return text.Lines(d.Comment, MaxComment, "comment")
}

// checkMayDecide refuses a decision that the viewer may not make on this operation now, or not with this proof or digest.
func (s *Service) checkMayDecide(ctx context.Context, tx *db.Tx, v viewer.Viewer, operation *db.BatchOperation, decision Decision) error {
	contexts, err := s.decisionContexts(ctx, tx.Client(), v, operation)
	if err != nil {
		return err
	}
	decisionContext := contexts[0]
	decisionContext.ReadDigest = decision.Digest
	if problem := decisionContext.Problem(); problem != nil {
		return fault.Refuse(*problem)
	}
	if decision.Digest == "" {
		return fault.Refuse(fault.Of(fault.CodeDigestMismatch, "Name the digest of what you read.", "digest"))
	}
	return refuseProblem(access.ProofProblem(v, decisionContext.Now))
}

// storeDecision stores a decision and moves the operation when it is decided.
func (s *Service) storeDecision(
	ctx context.Context, tx *db.Tx, v viewer.Viewer, operation *db.BatchOperation, decision Decision, verdict batchdecision.Verdict,
) error {
	if err := s.checkDigest(ctx, tx, operation); err != nil {
		return err
	}
	now := s.now()
	signature, err := factor.TakeSignature(ctx, tx, v, operation.ID.String(), operation.Digest, string(verdict))
	if err != nil {
		return err
	}
	err = tx.BatchDecision.Create().
		SetBatchOperationID(operation.ID).
		SetRequesterID(operation.RequesterID).
		SetApproverID(v.User).
		SetVerdict(verdict).
		SetComment(decision.Comment).
		SetDecidedAt(now).
		SetSession(v.Session).
		SetProofMethod(v.Proof).
		SetSignature(signature).
		Exec(ctx)
	if err != nil {
		return err
	}
	if verdict == batchdecision.VerdictDISAPPROVE {
		return s.move(ctx, tx, operation.ID, approval.PendingApproval, approval.Disapproved)
	}
	approvals, err := Recount(ctx, tx, operation, now)
	if err != nil || !approval.QuorumReached(approvals, operation.ApprovalsRequired) {
		return err
	}
	return s.move(ctx, tx, operation.ID, approval.PendingApproval, approval.PendingExecution)
}

// move changes the status by compare-and-set; a concurrent change is a conflict. It stores the time when the operation ends.
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
