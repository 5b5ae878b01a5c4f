package protected

import (
	"context"
	"strings"

	"bulwark/ent/db"
	"bulwark/ent/db/protectedchange"
	"bulwark/server/access"
	"bulwark/server/audit"
	"bulwark/server/factor"
	"bulwark/server/fault"
	"bulwark/server/ident"
	"bulwark/server/text"
	"bulwark/server/viewer"
)

const maxComment = 1_000 // characters

// Decision is the input of Approve and Disapprove.
type Decision struct {
	Change  ident.ProtectedChange
	Digest  string // of the change as it was read
	Comment string // at most 1,000 characters; required to disapprove
}

// Approve applies a change (rule 20). For active administrators and registered approvers who are neither its requester nor
// concerned by it, are in no cooling-off period towards any of these, and proved their identity within the last ten minutes.
// Refused with SELF_APPROVAL, TOKEN_CANNOT_DECIDE, CONCERNED, NOT_ELIGIBLE_TO_DECIDE, EXPIRED, NOT_PENDING, COOLING_OFF,
// PROOF_REQUIRED, DIGEST_MISMATCH, or the problem that prevents the change from being applied; it then stays pending. The loser of
// a race gets a conflict or NOT_PENDING. Repeating one's own decision succeeds and records nothing.
func (s *Service) Approve(ctx context.Context, decision Decision) (*db.ProtectedChange, error) {
	return s.decide(ctx, decision, protectedchange.StatusAPPLIED)
}

// Disapprove ends a change without applying it; the comment is required. For the same people as Approve.
func (s *Service) Disapprove(ctx context.Context, decision Decision) (*db.ProtectedChange, error) {
	return s.decide(ctx, decision, protectedchange.StatusDISAPPROVED)
}

var eventKinds = map[protectedchange.Status]audit.Kind{
	protectedchange.StatusAPPLIED:     audit.ProtectedChangeApprove,
	protectedchange.StatusDISAPPROVED: audit.ProtectedChangeDisapprove,
}

// verdicts are the verdicts that passkeys sign.
var verdicts = map[protectedchange.Status]string{
	protectedchange.StatusAPPLIED:     "APPROVE",
	protectedchange.StatusDISAPPROVED: "DISAPPROVE",
}

func (s *Service) decide(ctx context.Context, decision Decision, to protectedchange.Status) (*db.ProtectedChange, error) {
	decision.Comment = strings.TrimSpace(decision.Comment)
	event := audit.Event{
		At: s.now(), Action: eventKinds[to], SubjectID: decision.Change.String(),
		Details: map[string]any{"digest": decision.Digest, "comment": decision.Comment},
	}
	v, err := access.Check(ctx, access.Decide)
	if err == nil {
		err = fault.Refuse(decision.problems(to)...)
	}
	if err != nil {
		return nil, audit.RecordRefusal(ctx, s.store, event, err)
	}
	result, err := s.decideInTx(ctx, event, v, decision, to)
	if err != nil {
		return nil, audit.RecordRefusal(ctx, s.store, event, err)
	}
	s.store.Notifier.Notify(ctx, 0)
	if result.disallowed {
		return nil, audit.RecordRefusal(ctx, s.store, event, requesterNotAllowedError())
	}
	return result.change, nil
}

func (d Decision) problems(to protectedchange.Status) []fault.Problem {
	if to == protectedchange.StatusDISAPPROVED && !text.Visible(d.Comment) {
		return []fault.Problem{fault.Of(fault.CodeCommentRequired, "Say why you disapprove: the requester reads it.", "comment")}
	}
	return text.Lines(d.Comment, maxComment, "comment")
}

// outcome is the result of a decision.
type outcome struct {
	change     *db.ProtectedChange
	disallowed bool // the change was canceled, because its requester may no longer request it
}

