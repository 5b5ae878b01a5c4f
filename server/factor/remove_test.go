package factor_test

import (
	"context"
	"testing"
	"time"

	"bulwark/ent/db"
	"bulwark/ent/db/passkey"
	"bulwark/server/factor"
	"bulwark/server/fault"
	"bulwark/server/internal/authenticator"
	"bulwark/server/viewer"
)

func (h *fixture) wantCode(err error, code fault.Code) {
	h.T.Helper()
	if code == "" && err != nil || code != "" && !fault.Has(err, code) {
		h.T.Fatalf("want %q, got %v", code, err)
	}
}

func (h *fixture) readPasskey(person *db.User) *db.Passkey {
	return h.Store.Read().Passkey.Query().Where(passkey.UserID(person.ID)).FirstX(h.Context())
}

// Rule 23: a second factor is removed with a fresh proof, by its owner; recovery codes go with the last one.
func TestRule23RemovalNeedsAProof(t *testing.T) {
	each(t, func(h *fixture) {
		h.enrolPasskey(h.Otto)
		h.enrolPasskey(h.Aki)
		stale := viewer.From(h.As(h.Otto))
		stale.ProvedAt = h.Now().Add(-11 * time.Minute)
		h.wantCode(h.factors.RemovePasskey(viewer.With(h.Context(), stale), h.readPasskey(h.Otto).ID), fault.CodeProofRequired)
		h.wantCode(h.factors.RemoveTOTP(viewer.With(h.Context(), stale)), fault.CodeProofRequired)
		h.wantCode(h.factors.RemovePasskey(h.As(h.Otto), h.readPasskey(h.Aki).ID), fault.CodeNotFound)
		h.wantCode(h.factors.RemoveTOTP(h.As(h.Otto)), fault.CodeNotFound)
		if err := h.factors.RemoveTOTP(h.AsToken(h.Otto)); fault.KindOf(err) != fault.Forbidden {
			h.T.Errorf("an API token: %v", err)
		}
		own, err := h.factors.OwnFactors(h.As(h.Otto))
		if err != nil || len(own.Passkeys) != 1 || own.RecoveryCodesLeft != 10 {
			h.T.Fatalf("got %+v, %v", own, err)
		}
		h.wantCode(h.factors.RemovePasskey(h.As(h.Otto), h.readPasskey(h.Otto).ID), "")
		own, err = h.factors.OwnFactors(h.As(h.Otto))
		if err != nil || len(own.Passkeys) != 0 || own.RecoveryCodesLeft != 0 {
			h.T.Errorf("something is left: %+v, %v", own, err)
		}
	})
}

// Rule 23: the last required second factor of a person cannot be removed, even when two are removed at the same time.
func TestRule23RequiredLastFactorCannotBeRemoved(t *testing.T) {
	each(t, func(h *fixture) {
		h.enrolPasskey(h.Aki)
		h.enrolPasskey(h.Aki)
		h.Write().SystemParameters.UpdateOneID(1).SetSecondFactorRequired(true).ExecX(h.Context())
		keys := h.Store.Read().Passkey.Query().Where(passkey.UserID(h.Aki.ID)).AllX(h.Context())
		results := make(chan error, len(keys))
		for _, key := range keys {
			go func() { results <- h.factors.RemovePasskey(h.As(h.Aki), key.ID) }()
		}
		refused := 0
		for range keys {
			if err := <-results; fault.Has(err, fault.CodeSecondFactorRequired) {
				refused++
			} else if err != nil {
				h.T.Error(err)
			}
		}
		if refused != 1 {
			h.T.Errorf("%d of two removals were refused", refused)
		}
		h.enrolPasskey(h.Udo) // an auditor need not have one
		h.wantCode(h.factors.RemovePasskey(h.As(h.Udo), h.readPasskey(h.Udo).ID), "")
	})
}

// Rule 23: a reset removes all second factors and recovery codes, and signs the person out.
func TestRule23ResetRemovesEverything(t *testing.T) {
	each(t, func(h *fixture) {
		h.enrolPasskey(h.Aki)
		h.enrolTOTP(h.Aki)
		if err := h.Store.InTx(h.Context(), func(tx *db.Tx) error { return factor.Reset(h.Context(), tx, h.Aki.ID) }); err != nil {
			h.T.Fatal(err)
		}
		methods, err := h.factors.Methods(h.Context(), h.Aki.ID)
		if err != nil || len(methods) != 0 {
			h.T.Errorf("got %v, %v", methods, err)
		}
		left := h.Store.Read().RecoveryCode.Query().CountX(h.Context()) + h.Store.Read().Challenge.Query().CountX(h.Context())
		if n := h.Store.Read().Session.Query().CountX(h.Context()); n != 4 || left != 0 {
			h.T.Errorf("%d sessions, %d codes and challenges are left", n, left)
		}
	})
}

