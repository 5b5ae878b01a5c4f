package account

import (
	"context"

	"bulwark/ent/db"
	"bulwark/ent/db/authoritygrant"
	"bulwark/ent/db/user"
	"bulwark/server/access"
	"bulwark/server/audit"
	"bulwark/server/fault"
	"bulwark/server/ident"
	"bulwark/server/protected"
	"bulwark/server/store"
	"bulwark/server/viewer"
)

// NewUser is the input for a new user. The username is folded to lower case.
type NewUser struct {
	Username, DisplayName, Email string
	Role                         viewer.Role
	Password                     string
	Reason                       string // for the second person, where one is needed
}

// usernameUnique is the name of a constraint in the database.
const usernameUnique = "user_username_unique"

// CreateUser registers a user, whose password has to be changed at the first sign-in. Administrators only. Creating an
// administrator needs a second person, so the protected change is returned instead (rule 20). All problems are reported
// together: REQUIRED, INVALID, ALREADY_EXISTS, CONFUSABLE.
func (s *Service) CreateUser(ctx context.Context, input NewUser) (*db.User, *db.ProtectedChange, error) {
	input = input.clean()
	event := s.creationEvent(input, "")
	v, err := access.Check(ctx, access.ManageUsers)
	if err != nil {
		return nil, nil, audit.RecordRefusal(ctx, s.store, event, err)
	}
	hash, err := s.checkNewUser(ctx, input)
	if err != nil {
		return nil, nil, audit.RecordRefusal(ctx, s.store, event, err)
	}
	var created *db.User
	var change *db.ProtectedChange
	err = s.store.InTx(ctx, func(tx *db.Tx) (err error) {
		if input.Role == viewer.Administrator {
			change, created, err = s.requestAdministrator(ctx, tx, event.At, input, hash)
			return err
		}
		created, err = insert(ctx, tx, event, protected.Effect{At: event.At, By: []ident.User{v.User}}, input, hash)
		return err
	})
	if err != nil {
		return nil, nil, audit.RecordRefusal(ctx, s.store, event, err)
	}
	s.notify(ctx, change)
	return created, change, nil
}

// CreateUserFromCLI is CreateUser for the command line: it checks no permission, needs no second person, and the user keeps
// the password.
func (s *Service) CreateUserFromCLI(ctx context.Context, input NewUser) (*db.User, error) {
	input = input.clean()
	event := s.creationEvent(input, "command line")
	hash, err := s.checkNewUser(ctx, input)
	if err != nil {
		return nil, err
	}
	var created *db.User
	err = s.store.InTx(ctx, func(tx *db.Tx) error {
		created, err = insert(ctx, tx, event, protected.Effect{At: event.At}, input, hash)
		return err
	})
	return created, err
}

// checkNewUser validates a new user and returns the hash of the password. It runs before the transaction, because hashing
// takes long.
func (s *Service) checkNewUser(ctx context.Context, input NewUser) (hash string, err error) {
	problems := s.newUserProblems(input)
	taken, err := s.store.Read().User.Query().Where(user.UsernameEQ(input.Username)).Exist(ctx)
	if err != nil {
		return "", store.Translate(err)
	}
	if taken {
		problems = append(problems, usernameTaken())
	}
	alike, err := lookAlikeProblems(ctx, s.store.Read(), input.DisplayName, 0)
	if err != nil {
		return "", store.Translate(err)
	}
	problems = append(problems, alike...)
	if err := fault.Refuse(problems...); err != nil {
		return "", err
	}
	hash, err = s.hasher.hash(ctx, input.Password)
	return hash, store.Translate(err)
}

// insert stores and records a user whose input has been validated. A password that somebody else chose has to be changed.
func insert(
	ctx context.Context, tx *db.Tx, event audit.Event, effect protected.Effect, input NewUser, hash string,
) (*db.User, error) {
	create := tx.User.Create().
		SetCreatedAt(event.At).SetUpdatedAt(event.At).
		SetUsername(input.Username).SetDisplayName(input.DisplayName).SetEmail(input.Email).
		SetRole(input.Role).SetPasswordHash(hash)
	if len(effect.By) > 0 {
		create.SetCreatedBy(effect.By[0]).SetMustChangePassword(true)
	}
	created, err := create.Save(ctx)
	if store.Constraint(err) == usernameUnique { // created concurrently
		return nil, fault.Refuse(usernameTaken())
	}
	if err != nil {
		return nil, err
	}
	if err := refuseLookAlike(ctx, tx, created); err != nil {
		return nil, err
	}
	if err := effect.RecordGrant(ctx, tx, created.ID, authoritygrant.KindACCOUNT_CREATED); err != nil {
		return nil, err
	}
	if created.Role == viewer.Administrator {
		if _, err := protected.BeginFourEyes(ctx, tx, event.At); err != nil {
			return nil, err
		}
	}
	event.SubjectID = created.ID.String()
	return created, audit.Record(ctx, tx, event)
}

func (n NewUser) clean() NewUser {
	n.Username, n.DisplayName, n.Email = foldUsername(n.Username), cleanName(n.DisplayName), cleanText(n.Email)
	return n
}

func (s *Service) newUserProblems(input NewUser) []fault.Problem {
	problems := checkUsername(input.Username)
	problems = append(problems, checkDisplayName(input.DisplayName)...)
	problems = append(problems, checkEmail(input.Email)...)
	problems = append(problems, checkRole(input.Role)...)
	return append(problems, s.policy.check(input.Password, "password", input.Username, input.DisplayName, input.Email)...)
}

// creationEvent returns the audit event of a user's creation; by says who did it when it was not an administrator.
func (s *Service) creationEvent(input NewUser, by string) audit.Event {
	details := map[string]any{
		"username": truncate(input.Username), "displayName": truncate(input.DisplayName), "email": truncate(input.Email), "role": truncate(string(input.Role)),
	}
	if by != "" {
		details["by"] = by
	}
	return audit.Event{At: s.now(), Action: audit.UserCreate, Details: details}
}

// truncate bounds refused input in the audit trail.
func truncate(text string) string {
	const maxCharacters = 256
	characters := []rune(text)
	if len(characters) > maxCharacters {
		return string(characters[:maxCharacters]) + "…"
	}
	return text
}

func usernameTaken() fault.Problem {
	return fault.Of(fault.CodeAlreadyExists, "This username is taken. Usernames are the same whatever the letter case.", "username")
}
