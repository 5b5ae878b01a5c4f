package graph

import (
	"context"

	"bulwark/ent/db"
	"bulwark/ent/db/batchdecision"
	"bulwark/ent/db/passkey"
	"bulwark/ent/db/predicate"
	"bulwark/ent/db/protectedchange"
	"bulwark/ent/db/protectedchangesubject"
	"bulwark/ent/db/totpfactor"
	"bulwark/graph/model"
	"bulwark/graph/paging"
	"bulwark/server/access"
	"bulwark/server/fault"
	"bulwark/server/ident"
	"bulwark/server/store"
	"bulwark/server/viewer"
)

// protectedChangeFilter reads conditions on protected changes. Errors: fault kinds BadInput, InvalidID, and of who may not read.
func (s Services) protectedChangeFilter(ctx context.Context, f *model.ProtectedChangeFilter) (all []predicate.ProtectedChange, err error) {
	v, err := access.Check(ctx, access.ReadSettings)
	if err != nil || f == nil {
		return nil, err
	}
	if err := notEmpty("status", f.Status); err != nil {
		return nil, err
	}
	if err := notEmpty("kind", f.Kind); err != nil {
		return nil, err
	}
	if f.Status != nil {
		all = append(all, protectedchange.StatusIn(distinct(f.Status)...))
	}
	if f.Kind != nil {
		all = append(all, protectedchange.KindIn(distinct(f.Kind)...))
	}
	if yes(f.Mine) {
		all = append(all, protectedchange.RequesterID(v.User))
	}
	if yes(f.Unacknowledged) {
		all = append(all, protectedchange.ModeEQ(protectedchange.ModeBREAK_GLASS), protectedchange.AcknowledgedAtIsNil())
	}
	return s.protectedChangePeople(ctx, f, all)
}

// protectedChangePeople adds the conditions that are about people.
func (s Services) protectedChangePeople(
	ctx context.Context, f *model.ProtectedChangeFilter, all []predicate.ProtectedChange,
) ([]predicate.ProtectedChange, error) {
	subject, err := optionalKey[ident.User](f.SubjectID)
	if err != nil {
		return nil, err
	}
	requester, err := optionalKey[ident.User](f.RequesterID)
	if err != nil {
		return nil, err
	}
	if subject != nil {
		all = append(all, protectedchange.HasSubjectsWith(protectedchangesubject.UserID(*subject)))
	}
	if requester != nil {
		all = append(all, protectedchange.RequesterID(*requester))
	}
	if yes(f.WaitingForMe) {
		waiting, err := s.Protected.Waiting(ctx)
		if err != nil {
			return nil, err
		}
		all = append(all, waiting)
	}
	return all, nil
}

// protectedChangePage reads a page of protected changes, newest first, and says what may be asked of them.
func (s Services) protectedChangePage(
	ctx context.Context, a paging.Arguments, all ...predicate.ProtectedChange,
) (*model.ProtectedChangeConnection, error) {
	return paging.List(ctx, s.read().ProtectedChange.Query().Where(all...), protectedChangeOrder(), a,
		func(rows []*db.ProtectedChange) ([]*db.ProtectedChange, error) {
			for _, row := range rows {
				loadersFrom(ctx).wantProtectedChange(row)
			}
			return rows, nil
		})
}

// unacknowledged lists what was approved on the command line and not acknowledged. API tokens have no page to show it on.
func (s Services) unacknowledged(ctx context.Context) ([]*db.ProtectedChange, error) {
	if viewer.From(ctx).ByToken() {
		return []*db.ProtectedChange{}, nil
	}
	rows, err := s.Protected.Unacknowledged(ctx)
	for _, row := range rows {
		loadersFrom(ctx).wantProtectedChange(row)
	}
	return rows, err
}

// addProtectedChanges makes the loaders of protected changes.
func (l *loaders) addProtectedChanges(s Services) {
	client := s.read()
	l.protectedChanges = byKey(func(ctx context.Context, keys []ident.ProtectedChange) ([]*db.ProtectedChange, error) {
		return client.ProtectedChange.Query().Where(protectedchange.IDIn(keys...)).All(ctx)
	}, func(row *db.ProtectedChange) ident.ProtectedChange { return row.ID }, l.wantProtectedChange)
	l.protectedSubjects = newLoader(
		func(ctx context.Context, keys []ident.ProtectedChange) (map[ident.ProtectedChange][]ident.User, error) {
			rows, err := client.ProtectedChangeSubject.Query().Where(protectedchangesubject.ProtectedChangeIDIn(keys...)).
				Order(protectedchangesubject.ByID()).All(ctx)
			subjects := make(map[ident.ProtectedChange][]ident.User, len(keys))
			for _, row := range rows {
				subjects[row.ProtectedChangeID] = append(subjects[row.ProtectedChangeID], row.UserID)
				l.users.want(row.UserID)
			}
			return subjects, store.Translate(err)
		})
	l.protectedRefusals = newLoader(
		func(ctx context.Context, changes []*db.ProtectedChange) (map[*db.ProtectedChange]*fault.Problem, error) {
			reasons, err := s.Protected.WhyNotDecide(ctx, changes...)
			found := make(map[*db.ProtectedChange]*fault.Problem, len(reasons))
			for i, reason := range reasons {
				if reason != nil {
					found[changes[i]] = reason
				}
			}
			return found, err
		})
}

