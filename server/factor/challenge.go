package factor

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"encoding/json"
	"time"

	"github.com/go-webauthn/webauthn/webauthn"

	"bulwark/ent/db"
	"bulwark/ent/db/challenge"
	"bulwark/ent/db/predicate"
	"bulwark/server/access"
	"bulwark/server/fault"
	"bulwark/server/ident"
	"bulwark/server/viewer"
)

// Purpose is what a passkey ceremony is for.
type Purpose string

// The purposes.
const (
	ForEnrolment Purpose = "ENROL"
	ForSignIn    Purpose = "SIGN_IN"
	ForProof     Purpose = "PROVE"
	ForDecision  Purpose = "DECIDE"
)

const (
	challengeLifetime = 5 * time.Minute // for the person to use their authenticator
	maxOpenChallenges = 20              // challenges of one session at a time
	nonceBytes        = 32
)

// decisionDomain separates the hashes of decisions from all others.
const decisionDomain = "bulwark/decision/v1"

// Challenge returns what a passkey signs for a decision: the SHA-256 of "bulwark/decision/v1", the nonce, the public id of the subject,
// its digest and the verdict, each preceded by its length in bytes as a 32-bit big-endian number.
func Challenge(nonce []byte, subject, digest, verdict string) []byte {
	hash := sha256.New()
	for _, part := range [][]byte{[]byte(decisionDomain), nonce, []byte(subject), []byte(digest), []byte(verdict)} {
		_ = binary.Write(hash, binary.BigEndian, uint32(len(part))) // hashes never fail
		hash.Write(part)
	}
	return hash.Sum(nil)
}

// Decision is what a passkey signs.
type Decision struct{ Subject, Digest, Verdict string }

// newNonce returns random bytes, which make every challenge unique.
func newNonce() []byte {
	nonce := make([]byte, nonceBytes)
	_, _ = rand.Read(nonce) // never fails: the program ends instead
	return nonce
}

func encode(data []byte) string { return base64.RawURLEncoding.EncodeToString(data) }

// storeChallenge stores a challenge for the viewer's session and returns its id. It also deletes old challenges.
func (s *Service) storeChallenge(
	ctx context.Context, tx *db.Tx, v viewer.Viewer, purpose Purpose, d Decision, nonce []byte, session *webauthn.SessionData,
) (string, error) {
	now := s.now()
	// A signed decision is a proof as well, so it is kept as long as one.
	if _, err := tx.Challenge.Delete().Where(challenge.ExpiresAtLTE(now.Add(-access.ProofAge))).Exec(ctx); err != nil {
		return "", err
	}
	open, err := tx.Challenge.Query().Where(challenge.SessionID(v.Session), challenge.VerifiedAtIsNil(), challenge.ExpiresAtGT(now)).Count(ctx)
	if err != nil {
		return "", err
	}
	if open >= maxOpenChallenges {
		return "", fault.Limit("Too many passkey dialogs were opened. Wait a moment, then try again.", challengeLifetime)
	}
	data, err := json.Marshal(session)
	if err != nil {
		return "", err
	}
	id := encode(newNonce())
	return id, tx.Challenge.Create().SetID(id).SetSessionID(v.Session).SetUserID(v.User).SetPurpose(string(purpose)).
		SetSubject(d.Subject).SetDigest(d.Digest).SetVerdict(d.Verdict).
		SetNonce(encode(nonce)).SetData(string(data)).SetExpiresAt(now.Add(challengeLifetime)).Exec(ctx)
}

// consumeChallenge marks a challenge as used, whether the answer is right or wrong, and returns it. Refused with WRONG_PROOF unless the
// viewer's session requested it for one of the purposes and it is neither used nor expired.
func (s *Service) consumeChallenge(ctx context.Context, v viewer.Viewer, id string, purposes ...Purpose) (*db.Challenge, *webauthn.SessionData, error) {
	var names []string
	for _, purpose := range purposes {
		names = append(names, string(purpose))
	}
	now := s.now()
	var consumed *db.Challenge
	err := s.store.InTx(ctx, func(tx *db.Tx) error {
		n, err := tx.Challenge.Update().Where(isOpenChallenge(id, v, now), challenge.PurposeIn(names...)).SetVerifiedAt(now).Save(ctx)
		if err != nil {
			return err
		}
		if n != 1 {
			return wrongProof()
		}
		consumed, err = tx.Challenge.Get(ctx, id)
		return err
	})
	if err != nil {
		return nil, nil, err
	}
	session := &webauthn.SessionData{}
	return consumed, session, json.Unmarshal([]byte(consumed.Data), session)
}

// isOpenChallenge matches an unused challenge of the viewer's session that has not expired.
func isOpenChallenge(id string, v viewer.Viewer, now time.Time) predicate.Challenge {
	return challenge.And(challenge.ID(id), challenge.SessionID(v.Session), challenge.UserID(v.User),
		challenge.VerifiedAtIsNil(), challenge.ExpiresAtGT(now))
}

// deleteChallenges deletes the challenges of a person, for example when their passkeys are removed.
func deleteChallenges(ctx context.Context, tx *db.Tx, person ident.User) error {
	_, err := tx.Challenge.Delete().Where(challenge.UserID(person)).Exec(ctx)
	return err
}
