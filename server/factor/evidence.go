package factor

import (
	"context"
	"encoding/json"
	"errors"
	"time"

	"bulwark/ent/db"
	"bulwark/ent/db/auditevent"
	"bulwark/ent/db/batchdecision"
	"bulwark/ent/db/batchoperation"
	"bulwark/server/audit"
	"bulwark/server/fault"
	"bulwark/server/ident"
	"bulwark/server/store"
)

// Evidence is what was decided on a batch operation or protected change, with the signatures. It can be verified without the database.
type Evidence struct {
	Number    int64              `json:"number"`
	Subject   string             `json:"subject"` // public id of the operation or change
	Digest    string             `json:"digest"`
	Decisions []DecisionEvidence `json:"decisions"`
}

// DecisionEvidence is one person's decision.
type DecisionEvidence struct {
	Username  string     `json:"username"`
	User      string     `json:"user"` // public id
	Verdict   string     `json:"verdict"`
	DecidedAt time.Time  `json:"decidedAt"`
	Signature *Signature `json:"signature"` // null when it was not signed
	// When this person enrolled the key according to the audit trail; null when the trail does not say.
	EnrolledAt *time.Time `json:"enrolledAt"`
}

// Outcome is the result of verifying a decision.
type Outcome string

// The outcomes.
const (
	Verified Outcome = "VERIFIED"
	Invalid  Outcome = "INVALID"
	Unsigned Outcome = "UNSIGNED"
)

// Verify checks that a decision was signed by its key. The error says why the outcome is Invalid.
func (e Evidence) Verify(decision DecisionEvidence) (Outcome, error) {
	if decision.Signature == nil {
		return Unsigned, nil
	}
	err := decision.Signature.Verify(Decision{Subject: e.Subject, Digest: e.Digest, Verdict: decision.Verdict})
	if err != nil {
		return Invalid, err
	}
	return Verified, nil
}

// EvidenceOf reads the evidence of an operation by its number. It is for the command line and checks no permission. Refused with
// NOT_FOUND.
func EvidenceOf(ctx context.Context, s *store.Store, number int64) (*Evidence, *db.BatchOperation, error) {
	operation, err := s.Read().BatchOperation.Query().Where(batchoperation.Number(number)).Only(ctx)
	if db.IsNotFound(err) {
		return nil, nil, fault.Refuse(fault.Of(fault.CodeNotFound, "There is no batch operation with this number.", "number"))
	}
	if err != nil {
		return nil, nil, store.Translate(err)
	}
	rows, err := operation.QueryDecisions().WithApprover().Order(db.Asc(batchdecision.FieldID)).All(ctx)
	if err != nil {
		return nil, nil, store.Translate(err)
	}
	evidence := &Evidence{Number: number, Subject: operation.ID.String(), Digest: operation.Digest, Decisions: []DecisionEvidence{}}
	for _, row := range rows {
		decision, err := decisionEvidence(ctx, s, row)
		if err != nil {
			return nil, nil, err
		}
		evidence.Decisions = append(evidence.Decisions, decision)
	}
	return evidence, operation, nil
}

func decisionEvidence(ctx context.Context, s *store.Store, row *db.BatchDecision) (DecisionEvidence, error) {
	decision, err := signatureEvidence(ctx, s, row.Edges.Approver, row.Signature)
	decision.Verdict, decision.DecidedAt = string(row.Verdict), row.DecidedAt.UTC()
	return decision, err
}

// signatureEvidence returns a person's signature, if there is one, and when they enrolled its key.
func signatureEvidence(ctx context.Context, s *store.Store, person *db.User, signatureText string) (DecisionEvidence, error) {
	decision := DecisionEvidence{Username: person.Username, User: person.ID.String()}
	if signatureText == "" {
		return decision, nil
	}
	signature, err := ParseSignature(signatureText)
	if err != nil {
		return decision, err
	}
	decision.Signature = &signature
	decision.EnrolledAt, err = enrolledAt(ctx, s, person.ID, signature)
	return decision, err
}

// enrolledAt returns when a person enrolled the key of a signature according to the audit trail, or nil. The passkey itself may have
// been removed since.
func enrolledAt(ctx context.Context, s *store.Store, person ident.User, signature Signature) (*time.Time, error) {
	events, err := s.Read().AuditEvent.Query().Where(
		auditevent.Action(string(audit.SecondFactorEnrol)), auditevent.SubjectID(person.String()), auditevent.ResultEQ(auditevent.ResultALLOWED),
	).All(ctx)
	if err != nil {
		return nil, store.Translate(err)
	}
	for _, event := range events {
		var details struct{ CredentialID, PublicKeySha256 string }
		err := json.Unmarshal([]byte(event.Details), &details)
		if err == nil && details.CredentialID == signature.CredentialID && details.PublicKeySha256 == signature.KeyFingerprint() {
			at := event.At.UTC()
			return &at, nil
		}
	}
	return nil, nil
}

// ParseEvidence reads evidence from a file.
func ParseEvidence(text []byte) (*Evidence, error) {
	evidence := &Evidence{}
	if err := json.Unmarshal(text, evidence); err != nil {
		return nil, err
	}
	if evidence.Subject == "" || evidence.Digest == "" {
		return nil, errors.New("it is not evidence of a decision: subject or digest is missing")
	}
	return evidence, nil
}
