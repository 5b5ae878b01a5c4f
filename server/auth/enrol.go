package auth

import (
	"encoding/base64"
	"net/http"
	"slices"

	"bulwark/server/factor"
	"bulwark/server/fault"
	"bulwark/server/viewer"
)

// passkeyOptions starts a WebAuthn ceremony and answers 200 {"challenge","options"}. An incomplete session may start one for its
// next step only.
func (a *Auth) passkeyOptions(w http.ResponseWriter, r *http.Request, by admission) {
	var input struct {
		Purpose factor.Purpose `json:"purpose"`
		Subject string         `json:"subject"`
		Digest  string         `json:"digest"`
		Verdict string         `json:"verdict"`
	}
	if !decodeBody(w, r, &input) {
		return
	}
	if !slices.Contains(allowedPurposes(by), input.Purpose) {
		a.refuse(w, r, by, fault.Refuse(fault.Invalid("This is not what a passkey can be asked for now.", "purpose")))
		return
	}
	decision := factor.Decision{Subject: input.Subject, Digest: input.Digest, Verdict: input.Verdict}
	ceremony, err := a.factors.BeginPasskey(r.Context(), input.Purpose, decision)
	if err != nil {
		a.refuse(w, r, by, err)
		return
	}
	writeJSON(w, http.StatusOK, map[string]any{"challenge": ceremony.Challenge, "options": ceremony.Options})
}

// allowedPurposes returns the purposes for which a session may ask for a passkey.
func allowedPurposes(by admission) []factor.Purpose {
	switch {
	case len(by.pending) == 0:
		return []factor.Purpose{factor.ForEnrolment, factor.ForProof, factor.ForDecision}
	case by.pending[0] == factor.GiveSecondFactor:
		return []factor.Purpose{factor.ForSignIn}
	default:
		return []factor.Purpose{factor.ForEnrolment, factor.ForProof}
	}
}

// registerPasskey completes the enrolment of a passkey and answers 200 {"recoveryCodes"}, which are null when the person already has
// some.
func (a *Auth) registerPasskey(w http.ResponseWriter, r *http.Request, by admission) {
	var input struct {
		factor.Answer
		Name string `json:"name"`
	}
	if !decodeBody(w, r, &input) {
		return
	}
	codes, err := a.factors.EnrolPasskey(r.Context(), input.Answer, input.Name)
	a.answerEnrolment(w, r, by, codes, err)
}

// beginTOTP creates a secret for one-time passwords and answers 200 {"secret","uri","qr"}.
func (a *Auth) beginTOTP(w http.ResponseWriter, r *http.Request, by admission) {
	if !decodeBody(w, r, &struct{}{}) {
		return
	}
	begun, err := a.factors.BeginTOTP(r.Context())
	if err != nil {
		a.refuse(w, r, by, err)
		return
	}
	writeJSON(w, http.StatusOK, map[string]any{
		"secret": begun.Secret, "uri": begun.URI, "qr": "data:image/png;base64," + base64.StdEncoding.EncodeToString(begun.QR),
	})
}

// confirmTOTP completes the enrolment of one-time passwords, and answers as registerPasskey does.
func (a *Auth) confirmTOTP(w http.ResponseWriter, r *http.Request, by admission) {
	var input struct {
		Code string `json:"code"`
	}
	if !decodeBody(w, r, &input) {
		return
	}
	codes, err := a.factors.ConfirmTOTP(r.Context(), input.Code)
	a.answerEnrolment(w, r, by, codes, err)
}

// answerEnrolment answers a completed enrolment. When it was a step of the sign-in, it starts the next session.
func (a *Auth) answerEnrolment(w http.ResponseWriter, r *http.Request, by admission, codes []string, err error) {
	if err != nil {
		a.refuse(w, r, by, err)
		return
	}
	if len(by.pending) > 0 {
		next := a.nextSession(by, viewer.From(r.Context()))
		next.proof = viewer.NoProof // the proof was given without a second factor
		if !a.replaceSession(w, r, next) {
			return
		}
	}
	writeJSON(w, http.StatusOK, map[string]any{"recoveryCodes": codes})
}

// recoveryCodes creates ten new recovery codes and answers 200 {"recoveryCodes"}.
func (a *Auth) recoveryCodes(w http.ResponseWriter, r *http.Request, by admission) {
	if !decodeBody(w, r, &struct{}{}) {
		return
	}
	codes, err := a.factors.NewRecoveryCodes(r.Context())
	if err != nil {
		a.refuse(w, r, by, err)
		return
	}
	writeJSON(w, http.StatusOK, map[string]any{"recoveryCodes": codes})
}
