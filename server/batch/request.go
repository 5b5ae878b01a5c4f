package batch

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"bulwark/ent/db"
	"bulwark/server/access"
	"bulwark/server/action"
	"bulwark/server/audit"
	"bulwark/server/authority"
	"bulwark/server/eligibility"
	"bulwark/server/fault"
	"bulwark/server/store"
	"bulwark/server/viewer"
)

// Request asks for an action on many credentials. Its JSON is hashed for idempotency, so its fields must keep their names.
type Request struct {
	Action         action.Kind
	Changes        *action.Changes // for Update only
	Selection      action.Selection
	Reason         string // 1 to 1,000 characters
	IdempotencyKey string // 1 to 128 characters, empty for none (rule 6)
	SkipIneligible bool   // leave out ineligible credentials instead of refusing the request (rule 2)
	ExpectedCount  *int64 // refuse when the selection has another size, nil for any
}

// RequestResult is the operation that a request created, now or earlier.
type RequestResult struct {
	Operation *db.BatchOperation
	Replayed  bool            // the idempotency key had been used for the same request before
	LeftOut   []fault.Problem // what SkipIneligible left out, by code
}

// Request freezes the selection into tasks and stores the operation, waiting for approval (rules 1 to 7). For
// administrators and operators. Nothing is stored when it is refused; all problems are reported together.
func (s *Service) Request(ctx context.Context, request Request) (RequestResult, error) {
	v, err := access.Check(ctx, access.Request)
	request.Reason = strings.TrimSpace(request.Reason)
	if err == nil {
		err = fault.Refuse(request.problems()...)
	}
	var result RequestResult
	if err == nil {
		result, err = s.requestWithRetry(ctx, v, request)
	}
	if err != nil {
		return RequestResult{}, audit.RecordRefusal(ctx, s.store, audit.Event{
			At: s.now(), Action: audit.BatchOperationRequest,
			Details: map[string]any{"action": request.Action, "reason": request.Reason},
		}, err)
	}
	if !result.Replayed {
		s.store.Notifier.Notify(ctx, result.Operation.ID)
	}
	return result, nil
}

// maxAttempts is how often a request is tried while credentials keep changing.
const maxAttempts = 4

// errSelectionChanged reports that credentials changed between checking and freezing.
var errSelectionChanged = errors.New("credentials changed between checking and freezing")

// requestWithRetry makes the request in a transaction, and tries again when another transaction interfered: it used the same
// idempotency key (then the first operation is returned), or changed credentials while the selection was frozen.
func (s *Service) requestWithRetry(ctx context.Context, v viewer.Viewer, request Request) (result RequestResult, err error) {
	for range maxAttempts {
		err = s.store.InTx(ctx, func(tx *db.Tx) error {
			var err error
			result, err = s.request(ctx, tx, v, request)
			return err
		})
		if store.Constraint(err) != "batch_operation_idempotency_key_unique" && !errors.Is(err, errSelectionChanged) {
			break
		}
	}
	return result, err
}

func (s *Service) request(ctx context.Context, tx *db.Tx, v viewer.Viewer, request Request) (RequestResult, error) {
	hash, err := request.hash()
	if err != nil {
		return RequestResult{}, err
	}
	if earlier, err := s.findReplayed(ctx, tx, v, request.IdempotencyKey, hash); earlier != nil || err != nil {
		return RequestResult{Operation: earlier, Replayed: true}, err
	}
	if err := authority.RefuseRevokedToken(ctx, tx, s.store.Postgres(), v); err != nil {
		return RequestResult{}, err
	}
	parameters, err := tx.SystemParameters.Get(ctx, 1)
	if err != nil {
		return RequestResult{}, err
	}
	now, conn := s.now(), s.store.ConnIn(tx)
	if problem, err := requestProblem(ctx, tx.Client(), now, v, parameters); problem != nil || err != nil {
		return RequestResult{}, errors.Join(err, refuseProblem(problem))
	}
	target, problems, err := eligibility.LoadTarget(ctx, conn, request.Action, request.Changes, now)
	if err != nil {
		return RequestResult{}, err
	}
	if len(problems) > 0 {
		return RequestResult{}, fault.Refuse(problems...)
	}
	scope, err := eligibility.NewScope(request.Selection, target, now).FindPossibleDuplicates(ctx, conn, target)
	if err != nil {
		return RequestResult{}, err
	}
	assessment, err := request.assess(ctx, conn, scope, target)
	if err != nil {
		return RequestResult{}, err
	}
	operation, err := createOperation(ctx, tx, v, request, parameters, hash, now)
	if err != nil {
		return RequestResult{}, err
	}
	operation, err = s.freeze(ctx, tx, operation, scope, target, request, assessment)
	if err != nil {
		return RequestResult{}, err
	}
	result := RequestResult{Operation: operation}
	if assessment != nil {
		result.LeftOut = assessment.Problems
	}
	return result, audit.Record(ctx, tx, audit.Event{
		At: now, Action: audit.BatchOperationRequest, SubjectID: operation.ID.String(),
		Details: map[string]any{
			"number": operation.Number, "action": operation.Action, "total": operation.Total, "digest": operation.Digest,
			"reason": operation.Reason, "byToken": v.ByToken(), "idempotencyKey": request.IdempotencyKey,
		},
	})
}

// assess checks which credentials the action may change. It returns nil when nothing can forbid the action on any of them:
// freezing counts them then, which saves a scan.
func (r Request) assess(ctx context.Context, c store.Conn, scope eligibility.Scope, target eligibility.Target) (*eligibility.Assessment, error) {
	if !scope.CanForbid(target) {
		return nil, nil
	}
	assessment, err := eligibility.Assess(ctx, c, r.Selection, scope, target)
	if err != nil {
		return nil, err
	}
	return &assessment, r.checkAssessment(assessment)
}

// checkAssessment refuses the request because of ineligible credentials, a count that is not the expected one, or when no
// credential is eligible.
func (r Request) checkAssessment(assessment eligibility.Assessment) error {
	problems := []fault.Problem{}
	if !r.SkipIneligible || assessment.Eligible == 0 { // when nothing is left, the problems say why
		problems = append(problems, assessment.Problems...)
	}
	if r.ExpectedCount != nil && *r.ExpectedCount != assessment.Eligible {
		problems = append(problems, fault.Of(fault.CodeSelectionChanged, fmt.Sprintf(
			"The selection now holds %d credentials, not %d. Look at it again and repeat the request.",
			assessment.Eligible, *r.ExpectedCount), "expectedCount"))
	}
	if assessment.Eligible == 0 && (r.SkipIneligible || len(problems) == 0) {
		problems = append(problems, fault.Of(fault.CodeEmptySelection,
			"The selection holds no credential that this action may touch.", "selection"))
	}
	return fault.Refuse(problems...)
}

func refuseProblem(problem *fault.Problem) error {
	if problem == nil {
		return nil
	}
	return fault.Refuse(*problem)
}
