package batch

import (
	"context"
	"slices"

	"entgo.io/ent/dialect/sql"
	"golang.org/x/sync/errgroup"

	"bulwark/ent/db"
	"bulwark/ent/db/batchoperation"
	"bulwark/server/access"
	"bulwark/server/action"
	"bulwark/server/approval"
	"bulwark/server/approver"
	"bulwark/server/audit"
	"bulwark/server/eligibility"
	"bulwark/server/fault"
	"bulwark/server/frozen"
	"bulwark/server/ident"
	"bulwark/server/store"
)

// Proposal is a request that has not been made yet.
type Proposal struct {
	Action    action.Kind
	Changes   *action.Changes // for Update; nil while the form is not filled in
	Selection action.Selection
	Fields    []action.Field // whose present values to count; empty for those that change, or all of the form
	Without   PreviewParts
}

// PreviewParts are parts of a preview that can be left out to save their queries.
type PreviewParts struct{ Counts, Distribution, Overlaps, Children, Sample bool }

// Preview is what a request would do.
type Preview struct {
	Matched, Eligible      int64
	Ineligible             []fault.Problem
	Distribution           []FieldDistribution
	OverlappingOperations  int64
	OverlappingCredentials int64
	AffectedChildren       int64 // credentials outside the selection with a parent in it
	NotRotated             int64 // credentials without automatic change: Expire marks them, nothing will rotate them
	Approvers              []*db.User
	ApprovalsRequired      int
	Sample                 []TaskPreview
}

// TaskPreview is a credential with what would change.
type TaskPreview struct {
	Credential ident.Credential
	Changes    []FieldChange
}

// sampleSize is the number of credentials that a preview shows.
const sampleSize = 10

// Preview says what a request would do and stores nothing. For anybody who may request. Problems of the selection or of
// references are part of the result, so that a form can show them next to the rest.
func (s *Service) Preview(ctx context.Context, proposal Proposal) (*Preview, error) {
	event := audit.Event{At: s.now(), Action: audit.BatchOperationPreview, Details: map[string]any{"action": proposal.Action}}
	v, err := access.Check(ctx, access.Request)
	if err != nil {
		return nil, audit.RecordRefusal(ctx, s.store, event, err)
	}
	if err := s.readings.RecordReading(ctx, s.store, event); err != nil {
		return nil, err
	}
	preview := &Preview{}
	if problems := selectionProblems(proposal.Selection); len(problems) > 0 {
		preview.Ineligible = problems
		return preview, nil
	}
	if proposal.Changes != nil {
		preview.Ineligible = unfinishedChangesProblems(proposal)
	}
	err = s.preview(ctx, proposal, preview)
	if err != nil {
		return nil, store.Translate(err)
	}
	parameters, err := s.store.Read().SystemParameters.Get(ctx, 1)
	if err != nil {
		return nil, store.Translate(err)
	}
	preview.ApprovalsRequired = parameters.ApprovalsRequired
	preview.Approvers, _, err = approver.ListEligibleFor(ctx, s.store.Read(), s.now(), v.User)
	return preview, store.Translate(err)
}

// unfinishedChangesProblems checks the changes as far as they are filled in: an empty update is an unfinished form.
func unfinishedChangesProblems(proposal Proposal) []fault.Problem {
	if !proposal.Action.TakesChanges() || proposal.Changes.Empty() {
		return nil
	}
	return changesProblems(proposal.Changes)
}

// previewConcurrency is the number of queries of a preview that run at the same time, each on a connection of its own.
const previewConcurrency = 4

