package approval

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"hash"
	"time"

	"bulwark/server/action"
	"bulwark/server/ident"
)

// Header is what a digest covers beside the tasks.
type Header struct {
	Action      action.Kind
	Changes     *action.Changes
	Reason      string
	Requester   ident.User
	RequestedAt time.Time // Expire writes it, so it is part of what is approved
	Total       int64
}

// Digest builds the hash that a decision names (rule 9): SHA-256 over the header and the SHA-256 of every block of
// tasks, in order. Blocks let the database hash a million tasks without sending them.
type Digest struct{ hash hash.Hash }

// BlockSize is how many tasks a block holds; the last block may hold fewer.
const BlockSize = 4096

// NewDigest starts a digest with its header.
func NewDigest(header Header) (*Digest, error) {
	header.RequestedAt = header.RequestedAt.UTC()
	text, err := json.Marshal(header)
	if err != nil {
		return nil, fmt.Errorf("the header of a digest cannot be written: %w", err)
	}
	d := &Digest{hash: sha256.New()}
	d.hash.Write(text)
	return d, nil
}

// Block adds the SHA-256 of the next block of tasks, as BlockOf or the database makes it.
func (d *Digest) Block(sum []byte) { d.hash.Write(sum) }

// String is the digest so far, in hexadecimal.
func (d *Digest) String() string { return hex.EncodeToString(d.hash.Sum(nil)) }

// BlockOf hashes up to BlockSize tasks, one line each: key, credential, version and values seen, separated by tabs. JSON
// never holds a raw tab or line break, so different tasks never make the same text.
func BlockOf(lines []byte) []byte {
	sum := sha256.Sum256(lines)
	return sum[:]
}
