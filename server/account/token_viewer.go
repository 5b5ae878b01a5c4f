package account

import (
	"context"
	"fmt"
	"strings"
	"time"

	"bulwark/ent/db"
	"bulwark/ent/db/apitoken"
	"bulwark/ent/db/auditevent"
	"bulwark/ent/db/predicate"
	"bulwark/ent/db/user"
	"bulwark/server/audit"
	"bulwark/server/fault"
	"bulwark/server/ident"
	"bulwark/server/store"
	"bulwark/server/viewer"
)

const (
	day = 24 * time.Hour
	// lastUsedPrecision is how exact "last used" is; a finer precision would mean a write for every request.
	lastUsedPrecision = time.Minute
	// touchTimeout is how long a request waits for that write when the database is busy, and touchRetryAfter how long other
	// requests then do not try (rule 28).
	touchTimeout    = 50 * time.Millisecond
	touchRetryAfter = 5 * time.Second
)

// tokenOwner reads a usable token and its owner in one statement, because every request of a script starts with it. Its condition
// is that of isUsableToken.
var tokenOwner = store.NewStatement("SELECT t.id, t.scopes, t.last_used_at, t.last_used_address, " + UserColumns +
	" FROM api_tokens t JOIN users u ON u.id = t.user_id" +
	" WHERE t.hash = $1 AND t.revoked_at IS NULL AND t.expires_at > $2 AND u.status = 'ACTIVE'")

// TokenViewer returns the viewer of an API token: its owner in their present role, with the network address of the context's
// viewer. It also returns the owner's row with the columns that are shown. It returns a fault of kind Unauthenticated when the
// token is unknown, expired or revoked, or its owner is inactive.
func (s *Service) TokenViewer(ctx context.Context, secret string) (viewer.Viewer, *db.User, error) {
	if !strings.HasPrefix(secret, TokenPrefix) {
		return viewer.Viewer{}, nil, invalidToken()
	}
	now := s.now()
	var token ident.APIToken
	var scopes viewer.Scopes
	var last lastUse
	owner := &db.User{}
	dest := append([]any{(*int64)(&token), (*string)(&scopes), &last.at, &last.address}, UserDest(owner)...)
	found, err := s.store.First(ctx, tokenOwner, []any{fingerprint(secret), now}, dest...)
	if err == nil && !found {
		err = invalidToken()
	}
	if err != nil {
		return viewer.Viewer{}, nil, err
	}
	who := viewerOf(ctx, owner)
	who.Token, who.Scopes = token, scopes
	s.recordLastUse(viewer.With(ctx, who), last, now)
	return who, owner, nil
}

// CheckToken returns a fault of kind Unauthenticated when a token that was accepted before has been revoked or has expired, or
// its owner is inactive.
func (s *Service) CheckToken(ctx context.Context, id ident.APIToken) error {
	found, err := s.store.Read().APIToken.Query().Where(apitoken.IDEQ(id), isUsableToken(s.now())).Exist(ctx)
	if err == nil && !found {
		return invalidToken()
	}
	return store.Translate(err)
}

// isUsableToken matches tokens that are neither revoked nor expired and whose owner is active.
func isUsableToken(now time.Time) predicate.APIToken {
	return apitoken.And(
		apitoken.RevokedAtIsNil(),
		apitoken.ExpiresAtGT(now),
		apitoken.HasUserWith(user.StatusEQ(user.StatusACTIVE)),
	)
}

// lastUse is when and from where a token was used before.
type lastUse struct {
	at      *time.Time
	address string
}

// recordLastUse stores when and from where the context's viewer used their token. The information is only a hint for cleaning up, so
// a busy database is no reason to refuse the request.
func (s *Service) recordLastUse(ctx context.Context, last lastUse, now time.Time) {
	if now.UnixMicro() < s.touchNotBefore.Load() {
		return
	}
	who := viewer.From(ctx)
	use := fmt.Sprint(now.Format(time.DateOnly), " ", who.Token, " ", who.Address)
	first := s.tokenUses.IsFirst(use, now, day)
	if !first && last.at != nil && now.Sub(*last.at) < lastUsedPrecision {
		return
	}
	ctx, cancel := context.WithTimeout(ctx, touchTimeout)
	defer cancel()
	err := s.store.InTx(ctx, func(tx *db.Tx) error {
		if first {
			if err := recordTokenUse(ctx, tx, who, now); err != nil {
				return err
			}
		}
		return tx.APIToken.Update().
			Where(apitoken.IDEQ(who.Token), apitoken.Or(apitoken.LastUsedAtIsNil(), apitoken.LastUsedAtLT(now))).
			SetLastUsedAt(now).SetLastUsedAddress(who.Address).
			Exec(ctx)
	})
	if err != nil {
		s.touchNotBefore.Store(now.Add(touchRetryAfter).UnixMicro())
	}
	if err != nil && first {
		s.tokenUses.Forget(use) // a later request tries again
	}
}

// recordTokenUse records the first use of a token on a day from an address (rule 27), unless another process has done so.
func recordTokenUse(ctx context.Context, tx *db.Tx, who viewer.Viewer, now time.Time) error {
	recorded, err := tx.AuditEvent.Query().Where(
		auditevent.SubjectID(who.Token.String()), auditevent.Action(string(audit.APITokenUse)), auditevent.ResultEQ(auditevent.ResultALLOWED),
		auditevent.AtGTE(now.Truncate(day)), auditevent.Address(who.Address),
	).Exist(ctx)
	if err != nil || recorded {
		return err
	}
	return audit.Record(ctx, tx, audit.Event{At: now, Action: audit.APITokenUse, SubjectID: who.Token.String()})
}

// FindToken returns the token with a secret, usable or not, for the audit trail; false when there is none.
func (s *Service) FindToken(ctx context.Context, secret string) (ident.APIToken, bool) {
	token, err := s.store.Read().APIToken.Query().Where(apitoken.Hash(fingerprint(secret))).OnlyID(ctx)
	return token, err == nil
}

func invalidToken() error {
	return fault.New(fault.Unauthenticated, "This API token is unknown, expired or revoked. Make a new one.")
}
