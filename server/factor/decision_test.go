package factor_test

import (
	"bytes"
	"encoding/json"
	"testing"

	"bulwark/ent/db"
	"bulwark/ent/db/batchdecision"
	"bulwark/server/action"
	"bulwark/server/batch"
	"bulwark/server/factor"
	"bulwark/server/internal/authenticator"
	"bulwark/server/internal/world"
	"bulwark/server/viewer"
)

// decide approves an operation as Aki and returns the stored decision.
func (h *fixture) decide(v viewer.Viewer, operation *db.BatchOperation) *db.BatchDecision {
	h.T.Helper()
	_, err := h.Batch.Approve(viewer.With(h.Context(), v), batch.Decision{Operation: operation.ID, Digest: operation.Digest})
	if err != nil {
		h.T.Fatal(err)
	}
	return h.Store.Read().BatchDecision.Query().Where(batchdecision.BatchOperationID(operation.ID)).OnlyX(h.Context())
}

func (h *fixture) request() *db.BatchOperation {
	h.T.Helper()
	return h.Request(h.Otto, action.Update, h.Tagging(), world.IDs(h.NewCredentials(1)...))
}

// Rule 23: a decision by passkey is a signature over nonce, operation, digest and verdict; anyone can verify it later, and it
// is valid for nothing else.
func TestRule23ADecisionByPasskeyIsASignature(t *testing.T) {
	each(t, func(h *fixture) {
		key := h.enrolPasskey(h.Aki)
		operation := h.request()
		d := factor.Decision{Subject: operation.ID.String(), Digest: operation.Digest, Verdict: "APPROVE"}
		if err := h.sign(h.As(h.Aki), h.Aki, key, d); err != nil {
			h.T.Fatal(err)
		}
		decision := h.decide(viewer.From(h.As(h.Aki)), operation)
		signature, err := factor.ParseSignature(decision.Signature)
		if err != nil {
			h.T.Fatal(err)
		}
		if err := signature.Verify(d); err != nil {
			h.T.Fatalf("the signature does not verify: %v", err)
		}
		for name, other := range map[string]factor.Decision{
			"verdict": {Subject: d.Subject, Digest: d.Digest, Verdict: "DISAPPROVE"},
			"digest":  {Subject: d.Subject, Digest: "0" + d.Digest[1:], Verdict: d.Verdict},
			"subject": {Subject: d.Subject + "2", Digest: d.Digest, Verdict: d.Verdict},
			"split":   {Subject: d.Subject + d.Digest[:1], Digest: d.Digest[1:], Verdict: d.Verdict},
		} {
			if signature.Verify(other) == nil {
				h.T.Errorf("another %s verifies as well", name)
			}
		}
	})
}

// Rule 23: a stored signature no longer verifies when any part of it was changed.
func TestRule23AChangedSignatureDoesNotVerify(t *testing.T) {
	each(t, func(h *fixture) {
		keys := map[*db.User]*authenticator.Key{h.Aki: h.enrolPasskey(h.Aki), h.Bea: h.enrolPasskey(h.Bea)}
		sign := func(person *db.User, operation *db.BatchOperation) (factor.Signature, factor.Decision) {
			d := factor.Decision{Subject: operation.ID.String(), Digest: operation.Digest, Verdict: "APPROVE"}
			if err := h.sign(h.As(person), person, keys[person], d); err != nil {
				h.T.Fatal(err)
			}
			s, err := factor.ParseSignature(h.decide(viewer.From(h.As(person)), operation).Signature)
			if err != nil {
				h.T.Fatal(err)
			}
			return s, d
		}
		h.Register(h.Bea)
		mine, d := sign(h.Aki, h.request())
		theirs, _ := sign(h.Bea, h.request())
		for name, change := range map[string]func(s *factor.Signature){
			"nonce":              func(s *factor.Signature) { s.Nonce = theirs.Nonce },
			"public key":         func(s *factor.Signature) { s.PublicKey = theirs.PublicKey },
			"client data":        func(s *factor.Signature) { s.ClientData = theirs.ClientData },
			"authenticator data": func(s *factor.Signature) { s.AuthenticatorData = theirs.AuthenticatorData[:40] },
			"signature":          func(s *factor.Signature) { s.Signature = theirs.Signature },
			"relying party":      func(s *factor.Signature) { s.RelyingParty = "evil.example.com" },
			"origin":             func(s *factor.Signature) { s.Origin = "https://evil.example.com" },
			"encoding":           func(s *factor.Signature) { s.Signature = "!" },
		} {
			changed := mine
			change(&changed)
			if changed.Verify(d) == nil {
				h.T.Errorf("with another %s it verifies as well", name)
			}
		}
		if text, err := json.Marshal(mine); err != nil || bytes.Contains(text, []byte(h.Aki.Username)) {
			h.T.Errorf("unexpected signature %s, %v", text, err)
		}
	})
}

// Rule 23: a signature is used once, by the decision that it was made for and in the same session; other decisions are unsigned.
func TestRule23ASignatureIsUsedOnceByItsSession(t *testing.T) {
	each(t, func(h *fixture) {
		key := h.enrolPasskey(h.Aki)
		one, two := h.request(), h.request()
		d := factor.Decision{Subject: one.ID.String(), Digest: one.Digest, Verdict: "APPROVE"}
		if err := h.sign(h.As(h.Aki), h.Aki, key, d); err != nil {
			h.T.Fatal(err)
		}
		take := func(v viewer.Viewer, d factor.Decision) (signature string) {
			err := h.Store.InTx(h.Context(), func(tx *db.Tx) (err error) {
				signature, err = factor.TakeSignature(h.Context(), tx, v, d.Subject, d.Digest, d.Verdict)
				return err
			})
			if err != nil {
				h.T.Fatal(err)
			}
			return signature
		}
		elsewhere := viewer.From(h.As(h.Aki))
		elsewhere.Session = "another"
		if take(elsewhere, d) != "" || take(viewer.From(h.As(h.Bea)), d) != "" {
			h.T.Error("another session took the signature")
		}
		if h.decide(viewer.From(h.As(h.Aki)), two).Signature != "" {
			h.T.Error("another decision took the signature")
		}
		if h.decide(viewer.From(h.As(h.Aki)), one).Signature == "" {
			h.T.Error("the decision is not signed")
		}
		if take(viewer.From(h.As(h.Aki)), d) != "" {
			h.T.Error("the signature can be taken again")
		}
	})
}
