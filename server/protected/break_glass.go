package protected

import (
	"context"
	"strings"

	"bulwark/ent/db"
	"bulwark/ent/db/protectedchange"
	"bulwark/ent/db/user"
	"bulwark/server/audit"
	"bulwark/server/authority"
	"bulwark/server/fault"
	"bulwark/server/ident"
	"bulwark/server/store"
)

// ListPendingFromCLI lists the pending changes with their requesters, oldest first. It is for the command line and checks no
// permission.
func (s *Service) ListPendingFromCLI(ctx context.Context) ([]*db.ProtectedChange, error) {
	rows, err := s.store.Read().ProtectedChange.Query().
		Where(protectedchange.StatusEQ(protectedchange.StatusPENDING), protectedchange.DecideByGT(s.now())).
		WithRequester().Order(protectedchange.ByID()).All(ctx)
	return rows, store.Translate(err)
}

// ApproveFromCLI applies the pending change with a number in mode BREAK_GLASS (rule 29), records it and logs it as an error. It is
// for the command line and checks no permission, but works only when nobody is eligible to decide on the change. Refused with
// NOT_FOUND, REQUIRED, INVALID, EXPIRED, NOT_PENDING, DIGEST_MISMATCH, or NOT_ELIGIBLE_TO_DECIDE, which names who could decide.
func (s *Service) ApproveFromCLI(ctx context.Context, number int64, reason string) (*db.ProtectedChange, error) {
	reason = strings.TrimSpace(reason)
	if err := fault.Refuse(reasonProblems(reason, true)...); err != nil {
		return nil, err
	}
	event := audit.Event{At: s.now(), Action: audit.ProtectedChangeBreakGlass}
	var approved *db.ProtectedChange
	err := s.store.InTx(ctx, func(tx *db.Tx) error {
		key, err := tx.ProtectedChange.Query().Where(protectedchange.Number(number)).OnlyID(ctx)
		if db.IsNotFound(err) {
			return fault.Refuse(fault.Of(fault.CodeNotFound, "There is no protected change with this number.", "number"))
		}
		if err != nil {
			return err
		}
		event.SubjectID = key.String()
		approved, err = s.breakGlass(ctx, tx, event, key, reason)
		return err
	})
	if err != nil {
		return nil, audit.RecordRefusal(ctx, s.store, event, err)
	}
	s.log.ErrorContext(ctx, "a protected change was approved on the command line, without a second person",
		"protected_change", approved.ID.String(), "number", approved.Number, "kind", string(approved.Kind), "reason", reason)
	s.store.Notifier.Notify(ctx, 0)
	return approved, nil
}

func (s *Service) breakGlass(
	ctx context.Context, tx *db.Tx, event audit.Event, key ident.ProtectedChange, reason string,
) (*db.ProtectedChange, error) {
	change, err := lock(ctx, tx, key)
	if err != nil {
		return nil, err
	}
	subjects, err := subjectsOf(ctx, change)
	if err != nil {
		return nil, err
	}
	q := decisionContext{change: change, subjects: subjects, now: event.At}
	if err := s.checkPending(ctx, tx, q); err != nil {
		return nil, err
	}
	if err := endChange(ctx, tx, key, ending{
		to: protectedchange.StatusAPPLIED, mode: protectedchange.ModeBREAK_GLASS, at: event.At, comment: reason,
	}); err != nil {
		return nil, err
	}
	approved, err := tx.ProtectedChange.Get(ctx, key)
	if err != nil {
		return nil, err
	}
	event.Details = map[string]any{
		"number": approved.Number, "kind": approved.Kind, "users": ident.FormatAll(subjects),
		"requester": approved.RequesterID.String(), "digest": approved.Digest, "reason": reason, "by": "command line",
	}
	if err := audit.Record(ctx, tx, event); err != nil {
		return nil, err
	}
	return approved, s.apply(ctx, tx, Effect{At: event.At, By: []ident.User{approved.RequesterID}, Change: approved})
}

// checkPending refuses a change that is not pending, was altered, lost its requester's right, or has somebody eligible to decide.
func (s *Service) checkPending(ctx context.Context, tx *db.Tx, q decisionContext) error {
	switch {
	case q.expired():
		return fault.Refuse(*refusal(fault.CodeExpired, "The 24 hours for a decision are over. Request the change again."))
	case q.change.Status != protectedchange.StatusPENDING:
		return fault.Refuse(*refusal(fault.CodeNotPending, "This change no longer waits for a decision."))
	}
	if err := s.checkDigest(ctx, q, q.change.Digest); err != nil {
		return err
	}
	allowed, err := mayRequest(ctx, tx, q.change.RequesterID)
	if err != nil {
		return err
	}
	if !allowed {
		return fault.Refuse(*refusal(fault.CodeNotPending, "Whoever requested this is no longer an active administrator."))
	}
	eligible, err := s.eligibleUsernames(ctx, tx.Client(), q)
	if err != nil || len(eligible) == 0 {
		return err
	}
	return fault.Refuse(*refusal(fault.CodeNotEligibleToDecide,
		"The command line approves only what nobody else can. These people can decide: "+strings.Join(eligible, ", ")+"."))
}

// eligibleUsernames returns the usernames of the people who could decide on a change now.
func (s *Service) eligibleUsernames(ctx context.Context, client *db.Client, q decisionContext) ([]string, error) {
	others := append([]ident.User{q.change.RequesterID}, q.subjects...)
	people, err := client.User.Query().Where(isDecider(), user.IDNotIn(others...)).Order(user.ByUsername()).All(ctx)
	if err != nil {
		return nil, err
	}
	var pairs []authority.Pair
	for _, person := range people {
		for _, other := range others {
			pairs = append(pairs, authority.Pair{Decider: person.ID, Requester: other})
		}
	}
	if q.cooling, err = authority.CoolingOffPeriods(ctx, client, q.now, pairs...); err != nil {
		return nil, err
	}
	blocked, err := authority.BlockedDeciders(ctx, client, q.now, q.change.RequesterID)
	if err != nil {
		return nil, err
	}
	var names []string
	for _, person := range people {
		q.person.User, q.blockedUntil = person.ID, blocked[person.ID]
		if q.coolingOff().IsZero() {
			names = append(names, person.Username)
		}
	}
	return names, nil
}
