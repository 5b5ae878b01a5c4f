package account

import (
	"context"
	"time"

	"bulwark/ent/db"
	"bulwark/ent/db/user"
	"bulwark/server/access"
	"bulwark/server/audit"
	"bulwark/server/fault"
	"bulwark/server/ident"
	"bulwark/server/store"
	"bulwark/server/viewer"
)

// TokenPrefix starts every API token, so that people and secret scanners recognise one.
const TokenPrefix = "blw_"

// How long an API token works (rule 22).
const (
	TokenLifetime    = 90 * day  // unless another end is chosen
	MaxTokenLifetime = 366 * day // at most
)

// NewToken is an API token to be created.
type NewToken struct {
	Name      string
	Scopes    []viewer.Scope // at least one
	ExpiresAt *time.Time     // nil for TokenLifetime from now
}

// CreateToken creates an API token for the viewer and returns it with its secret, which cannot be read again (rule 22).
// Everybody may call it with a recent proof of identity (rule 23), but not by API token. Refused with PROOF_REQUIRED, REQUIRED or
// INVALID.
func (s *Service) CreateToken(ctx context.Context, input NewToken) (*db.APIToken, string, error) {
	event := s.tokenEvent(input)
	who, err := access.Check(ctx, access.OwnAccount)
	if err != nil {
		return nil, "", audit.RecordRefusal(ctx, s.store, event, err)
	}
	if problem := access.ProofProblem(who, event.At); problem != nil {
		return nil, "", audit.RecordRefusal(ctx, s.store, event, fault.Refuse(*problem))
	}
	token, secret, err := s.createToken(ctx, event, who.User, input)
	if err != nil {
		return nil, "", audit.RecordRefusal(ctx, s.store, event, err)
	}
	return token, secret, nil
}

// CreateTokenFromCLI is CreateToken for the command line, for any active user. Also refused with NOT_FOUND and NOT_ACTIVE.
func (s *Service) CreateTokenFromCLI(ctx context.Context, username string, input NewToken) (*db.APIToken, string, error) {
	owner, err := s.store.Read().User.Query().Where(user.UsernameEQ(foldUsername(username))).Only(ctx)
	if db.IsNotFound(err) {
		return nil, "", unknownUser("user")
	}
	if err != nil {
		return nil, "", store.Translate(err)
	}
	event := s.tokenEvent(input)
	event.Details = map[string]any{"input": event.Details, "owner": owner.ID.String(), "by": "command line"}
	return s.createToken(ctx, event, owner.ID, input)
}

func (s *Service) createToken(
	ctx context.Context, event audit.Event, owner ident.User, input NewToken,
) (token *db.APIToken, secret string, err error) {
	name, expiresAt := cleanName(input.Name), input.expiry(event.At)
	problems := checkName(name, maxTokenName, "a name for the token", "name")
	problems = append(problems, checkScopes(input.Scopes)...)
	problems = append(problems, checkTokenExpiry(expiresAt, event.At)...)
	if err := fault.Refuse(problems...); err != nil {
		return nil, "", err
	}
	secret = TokenPrefix + newSecret()
	err = s.store.InTx(ctx, func(tx *db.Tx) error {
		if err := lockOwner(ctx, tx, owner); err != nil {
			return err
		}
		token, err = tx.APIToken.Create().
			SetCreatedAt(event.At).SetUserID(owner).SetName(name).SetHash(fingerprint(secret)).
			SetScopes(viewer.NewScopes(input.Scopes...)).SetExpiresAt(expiresAt).
			Save(ctx)
		if err != nil {
			return err
		}
		event.SubjectID = token.ID.String()
		return audit.Record(ctx, tx, event)
	})
	if err != nil {
		return nil, "", err
	}
	return token, secret, nil
}

// lockOwner locks an active owner until the transaction ends: otherwise a concurrent deactivation could miss a token that is
// being created.
func lockOwner(ctx context.Context, tx *db.Tx, owner ident.User) error {
	n, err := tx.User.Update().Where(user.IDEQ(owner), user.StatusEQ(user.StatusACTIVE)).SetStatus(user.StatusACTIVE).Save(ctx)
	if err == nil && n == 0 {
		err = fault.Refuse(fault.Of(fault.CodeNotActive, "This user is not active.", "user"))
	}
	return err
}

// expiry returns when the token stops working.
func (t NewToken) expiry(now time.Time) time.Time {
	if t.ExpiresAt == nil {
		return now.Add(TokenLifetime)
	}
	return t.ExpiresAt.UTC().Truncate(time.Microsecond)
}

func checkScopes(scopes []viewer.Scope) []fault.Problem {
	if len(scopes) == 0 {
		return []fault.Problem{fault.Of(fault.CodeRequired, "Choose at least one scope: READ, REQUEST or INVENTORY.", "scopes")}
	}
	for _, scope := range scopes {
		if !viewer.AllScopes.Has(scope) {
			return []fault.Problem{fault.Invalid("Scopes are READ, REQUEST and INVENTORY.", "scopes")}
		}
	}
	return nil
}

func checkTokenExpiry(end, now time.Time) []fault.Problem {
	switch {
	case !end.After(now):
		return []fault.Problem{fault.Invalid("The token would have expired already. Give a time in the future.", "expiresAt")}
	case end.After(now.Add(MaxTokenLifetime)):
		return []fault.Problem{fault.Invalid("An API token works for 366 days at most. Give an earlier time.", "expiresAt")}
	default:
		return nil
	}
}

func (s *Service) tokenEvent(input NewToken) audit.Event {
	now := s.now()
	return audit.Event{At: now, Action: audit.APITokenCreate, Details: map[string]any{
		"name": truncate(input.Name), "scopes": viewer.NewScopes(input.Scopes...).List(), "expiresAt": input.expiry(now),
	}}
}
