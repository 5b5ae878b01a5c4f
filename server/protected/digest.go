package protected

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"slices"
	"time"

	"bulwark/ent/db"
	"bulwark/ent/db/protectedchange"
	"bulwark/server/ident"
)

// digestContent is what a digest covers: everything that is fixed when a change is requested, except its number.
type digestContent struct {
	Kind         protectedchange.Kind
	Payload      string
	Changes      string
	PasswordHash string
	Reason       string
	Requester    ident.User
	RequestedAt  time.Time
	Session      string
	DecideBy     time.Time
	Subjects     []ident.User
}

// digestOf computes the digest of a change and the people it concerns. The result is the same before the row is stored and when it is
// read later.
func digestOf(change *db.ProtectedChange, subjects []ident.User) (string, error) {
	text, err := json.Marshal(digestContent{
		Kind: change.Kind, Payload: change.Payload, Changes: change.Changes, PasswordHash: change.PasswordHash,
		Reason: change.Reason, Requester: change.RequesterID, RequestedAt: change.RequestedAt.UTC(), Session: change.Session,
		DecideBy: change.DecideBy.UTC(), Subjects: slices.Sorted(slices.Values(subjects)),
	})
	if err != nil {
		return "", fmt.Errorf("the digest of a protected change cannot be computed: %w", err)
	}
	sum := sha256.Sum256(text)
	return hex.EncodeToString(sum[:]), nil
}
