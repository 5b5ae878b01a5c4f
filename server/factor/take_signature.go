package factor

import (
	"context"

	"bulwark/ent/db"
	"bulwark/ent/db/challenge"
	"bulwark/server/viewer"
)

// TakeSignature returns and deletes the signature that a passkey gave over exactly this decision in the viewer's session. Call it in the
// transaction that stores the decision, after checking that the viewer's proof of identity is recent. It returns the empty string
// when the decision was not signed.
func TakeSignature(ctx context.Context, tx *db.Tx, v viewer.Viewer, subject, digest, verdict string) (string, error) {
	if v.Session == "" {
		return "", nil
	}
	signed, err := tx.Challenge.Query().Where(
		challenge.SessionID(v.Session), challenge.UserID(v.User), challenge.Purpose(string(ForDecision)),
		challenge.Subject(subject), challenge.Digest(digest), challenge.Verdict(verdict), challenge.AssertionNEQ(""),
	).Order(db.Desc(challenge.FieldVerifiedAt)).First(ctx)
	if db.IsNotFound(err) {
		return "", nil
	}
	if err != nil {
		return "", err
	}
	n, err := tx.Challenge.Delete().Where(challenge.ID(signed.ID)).Exec(ctx)
	if err != nil || n != 1 {
		return "", err
	}
	return signed.Assertion, nil
}
