package approver

import (
	"context"
	"strings"
	"time"

	"bulwark/ent/db"
	"bulwark/ent/db/approver"
	"bulwark/ent/db/authoritygrant"
	"bulwark/ent/db/protectedchange"
	"bulwark/ent/db/user"
	"bulwark/server/audit"
	"bulwark/server/fault"
	"bulwark/server/ident"
	"bulwark/server/protected"
)

// registrationPayload is the payload of ADD_APPROVERS.
type registrationPayload struct {
	Users []ident.User `json:"users"`
}

// requestRegistration drafts the registration of the users who are not registered yet. It returns nil when all are.
func requestRegistration(
	ctx context.Context, tx *db.Tx, at time.Time, users []ident.User, people map[ident.User]*db.User, reason string,
) (*db.ProtectedChange, error) {
	present, err := registrationsOf(ctx, tx, users)
	if err != nil {
		return nil, err
	}
	known := make(map[ident.User]bool, len(present))
	for _, row := range present {
		known[row.UserID] = true
	}
	draft := protected.Draft{At: at, Kind: protectedchange.KindADD_APPROVERS, Reason: reason}
	for _, id := range users {
		if !known[id] {
			draft.Subjects = append(draft.Subjects, id)
			draft.Changes = append(draft.Changes, protected.NewFieldChange("APPROVER", "", people[id].Username))
		}
	}
	if len(draft.Subjects) == 0 {
		return nil, nil
	}
	draft.Payload = registrationPayload{draft.Subjects}
	return protected.Request(ctx, tx, draft, applyRegistration)
}

// applyRegistration applies ADD_APPROVERS to all users or none. Refused with NOT_ELIGIBLE_AS_APPROVER or ALREADY_EXISTS when one of
// them can no longer be registered, or has been since.
func applyRegistration(ctx context.Context, tx *db.Tx, effect protected.Effect) error {
	var payload registrationPayload
	if err := effect.Payload(&payload); err != nil {
		return err
	}
	people, err := lock(ctx, tx, payload.Users)
	if err != nil {
		return err
	}
	if err := fault.Refuse(eligibilityProblems(payload.Users, people)...); err != nil {
		return err
	}
	present, err := registrationsOf(ctx, tx, payload.Users)
	if err != nil {
		return err
	}
	if len(present) > 0 {
		return fault.Refuse(alreadyRegistered(present, people))
	}
	for _, id := range payload.Users {
		if err := register(ctx, tx, effect, people[id]); err != nil {
			return err
		}
	}
	_, err = protected.BeginFourEyes(ctx, tx, effect.At)
	return err
}

func alreadyRegistered(present []*db.Approver, people map[ident.User]*db.User) fault.Problem {
	names := make([]string, len(present))
	for i, row := range present {
		names[i] = people[row.UserID].Username
	}
	return fault.Of(fault.CodeAlreadyExists, "These were registered meanwhile: "+strings.Join(names, ", ")+
		". Disapprove this change, or let its requester cancel it.")
}

// register stores one registration and records it as a grant and in the audit trail.
func register(ctx context.Context, tx *db.Tx, effect protected.Effect, person *db.User) error {
	create := tx.Approver.Create().SetModule(approver.ModulePAM_CORE).SetUserID(person.ID).SetAddedAt(effect.At)
	if effect.Change != nil {
		create.SetAddedBy(effect.Change.RequesterID).SetProtectedChangeID(effect.Change.ID)
	}
	row, err := create.Save(ctx)
	if err != nil {
		return err
	}
	if err := effect.RecordGrant(ctx, tx, person.ID, authoritygrant.KindAPPROVER_REGISTERED); err != nil {
		return err
	}
	details := map[string]any{"module": row.Module, "user": person.ID.String(), "username": person.Username}
	if effect.Change == nil {
		details["by"] = "command line"
	}
	return audit.Record(ctx, tx, audit.Event{
		At: effect.At, Action: audit.ApproverAdd, SubjectType: "approver", SubjectID: row.ID.String(), Details: effect.AddChangeTo(details),
	})
}

// AddFromCLI registers an active administrator or operator as approver. It is for the command line: it checks no permission, needs no
// second person and starts no cooling-off period. An existing registration is returned unchanged. Refused with NOT_FOUND or
// NOT_ELIGIBLE_AS_APPROVER.
func (s *Service) AddFromCLI(ctx context.Context, username string) (*db.Approver, error) {
	at := s.now()
	var added *db.Approver
	err := s.store.InTx(ctx, func(tx *db.Tx) error {
		id, err := tx.User.Query().Where(user.Username(strings.ToLower(strings.TrimSpace(username)))).OnlyID(ctx)
		if db.IsNotFound(err) {
			return fault.Refuse(fault.Of(fault.CodeNotFound, "There is no user with this name.", "user"))
		}
		if err != nil {
			return err
		}
		added, err = addFromCLI(ctx, tx, at, id)
		return err
	})
	return added, err
}

func addFromCLI(ctx context.Context, tx *db.Tx, at time.Time, id ident.User) (*db.Approver, error) {
	users := []ident.User{id}
	people, err := lock(ctx, tx, users)
	if err != nil {
		return nil, err
	}
	if err := fault.Refuse(eligibilityProblems(users, people)...); err != nil {
		return nil, err
	}
	present, err := registrationsOf(ctx, tx, users)
	if err != nil {
		return nil, err
	}
	if len(present) > 0 {
		return present[0], nil
	}
	if err := register(ctx, tx, protected.Effect{At: at}, people[id]); err != nil {
		return nil, err
	}
	if _, err := protected.BeginFourEyes(ctx, tx, at); err != nil {
		return nil, err
	}
	registered, err := registrationsOf(ctx, tx, users)
	if err != nil {
		return nil, err
	}
	return registered[0], nil
}

// Appliers returns the functions that apply protected changes of approvers and parameters (rule 20).
func (s *Service) Appliers() protected.Appliers {
	return protected.Appliers{
		protectedchange.KindADD_APPROVERS:    applyRegistration,
		protectedchange.KindRELAX_PARAMETERS: applyRelaxation,
	}
}
