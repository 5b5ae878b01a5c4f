package protected

import (
	"context"
	"encoding/json"
	"fmt"
	"time"

	"bulwark/ent/db"
	"bulwark/ent/db/protectedchange"
	"bulwark/server/audit"
	"bulwark/server/fault"
	"bulwark/server/ident"
	"bulwark/server/text"
	"bulwark/server/viewer"
)

const (
	validity  = 24 * time.Hour // how long a change waits for a decision
	maxReason = 1_000          // characters
)

// bootstrapReason is the reason of a change that was requested without one during bootstrap.
const bootstrapReason = "Applied at once, because no two people exist yet who could decide."

// Draft is the input of Request.
type Draft struct {
	At           time.Time
	Kind         protectedchange.Kind
	Payload      any           // what Apply reads, stored as JSON: ids and values, never a secret
	Changes      []FieldChange // what people read
	PasswordHash string        // argon2id of a password that the change sets, else empty
	Reason       string
	Subjects     []ident.User // people concerned, who cannot decide on it
}

// Request stores a change that waits for a second person; during bootstrap (rule 29) it applies the change immediately. It runs in
// the caller's transaction and returns the stored change. The caller has checked the permission, and notifies listeners when the
// transaction has committed.
//
// Refused with REQUIRED in field reason when a second person is needed and no reason is given, else with INVALID or TOO_MANY.
func Request(ctx context.Context, tx *db.Tx, draft Draft, apply Apply) (*db.ProtectedChange, error) {
	fourEyes, err := BeginFourEyes(ctx, tx, draft.At)
	if err != nil {
		return nil, err
	}
	if err := fault.Refuse(reasonProblems(draft.Reason, fourEyes)...); err != nil {
		return nil, err
	}
	if !fourEyes && !text.Visible(draft.Reason) {
		draft.Reason = bootstrapReason
	}
	change, err := insert(ctx, tx, draft, fourEyes)
	if err != nil {
		return nil, err
	}
	if err := recordRequest(ctx, tx, change, draft); err != nil || fourEyes {
		return change, err
	}
	return bootstrap(ctx, tx, change, apply)
}

func reasonProblems(reason string, required bool) []fault.Problem {
	if required && !text.Visible(reason) {
		return []fault.Problem{fault.Of(fault.CodeRequired,
			"A second person has to approve this. Say why it is needed: that person reads it.", "reason")}
	}
	return text.Lines(reason, maxReason, "reason")
}

func insert(ctx context.Context, tx *db.Tx, draft Draft, fourEyes bool) (*db.ProtectedChange, error) {
	row, err := draft.row(viewer.From(ctx))
	if err != nil {
		return nil, err
	}
	if row.Digest, err = digestOf(row, draft.Subjects); err != nil {
		return nil, err
	}
	parameters, err := tx.SystemParameters.UpdateOneID(parametersID).AddLastProtectedChangeNumber(1).Save(ctx)
	if err != nil {
		return nil, err
	}
	mode := protectedchange.ModeFOUR_EYES
	if !fourEyes {
		mode = protectedchange.ModeBOOTSTRAP
	}
	stored, err := tx.ProtectedChange.Create().
		SetNumber(parameters.LastProtectedChangeNumber).SetKind(row.Kind).SetPayload(row.Payload).SetChanges(row.Changes).
		SetPasswordHash(row.PasswordHash).SetReason(row.Reason).SetRequesterID(row.RequesterID).SetRequestedAt(row.RequestedAt).
		SetSession(row.Session).SetDecideBy(row.DecideBy).SetDigest(row.Digest).SetMode(mode).
		Save(ctx)
	if err != nil {
		return nil, err
	}
	for _, person := range draft.Subjects {
		if err := tx.ProtectedChangeSubject.Create().SetProtectedChangeID(stored.ID).SetUserID(person).Exec(ctx); err != nil {
			return nil, err
		}
	}
	return stored, nil
}

// row returns the row to store, without number and digest.
func (d Draft) row(v viewer.Viewer) (*db.ProtectedChange, error) {
	payload, err := json.Marshal(d.Payload)
	if err != nil {
		return nil, fmt.Errorf("the payload of a protected change cannot be written: %w", err)
	}
	changes, err := json.Marshal(d.Changes)
	if err != nil {
		return nil, fmt.Errorf("the fields of a protected change cannot be written: %w", err)
	}
	return &db.ProtectedChange{
		Kind: d.Kind, Payload: string(payload), Changes: string(changes), PasswordHash: d.PasswordHash, Reason: d.Reason,
		RequesterID: v.User, RequestedAt: d.At, Session: v.Session, DecideBy: d.At.Add(validity),
	}, nil
}

func recordRequest(ctx context.Context, tx *db.Tx, change *db.ProtectedChange, draft Draft) error {
	return audit.Record(ctx, tx, audit.Event{
		At: draft.At, Action: audit.ProtectedChangeRequest, SubjectID: change.ID.String(),
		Details: map[string]any{
			"number": change.Number, "kind": change.Kind, "changes": draft.Changes, "reason": change.Reason,
			"users": ident.FormatAll(draft.Subjects), "digest": change.Digest, "mode": change.Mode, "decideBy": change.DecideBy,
		},
	})
}

// bootstrap applies a change immediately, in mode BOOTSTRAP.
func bootstrap(ctx context.Context, tx *db.Tx, change *db.ProtectedChange, apply Apply) (*db.ProtectedChange, error) {
	err := endChange(ctx, tx, change.ID, ending{to: protectedchange.StatusAPPLIED, mode: protectedchange.ModeBOOTSTRAP, at: change.RequestedAt})
	if err != nil {
		return nil, err
	}
	applied, err := tx.ProtectedChange.Get(ctx, change.ID)
	if err != nil {
		return nil, err
	}
	err = apply(ctx, tx, Effect{At: applied.RequestedAt, By: []ident.User{applied.RequesterID}, Change: applied})
	return applied, err
}
