package batch

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"time"

	"bulwark/ent/db"
	"bulwark/ent/db/batchoperation"
	"bulwark/server/access"
	"bulwark/server/action"
	"bulwark/server/approval"
	"bulwark/server/approver"
	"bulwark/server/audit"
	"bulwark/server/fault"
	"bulwark/server/selection"
	"bulwark/server/store"
	"bulwark/server/viewer"
)

// Request is what somebody wants done to many credentials.
type Request struct {
	Action         action.Kind
	Changes        *action.Changes // for Update only
	Selection      action.Selection
	Reason         string // 1 to 1,000 characters
	IdempotencyKey string // 1 to 128 characters, empty for none (rule 6)
	SkipIneligible bool   // leave out what the action may not touch, instead of refusing (rule 2)
	ExpectedCount  *int64 // refuse when the selection has another size, nil for any
}

// Requested is a request that was stored, or had been stored before.
type Requested struct {
	Operation *db.BatchOperation
	Replayed  bool            // the idempotency key had been used for the same request before
	LeftOut   []fault.Problem // what SkipIneligible left out, by code
}

// Request freezes the selection into tasks and stores the operation, waiting for approval (rules 1 to 7). For
// administrators and operators. Nothing is stored when it is refused; all problems are reported together.
func (s *Service) Request(ctx context.Context, request Request) (Requested, error) {
	v, err := access.Check(ctx, access.Request)
	if err != nil {
		return Requested{}, err
	}
	request.Reason = strings.TrimSpace(request.Reason)
	var done Requested
	err = fault.Refuse(request.problems()...)
	if err == nil {
		done, err = s.insist(ctx, v, request)
	}
	if err != nil {
		return Requested{}, audit.Refusal(ctx, s.store, audit.Event{
			At: s.now(), Action: "batch_operation.request", SubjectType: "batch_operation",
			Details: map[string]any{"action": request.Action, "reason": request.Reason},
		}, err)
	}
	if !done.Replayed {
		s.store.Bell.Ring(ctx, done.Operation.ID)
	}
	return done, nil
}

// attempts is how often a request is tried when credentials change while it is being made.
const attempts = 4

// errDrifted tells that credentials changed between judging and freezing.
var errDrifted = errors.New("credentials changed between judging and freezing")

// insist runs the transaction, and again when another made it void: the same idempotency key arrived at the same moment
// (then the first operation is there to be returned), or credentials changed while the selection was being frozen.
func (s *Service) insist(ctx context.Context, v viewer.Viewer, request Request) (done Requested, err error) {
	for range attempts {
		err = s.store.InTx(ctx, func(tx *db.Tx) error {
			var err error
			done, err = s.request(ctx, tx, v, request)
			return err
		})
		if store.Constraint(err) != "batch_operation_idempotency_key_unique" && !errors.Is(err, errDrifted) {
			break
		}
	}
	return done, err
}

func (s *Service) request(ctx context.Context, tx *db.Tx, v viewer.Viewer, request Request) (Requested, error) {
	hash, err := request.hash()
	if err != nil {
		return Requested{}, err
	}
	if earlier, err := s.replay(ctx, tx, v, request.IdempotencyKey, hash); earlier != nil || err != nil {
		return Requested{Operation: earlier, Replayed: true}, err
	}
	parameters, err := tx.SystemParameters.Get(ctx, 1)
	if err != nil {
		return Requested{}, err
	}
	if problem, err := whyNotRequest(ctx, tx.Client(), v, parameters); problem != nil || err != nil {
		return Requested{}, errors.Join(err, refuseOne(problem))
	}
	now, conn := s.now(), s.in(tx)
	target, problems, err := selection.Load(ctx, conn, request.Action, request.Changes, now)
	if err != nil {
		return Requested{}, err
	}
	if len(problems) > 0 {
		return Requested{}, fault.Refuse(problems...)
	}
	scope := selection.NewScope(request.Selection, target, now)
	judgement, err := selection.Judge(ctx, conn, request.Selection, scope, target)
	if err != nil {
		return Requested{}, err
	}
	if err := request.accept(judgement); err != nil {
		return Requested{}, err
	}
	operation, err := create(ctx, tx, v, request, parameters, hash, now)
	if err != nil {
		return Requested{}, err
	}
	operation, err = s.freeze(ctx, tx, operation, scope, target, judgement.Eligible)
	if err != nil {
		return Requested{}, err
	}
	return Requested{Operation: operation, LeftOut: judgement.Problems}, audit.Record(ctx, tx, audit.Event{
		At: now, Action: "batch_operation.request", SubjectType: "batch_operation", SubjectID: operation.ID.String(),
		Details: map[string]any{
			"number": operation.Number, "action": operation.Action, "total": operation.Total, "digest": operation.Digest,
			"reason": operation.Reason, "byToken": v.ByToken(), "idempotencyKey": request.IdempotencyKey,
		},
	})
}

// replay returns the operation that the same person made with this key, nil when there is none, and a refusal when its
// input was another (rule 6).
func (s *Service) replay(ctx context.Context, tx *db.Tx, v viewer.Viewer, key, hash string) (*db.BatchOperation, error) {
	if key == "" {
		return nil, nil
	}
	earlier, err := tx.BatchOperation.Query().
		Where(batchoperation.RequesterID(v.User), batchoperation.IdempotencyKey(key)).Only(ctx)
	switch {
	case db.IsNotFound(err):
		return nil, nil
	case err != nil:
		return nil, err
	case earlier.InputHash != hash:
		return nil, fault.Refuse(fault.Of(fault.CodeIdempotencyKeyReused,
			"This idempotency key was used for another request. Choose a new key for a new request.", "idempotencyKey"))
	default:
		return earlier, nil
	}
}