func (s *Service) preview(ctx context.Context, proposal Proposal, preview *Preview) error {
	conn, now := s.store.Conn(), s.now()
	changes := proposal.Changes
	if changes == nil {
		changes = &action.Changes{}
	}
	target, problems, err := eligibility.LoadTarget(ctx, conn, proposal.Action, changes, now)
	if err != nil {
		return err
	}
	preview.Ineligible = append(preview.Ineligible, problems...)
	scope, err := eligibility.NewScope(proposal.Selection, target, now).FindPossibleDuplicates(ctx, conn, target)
	if err != nil {
		return err
	}
	if scope, err = scope.FindForbidden(ctx, conn, target); err != nil {
		return err
	}
	distributions, err := proposal.distributions()
	if err != nil {
		return err
	}
	preview.Distribution = make([]FieldDistribution, len(distributions))
	group, within := errgroup.WithContext(ctx)
	group.SetLimit(previewConcurrency)
	run := func(query func() error, skip bool) {
		if !skip {
			group.Go(query)
		}
	}
	run(func() error { return s.fillCounts(within, proposal.Selection, scope, target, distributions, preview) },
		proposal.Without.Counts && !slices.ContainsFunc(distributions, func(d distribution) bool { return !d.wide }))
	for i, d := range distributions {
		run(func() (err error) {
			preview.Distribution[i], err = wideDistribution(within, conn, scope, target, d)
			return err
		}, !d.wide)
	}
	run(func() error {
		return conn.QueryRow(within, func(b *sql.Builder) { scope.WriteChildCount(b, target) }, &preview.AffectedChildren)
	}, proposal.Without.Children)
	run(func() error { return fillOverlaps(within, conn, scope, target, preview) }, proposal.Without.Overlaps)
	run(func() (err error) {
		preview.Sample, err = s.loadSample(within, proposal, changes, scope, target)
		return err
	}, proposal.Without.Sample)
	if err := group.Wait(); err != nil {
		return err
	}
	return replaceKeysByNames(ctx, conn, preview.Distribution)
}

// fillCounts fills in the counts that one scan of all matching credentials finds, and why some are not eligible.
func (s *Service) fillCounts(
	ctx context.Context, chosen action.Selection, scope eligibility.Scope, target eligibility.Target, distributions []distribution, preview *Preview,
) error {
	found, err := countMatching(ctx, s.store.Conn(), scope.WithAnyStatus(chosen, target.At), target, distributions)
	if err != nil {
		return err
	}
	preview.Matched, preview.Eligible, preview.NotRotated = found.matched, found.eligible, found.notRotated
	problems, err := scope.Problems(ctx, s.store.Conn(), chosen)
	if err != nil {
		return err
	}
	preview.Ineligible = append(preview.Ineligible, problems...)
	for i, d := range distributions {
		if !d.wide {
			preview.Distribution[i] = narrowDistribution(d, found.narrow[d.field.Field])
		}
	}
	return nil
}

// fillOverlaps counts the open operations that hold some of the credentials, and these credentials (rule 7).
func fillOverlaps(ctx context.Context, c store.Conn, scope eligibility.Scope, target eligibility.Target, preview *Preview) error {
	hasOpen, err := c.BatchOperation.Query().Where(batchoperation.StatusIn(approval.OpenStatuses()...)).Exist(ctx)
	if err != nil || !hasOpen { // most of the time; then the selection need not be scanned
		return err
	}
	return c.QueryRow(ctx, func(b *sql.Builder) {
		b.WriteString("SELECT count(DISTINCT o.id), count(DISTINCT t.credential_id) FROM batch_operations o JOIN batch_tasks t")
		b.WriteString(" ON t.id > (o.id << 32) + o.settled_position AND t.id <= (o.id << 32) + o.total")
		b.WriteString(" WHERE o.status IN (")
		for i, status := range approval.OpenStatuses() {
			if i > 0 {
				b.Comma()
			}
			b.Arg(string(status))
		}
		b.WriteString(") AND t.credential_id IN (SELECT q.id FROM ")
		scope.WriteEligible(b, target)
		b.WriteString(")")
	}, &preview.OverlappingOperations, &preview.OverlappingCredentials)
}

// loadSample renders the first few credentials as tasks that do not exist yet.
func (s *Service) loadSample(
	ctx context.Context, proposal Proposal, changes *action.Changes, scope eligibility.Scope, target eligibility.Target,
) ([]TaskPreview, error) {
	operation := &db.BatchOperation{Action: proposal.Action, Changes: changes, RequestedAt: s.now()}
	var rows []taskRow
	err := s.store.Conn().Query(ctx, func(b *sql.Builder) {
		b.WriteString("SELECT q.id, q.").Ident("before").WriteString(" FROM ")
		scope.WriteEligible(b, target, frozen.BeforeColumn(target))
		b.WriteString(" ORDER BY q.id LIMIT ").Arg(sampleSize)
	}, func(scan func(...any) error) error {
		var row taskRow
		err := scan(&row.credential, &row.before)
		rows = append(rows, row)
		return err
	})
	if err != nil {
		return nil, err
	}
	tasks, err := s.presentTasks(ctx, operation, rows)
	sample := make([]TaskPreview, len(tasks))
	for i, task := range tasks {
		sample[i] = TaskPreview{Credential: task.Credential, Changes: task.Changes}
	}
	return sample, err
}
