package account

import (
	"context"
	"fmt"

	"github.com/alexedwards/argon2id"
	"golang.org/x/text/unicode/norm"

	"bulwark/server/limit"
	"bulwark/server/viewer"
)

// maxConcurrentHashes is how many passwords are hashed at the same time: each takes 19 MiB, and more hashes than processors
// would not be faster. Other callers wait; one person or network has at most one hash under way.
const maxConcurrentHashes = 2

// dummyHash is the hash of a random password with the usual parameters, so that signing in as an unknown user takes the same
// work.
const dummyHash = "$argon2id$v=19$m=19456,t=2,p=1$dW5rbm93biB1c2VyIDAwMQ$pHC4zQ1FTYTyQDbawzKCTgR7F57TzHNSBlPW+B5rVJs"

// hasher computes a bounded number of argon2id hashes at a time, so that signing in cannot exhaust memory.
type hasher struct{ turns *limit.FairQueue }

func newHasher() *hasher { return &hasher{limit.NewFairQueue(maxConcurrentHashes)} }

// parameters are OWASP's second recommendation for argon2id: 19 MiB, 2 passes, 1 lane
// (https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html).
func parameters() *argon2id.Params {
	return &argon2id.Params{Memory: 19 * 1024, Iterations: 2, Parallelism: 1, SaltLength: 16, KeyLength: 32}
}

// hash returns a password's hash in PHC format.
func (h *hasher) hash(ctx context.Context, password string) (string, error) {
	done, err := h.turns.Acquire(ctx, owner(ctx))
	if err != nil {
		return "", err
	}
	defer done()
	return argon2id.CreateHash(canonical(password), parameters())
}

// matches reports whether a password is the hashed one.
func (h *hasher) matches(ctx context.Context, password, hash string) (bool, error) {
	done, err := h.turns.Acquire(ctx, owner(ctx))
	if err != nil {
		return false, err
	}
	defer done()
	match, err := argon2id.ComparePasswordAndHash(canonical(password), hash)
	if err != nil {
		return false, fmt.Errorf("a stored password hash cannot be read: %w", err)
	}
	return match, nil
}

// owner returns whose turn a hash takes: that of the signed-in person, otherwise that of the network.
func owner(ctx context.Context) string {
	who := viewer.From(ctx)
	if who.SignedIn() {
		return who.User.String()
	}
	return limit.Network(who.Address)
}

// canonical normalises a password, because keyboards send an accented letter as one character or as two (RFC 8265, section
// 4.2.2).
func canonical(password string) string { return norm.NFC.String(password) }