// wantProtectedChange says what may be asked of a protected change.
func (l *loaders) wantProtectedChange(row *db.ProtectedChange) {
	l.users.want(row.RequesterID)
	if row.DeciderID != nil {
		l.users.want(*row.DeciderID)
	}
	l.protectedSubjects.want(row.ID)
	l.protectedRefusals.want(row)
}

// haveSecondFactors loads who has a passkey or a confirmed authenticator app.
func haveSecondFactors(client *db.Client) func(context.Context, []ident.User) (map[ident.User]bool, error) {
	return func(ctx context.Context, keys []ident.User) (map[ident.User]bool, error) {
		have := make(map[ident.User]bool, len(keys))
		passkeys, err := client.Passkey.Query().Where(passkey.UserIDIn(keys...)).All(ctx)
		if err != nil {
			return nil, store.Translate(err)
		}
		for _, row := range passkeys {
			have[row.UserID] = true
		}
		apps, err := client.TOTPFactor.Query().Where(totpfactor.UserIDIn(keys...), totpfactor.ConfirmedAtNotNil()).All(ctx)
		for _, row := range apps {
			have[row.UserID] = true
		}
		return have, store.Translate(err)
	}
}

// protectedRefusal is why the viewer may not decide on a change, nil when they may.
func protectedRefusal(ctx context.Context, change *db.ProtectedChange) (*fault.Problem, error) {
	problem, _, err := loadersFrom(ctx).protectedRefusals.get(ctx, change)
	return problem, err
}

// subjectsOf lists whom a change concerns.
func subjectsOf(ctx context.Context, change *db.ProtectedChange) ([]*db.User, error) {
	keys, _, err := loadersFrom(ctx).protectedSubjects.get(ctx, change.ID)
	people := make([]*db.User, 0, len(keys))
	for _, key := range keys {
		person, err := loaded(ctx, loadersFrom(ctx).users, key)
		if err != nil {
			return nil, err
		}
		people = append(people, person)
	}
	return people, err
}

// subjectOf is the one person whom a change concerns, nil when there is not exactly one.
func subjectOf(ctx context.Context, change *db.ProtectedChange) (*db.User, error) {
	people, err := subjectsOf(ctx, change)
	if err != nil || len(people) != 1 {
		return nil, err
	}
	return people[0], nil
}

// maybePerson is a user who may be absent.
func maybePerson(ctx context.Context, key *ident.User) (*db.User, error) {
	if key == nil {
		return nil, nil
	}
	return loaded(ctx, loadersFrom(ctx).users, *key)
}

// registeringChange is the protected change that registered an approver, nil for none.
func registeringChange(ctx context.Context, registration *db.Approver) (*db.ProtectedChange, error) {
	if registration.ProtectedChangeID == nil {
		return nil, nil
	}
	return loaded(ctx, loadersFrom(ctx).protectedChanges, *registration.ProtectedChangeID)
}

// protectedDecision shows what was decided on a change, nil when nobody decided.
func protectedDecision(ctx context.Context, change *db.ProtectedChange) (*model.ProtectedChangeDecision, error) {
	if change.DecidedAt == nil || change.DeciderID == nil && change.Mode != protectedchange.ModeBREAK_GLASS {
		return nil, nil
	}
	person, err := maybePerson(ctx, change.DeciderID)
	decision := &model.ProtectedChangeDecision{
		DecidedBy: person, Verdict: batchdecision.VerdictAPPROVE, Comment: change.Comment, DecidedAt: *change.DecidedAt,
		Signed: change.Signature != "",
	}
	if change.Status == protectedchange.StatusDISAPPROVED {
		decision.Verdict = batchdecision.VerdictDISAPPROVE
	}
	if change.ProofMethod != viewer.NoProof {
		decision.ProofMethod = &change.ProofMethod
	}
	return decision, err
}

// protectedAnswer is the answer to what is done with a protected change.
func protectedAnswer(change *db.ProtectedChange, err error) (*model.ProtectedChangePayload, error) {
	problems, err := refused(err)
	return &model.ProtectedChangePayload{ProtectedChange: change, UserErrors: problems}, err
}