// Rule 23: secrets of one-time passwords stay readable when their data key is replaced.
func TestRule23SecretsAreSealedAgainWithANewDataKey(t *testing.T) {
	each(t, func(h *fixture) {
		before := h.enrolTOTP(h.Otto)
		sealed := h.Store.Read().TOTPFactor.Query().OnlyX(h.Context()).SealedSecret
		n, err := h.keeper.ReplaceDataKey(h.Context(), factor.Sealed{Store: h.Store})
		if err != nil || n != 1 {
			h.T.Fatalf("got %d, %v", n, err)
		}
		if after := h.Store.Read().TOTPFactor.Query().OnlyX(h.Context()).SealedSecret; string(after) == string(sealed) {
			h.T.Error("the secret was not sealed again")
		}
		h.Wait(30 * time.Second)
		input := factor.Input{Code: h.code(before)}
		if _, err := h.factors.Prove(h.As(h.Otto), factor.Proof{Session: sessionOf(h.Otto), Password: "right", Input: input}); err != nil {
			h.T.Error(err)
		}
	})
}

// Rule 23: two people cannot use each other's sealed secret, even with write access to the database.
func TestRule23SwappedSecretsDoNotOpen(t *testing.T) {
	each(t, func(h *fixture) {
		otto := h.enrolTOTP(h.Otto)
		h.enrolTOTP(h.Udo)
		rows := h.Store.Read().TOTPFactor.Query().AllX(h.Context())
		h.Write().TOTPFactor.UpdateOne(rows[1]).SetSealedSecret(rows[0].SealedSecret).ExecX(h.Context())
		h.Wait(30 * time.Second)
		input := factor.Input{Code: h.code(otto)}
		_, err := h.factors.Prove(h.As(h.Udo), factor.Proof{Session: sessionOf(h.Udo), Password: "right", Input: input})
		if err == nil || fault.KindOf(err) == fault.Refused {
			h.T.Errorf("want a fault that operators see, got %v", err)
		}
	})
}

// Rule 23: passkeys are not possible when browsers reach the server by an IP address.
func TestRule23PasskeysNeedAHostName(t *testing.T) {
	t.Parallel()
	for address, want := range map[string]bool{
		"http://localhost:8080": true, "https://bulwark.example.com": true, "https://10.0.0.1": false, "http://[::1]:8080": false,
	} {
		site := factor.NewSite()
		if err := site.SetAddress(address); err != nil {
			t.Fatal(err)
		}
		if got := site.PasskeysPossible("localhost:8080"); got != want {
			t.Errorf("%s: %v", address, got)
		}
	}
	site := factor.NewSite()
	if err := site.SetAddress("http://localhost:8080"); err != nil {
		t.Fatal(err)
	}
	if site.PasskeysPossible("127.0.0.1:8080") {
		t.Error("a page opened by address cannot use passkeys")
	}
}

// The number of open challenges is bounded.
func TestOpenChallengesAreBounded(t *testing.T) {
	each(t, func(h *fixture) {
		h.enrolPasskey(h.Aki)
		begin := func(ctx context.Context) error {
			_, err := h.factors.BeginPasskey(ctx, factor.ForProof, factor.Decision{})
			return err
		}
		for range 20 {
			h.wantCode(begin(h.As(h.Aki)), "")
		}
		if err := begin(h.As(h.Aki)); fault.KindOf(err) != fault.Limited {
			h.T.Errorf("got %v", err)
		}
		h.Wait(6 * time.Minute)
		h.wantCode(begin(h.As(h.Aki)), "")
		h.Wait(20 * time.Minute)
		h.wantCode(begin(h.As(h.Aki)), "")
		if n := h.Store.Read().Challenge.Query().CountX(h.Context()); n != 1 {
			h.T.Errorf("%d old challenges were kept", n-1)
		}
	})
}

// Rule 23: a decision that is incomplete is not signed.
func TestRule23OnlyCompleteDecisionsAreSigned(t *testing.T) {
	each(t, func(h *fixture) {
		h.enrolPasskey(h.Aki)
		for _, d := range []factor.Decision{
			{Digest: "d", Verdict: "APPROVE"}, {Subject: "op_1", Verdict: "APPROVE"}, {Subject: "op_1", Digest: "d"}, {Subject: "op_1", Digest: "d", Verdict: "MAYBE"},
		} {
			_, err := h.factors.BeginPasskey(h.As(h.Aki), factor.ForDecision, d)
			h.wantCode(err, fault.CodeInvalid)
		}
		_, err := h.factors.BeginPasskey(h.As(h.Otto), factor.ForDecision, factor.Decision{Subject: "op_1", Digest: "d", Verdict: "APPROVE"})
		h.wantCode(err, fault.CodeNotFound) // no passkey
	})
}

// Rule 23: names of passkeys are validated like other texts.
func TestRule23PasskeyNamesAreValidated(t *testing.T) {
	each(t, func(h *fixture) {
		for name, code := range map[string]fault.Code{"": fault.CodeRequired, " \u200b": fault.CodeRequired, "two\nlines": fault.CodeInvalid} {
			begun, err := h.factors.BeginPasskey(h.As(h.Aki), factor.ForEnrolment, factor.Decision{})
			h.wantCode(err, "")
			answer := factor.Answer{Challenge: begun.Challenge, Response: authenticator.New().Create(h.T, begun.Options, relying)}
			_, err = h.factors.EnrolPasskey(h.As(h.Aki), answer, name)
			h.wantCode(err, code)
		}
	})
}