// accept applies the wishes of the request to what was found: refuse or skip, the expected count, something at all.
func (r Request) accept(judgement selection.Judgement) error {
	problems := []fault.Problem{}
	if !r.SkipIneligible {
		problems = append(problems, judgement.Problems...)
	}
	if r.ExpectedCount != nil && *r.ExpectedCount != judgement.Eligible {
		problems = append(problems, fault.Of(fault.CodeSelectionChanged, fmt.Sprintf(
			"The selection now holds %d credentials, not %d. Look at it again and repeat the request.",
			judgement.Eligible, *r.ExpectedCount), "expectedCount"))
	}
	if len(problems) == 0 && judgement.Eligible == 0 {
		problems = append(problems, fault.Of(fault.CodeEmptySelection,
			"The selection holds no credential that this action may touch.", "selection"))
	}
	return fault.Refuse(problems...)
}

func create(ctx context.Context, tx *db.Tx, v viewer.Viewer, request Request, parameters *db.SystemParameters, hash string, now time.Time) (*db.BatchOperation, error) {
	creation := tx.BatchOperation.Create().
		SetAction(request.Action).
		SetSelection(&request.Selection).
		SetReason(request.Reason).
		SetRequesterID(v.User).
		SetRequestedAt(now).
		SetApproveBy(now.Add(time.Duration(parameters.ApprovalValidityMinutes) * time.Minute)).
		SetApprovalsRequired(parameters.ApprovalsRequired).
		SetStatus(approval.PendingApproval).
		SetInputHash(hash)
	if request.Action == action.Update {
		creation.SetChanges(request.Changes)
	}
	if request.IdempotencyKey != "" {
		creation.SetIdempotencyKey(request.IdempotencyKey)
	}
	return creation.Save(ctx)
}

// freeze makes the tasks and seals the operation with their number, their digest and its own number.
func (s *Service) freeze(ctx context.Context, tx *db.Tx, operation *db.BatchOperation, scope selection.Scope, target selection.Target, judged int64) (*db.BatchOperation, error) {
	total, err := selection.Freeze(ctx, s.in(tx), scope, target, operation.ID)
	if err != nil {
		return nil, err
	}
	if total != judged {
		return nil, fault.Wrap(fault.Conflict, "Credentials of the selection keep changing. Repeat the request in a moment.", errDrifted)
	}
	digest, err := s.digest(ctx, tx, operation, total)
	if err != nil {
		return nil, err
	}
	if err := tx.SystemParameters.UpdateOneID(1).AddLastOperationNumber(1).Exec(ctx); err != nil {
		return nil, err
	}
	counter, err := tx.SystemParameters.Get(ctx, 1)
	if err != nil {
		return nil, err
	}
	return tx.BatchOperation.UpdateOne(operation).SetTotal(total).SetDigest(digest).SetNumber(counter.LastOperationNumber).Save(ctx)
}

func (s *Service) digest(ctx context.Context, tx *db.Tx, operation *db.BatchOperation, total int64) (string, error) {
	return selection.Digest(ctx, s.in(tx), operation.ID, approval.Header{
		Action: operation.Action, Changes: operation.Changes, Reason: operation.Reason,
		Requester: operation.RequesterID, RequestedAt: operation.RequestedAt, Total: total,
	})
}

// hash tells a repeated request from another one under the same key.
func (r Request) hash() (string, error) {
	r.IdempotencyKey = ""
	text, err := json.Marshal(r)
	if err != nil {
		return "", err
	}
	sum := sha256.Sum256(text)
	return hex.EncodeToString(sum[:]), nil
}

func refuseOne(problem *fault.Problem) error {
	if problem == nil {
		return nil
	}
	return fault.Refuse(*problem)
}

// whyNotRequest returns NO_ELIGIBLE_APPROVER when too few people other than the requester could approve (rule 5).
func whyNotRequest(ctx context.Context, client *db.Client, v viewer.Viewer, parameters *db.SystemParameters) (*fault.Problem, error) {
	eligible, err := approver.Eligible(ctx, client, v.User)
	if err != nil || len(eligible) >= parameters.ApprovalsRequired {
		return nil, err
	}
	message := "Nobody but you could approve this. Ask an administrator to register another approver under Settings › Approvers."
	if len(eligible) > 0 {
		message = fmt.Sprintf("%d approvals are required, but only %d approvers other than you are registered and active. "+
			"Ask an administrator to register more under Settings › Approvers.", parameters.ApprovalsRequired, len(eligible))
	}
	return &fault.Problem{Code: fault.CodeNoEligibleApprover, Message: message}, nil
}

// WhyNotRequest tells why a request by the viewer would find no approver, nil when it would (rule 5). For anybody who
// may request.
func (s *Service) WhyNotRequest(ctx context.Context) (*fault.Problem, error) {
	v, err := access.Check(ctx, access.Request)
	if err != nil {
		return nil, err
	}
	parameters, err := s.store.Read().SystemParameters.Get(ctx, 1)
	if err != nil {
		return nil, store.Translate(err)
	}
	problem, err := whyNotRequest(ctx, s.store.Read(), v, parameters)
	return problem, store.Translate(err)
}
