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

// DigestVersion is the version of the digests of new operations. Version 1 covered keys; version 2 covers the text that
// people read (rule 24).
const DigestVersion = 2

// Header is what a digest covers besides tasks and names. Fields that version 1 does not cover are left empty for it.
type Header struct {
	Version           int `json:",omitempty"` // 2; absent in version 1
	Action            action.Kind
	Changes           *action.Changes
	Reason            string
	Requester         ident.User
	RequestedAt       time.Time // Expire writes it into credentials
	Total             int64
	Selection         *action.Selection `json:",omitempty"`
	ApprovalsRequired int               `json:",omitempty"`
	ApproveBy         time.Time         `json:",omitzero"`
}

// Digest computes the hash that a decision names (rule 9): SHA-256 over the header and the SHA-256 of every block of tasks and
// then of names, in order. With blocks the database can hash a million tasks without sending them.
type Digest struct{ hash hash.Hash }

// BlockSize is how many tasks a block holds; the last block may hold fewer. A block of names holds those whose keys, divided
// by BlockSize, have the same quotient.
const BlockSize = 4096

// NewDigest starts a digest with its header.
func NewDigest(header Header) (*Digest, error) {
	header.RequestedAt, header.ApproveBy = header.RequestedAt.UTC(), header.ApproveBy.UTC()
	text, err := json.Marshal(header)
	if err != nil {
		return nil, fmt.Errorf("the header of a digest cannot be written: %w", err)
	}
	d := &Digest{hash: sha256.New()}
	d.hash.Write(text)
	return d, nil
}

// AddBlock adds the SHA-256 of the next block, computed by HashBlock or the database.
func (d *Digest) AddBlock(sum []byte) { d.hash.Write(sum) }

// String returns the digest in hexadecimal.
func (d *Digest) String() string { return hex.EncodeToString(d.hash.Sum(nil)) }

// HashBlock returns the SHA-256 of the text of a block.
func HashBlock(text []byte) []byte {
	sum := sha256.Sum256(text)
	return sum[:]
}
