package factor

import (
	"context"

	"bulwark/ent/db"
	"bulwark/ent/db/protectedchange"
	"bulwark/server/fault"
	"bulwark/server/store"
)

// EvidenceOfChange reads the evidence of a protected change by its number. It is for the command line and checks no permission.
// Refused with NOT_FOUND.
func EvidenceOfChange(ctx context.Context, s *store.Store, number int64) (*Evidence, *db.ProtectedChange, error) {
	change, err := s.Read().ProtectedChange.Query().Where(protectedchange.Number(number)).WithDecider().Only(ctx)
	if db.IsNotFound(err) {
		return nil, nil, fault.Refuse(fault.Of(fault.CodeNotFound, "There is no protected change with this number.", "number"))
	}
	if err != nil {
		return nil, nil, store.Translate(err)
	}
	evidence := &Evidence{Number: number, Subject: change.ID.String(), Digest: change.Digest, Decisions: []DecisionEvidence{}}
	if change.Edges.Decider == nil || change.DecidedAt == nil {
		return evidence, change, nil
	}
	verdict := approve
	if change.Status == protectedchange.StatusDISAPPROVED {
		verdict = disapprove
	}
	decision, err := signatureEvidence(ctx, s, change.Edges.Decider, change.Signature)
	decision.Verdict, decision.DecidedAt = verdict, change.DecidedAt.UTC()
	evidence.Decisions = append(evidence.Decisions, decision)
	return evidence, change, err
}