func (s *Service) decideInTx(
	ctx context.Context, event audit.Event, v viewer.Viewer, decision Decision, to protectedchange.Status,
) (result outcome, err error) {
	err = s.store.InTx(ctx, func(tx *db.Tx) error {
		result = outcome{}
		change, err := lock(ctx, tx, decision.Change)
		if err != nil {
			return err
		}
		if isRepetition(change, v, decision, to) {
			result.change = change
			return nil
		}
		contexts, err := s.decisionContexts(ctx, tx.Client(), v, change)
		if err != nil {
			return err
		}
		if problem := contexts[0].problem(); problem != nil {
			return fault.Refuse(*problem)
		}
		allowed, err := mayRequest(ctx, tx, change.RequesterID)
		if err != nil {
			return err
		}
		if !allowed {
			result.disallowed = true
			return cancel(ctx, tx, change, s.now(), requesterNotAllowed)
		}
		if problem := access.ProofProblem(v, s.now()); problem != nil {
			return fault.Refuse(*problem)
		}
		if err := s.checkDigest(ctx, contexts[0], decision.Digest); err != nil {
			return err
		}
		result.change, err = s.endAndApply(ctx, tx, event, contexts[0], decision, to)
		return err
	})
	return result, err
}

// isRepetition reports whether the viewer has already made the same decision, for example by a double click.
func isRepetition(change *db.ProtectedChange, v viewer.Viewer, decision Decision, to protectedchange.Status) bool {
	return !v.ByToken() && change.DeciderID != nil && *change.DeciderID == v.User && change.Status == to &&
		change.Digest == decision.Digest && change.Comment == decision.Comment
}

// checkDigest computes the digest from the stored row, and refuses with DIGEST_MISMATCH when it is not the one of the request or not
// readDigest.
func (s *Service) checkDigest(ctx context.Context, q decisionContext, readDigest string) error {
	stored, err := digestOf(q.change, q.subjects)
	if err != nil {
		return err
	}
	if stored != q.change.Digest {
		s.log.ErrorContext(ctx, "a protected change is not what was requested: its stored row was altered",
			"protected_change", q.change.ID.String(), "number", q.change.Number)
		return fault.Refuse(*refusal(fault.CodeDigestMismatch,
			"The stored change is not what was requested. Do not decide on it; tell whoever runs the server."))
	}
	if readDigest != stored {
		return fault.Refuse(fault.Of(fault.CodeDigestMismatch, "What you read is not this change. Reload it and read it again.", "digest"))
	}
	return nil
}

// endAndApply ends the change, records it, and applies it when it is approved. It is ended first, because the database accepts the
// registration of an approver only from a change that is applied at that moment.
func (s *Service) endAndApply(
	ctx context.Context, tx *db.Tx, event audit.Event, q decisionContext, decision Decision, to protectedchange.Status,
) (*db.ProtectedChange, error) {
	signature, err := factor.TakeSignature(ctx, tx, q.person, q.change.ID.String(), q.change.Digest, verdicts[to])
	if err != nil {
		return nil, err
	}
	err = endChange(ctx, tx, q.change.ID, ending{
		to: to, mode: protectedchange.ModeFOUR_EYES, at: q.now, decider: &q.person, comment: decision.Comment, signature: signature,
	})
	if err != nil {
		return nil, err
	}
	decided, err := tx.ProtectedChange.Get(ctx, q.change.ID)
	if err != nil {
		return nil, err
	}
	event.Details = map[string]any{
		"number": decided.Number, "kind": decided.Kind, "users": ident.FormatAll(q.subjects), "requester": decided.RequesterID.String(),
		"digest": decided.Digest, "comment": decided.Comment, "proof": decided.ProofMethod, "signed": signature != "",
	}
	if err := audit.Record(ctx, tx, event); err != nil || to != protectedchange.StatusAPPLIED {
		return decided, err
	}
	return decided, s.apply(ctx, tx, Effect{At: q.now, By: []ident.User{decided.RequesterID, q.person.User}, Change: decided})
}

func (s *Service) apply(ctx context.Context, tx *db.Tx, effect Effect) error {
	apply, known := s.appliers[effect.Change.Kind]
	if !known {
		return fault.New(fault.Internal, "No function applies protected changes of kind "+string(effect.Change.Kind)+".")
	}
	return apply(ctx, tx, effect)
}
