package graph

import (
	"context"

	"bulwark/ent/db"
	"bulwark/ent/db/batchdecision"
	"bulwark/ent/db/predicate"
	"bulwark/ent/db/protectedchange"
	"bulwark/ent/db/protectedchangesubject"
	"bulwark/graph/model"
	"bulwark/graph/paging"
	"bulwark/server/access"
	"bulwark/server/fault"
	"bulwark/server/ident"
	"bulwark/server/viewer"
)

// protectedChangeFilter converts a filter of protected changes. Errors: fault kinds BadInput, InvalidID, and those of
// access.Check.
func (s Services) protectedChangeFilter(
	ctx context.Context, f *model.ProtectedChangeFilter,
) (all []predicate.ProtectedChange, err error) {
	v, err := access.Check(ctx, access.ReadSettings)
	if err != nil || f == nil {
		return nil, err
	}
	if err := checkNotEmpty("status", f.Status); err != nil {
		return nil, err
	}
	if err := checkNotEmpty("kind", f.Kind); err != nil {
		return nil, err
	}
	if f.Status != nil {
		all = append(all, protectedchange.StatusIn(distinct(f.Status)...))
	}
	if f.Kind != nil {
		all = append(all, protectedchange.KindIn(distinct(f.Kind)...))
	}
	if isTrue(f.Mine) {
		all = append(all, protectedchange.RequesterID(v.User))
	}
	if isTrue(f.Unacknowledged) {
		all = append(all, protectedchange.ModeEQ(protectedchange.ModeBREAK_GLASS), protectedchange.AcknowledgedAtIsNil())
	}
	return s.protectedChangePeople(ctx, f, all)
}

// protectedChangePeople adds the conditions that are about people.
func (s Services) protectedChangePeople(
	ctx context.Context, f *model.ProtectedChangeFilter, all []predicate.ProtectedChange,
) ([]predicate.ProtectedChange, error) {
	subject, err := parseOptionalKey[ident.User](f.SubjectID)
	if err != nil {
		return nil, err
	}
	requester, err := parseOptionalKey[ident.User](f.RequesterID)
	if err != nil {
		return nil, err
	}
	if subject != nil {
		all = append(all, protectedchange.HasSubjectsWith(protectedchangesubject.UserID(*subject)))
	}
	if requester != nil {
		all = append(all, protectedchange.RequesterID(*requester))
	}
	if isTrue(f.WaitingForMe) {
		waiting, err := s.Protected.WaitingForViewer(ctx)
		if err != nil {
			return nil, err
		}
		all = append(all, waiting)
	}
	return all, nil
}

// protectedChangePage reads a page of protected changes, newest first.
func (s Services) protectedChangePage(
	ctx context.Context, a paging.Arguments, all ...predicate.ProtectedChange,
) (*model.ProtectedChangeConnection, error) {
	return paging.List(ctx, s.read().ProtectedChange.Query().Where(all...), protectedChangeOrder(), a,
		func(rows []*db.ProtectedChange) ([]*db.ProtectedChange, error) {
			for _, row := range rows {
				loadersFrom(ctx).queueProtectedChange(row)
			}
			return rows, nil
		})
}

func protectedChangeOrder() paging.Order[db.ProtectedChange] {
	id := paging.Key(protectedchange.FieldID, func(c *db.ProtectedChange) ident.ProtectedChange { return c.ID })
	return paging.Order[db.ProtectedChange]{Name: "NEWEST", Terms: []paging.Term[db.ProtectedChange]{id}, Descending: true}
}

// listUnacknowledged returns the changes that were approved on the command line and not acknowledged; none for API tokens, which have
// no page that shows them.
func (s Services) listUnacknowledged(ctx context.Context) ([]*db.ProtectedChange, error) {
	if viewer.From(ctx).ByToken() {
		return []*db.ProtectedChange{}, nil
	}
	rows, err := s.Protected.ListUnacknowledged(ctx)
	for _, row := range rows {
		loadersFrom(ctx).queueProtectedChange(row)
	}
	return rows, err
}

// protectedDecisionRefusal returns why the viewer may not decide on a change, nil when they may.
func protectedDecisionRefusal(ctx context.Context, change *db.ProtectedChange) (*fault.Problem, error) {
	problem, _, err := loadersFrom(ctx).protectedRefusals.get(ctx, change)
	return problem, err
}

// loadSubjects returns the people whom a change concerns.
func loadSubjects(ctx context.Context, change *db.ProtectedChange) ([]*db.User, error) {
	keys, _, err := loadersFrom(ctx).protectedSubjects.get(ctx, change.ID)
	people := make([]*db.User, 0, len(keys))
	for _, key := range keys {
		person, err := mustLoad(ctx, loadersFrom(ctx).users, key)
		if err != nil {
			return nil, err
		}
		people = append(people, person)
	}
	return people, err
}

// loadOnlySubject returns the person whom a change concerns, nil unless there is exactly one.
func loadOnlySubject(ctx context.Context, change *db.ProtectedChange) (*db.User, error) {
	people, err := loadSubjects(ctx, change)
	if err != nil || len(people) != 1 {
		return nil, err
	}
	return people[0], nil
}

// protectedDecision returns the decision on a change, nil when there is none.
func protectedDecision(ctx context.Context, change *db.ProtectedChange) (*model.ProtectedChangeDecision, error) {
	if change.DecidedAt == nil || change.DeciderID == nil && change.Mode != protectedchange.ModeBREAK_GLASS {
		return nil, nil
	}
	person, err := loadOptionalUser(ctx, change.DeciderID)
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

func protectedChangePayload(change *db.ProtectedChange, err error) (*model.ProtectedChangePayload, error) {
	problems, err := splitRefusal(err)
	return &model.ProtectedChangePayload{ProtectedChange: change, UserErrors: problems}, err
}
