package batch

import (
	"context"
	"encoding/json"
	"time"

	"bulwark/ent/db"
	"bulwark/ent/db/auditevent"
	"bulwark/server/access"
	"bulwark/server/approval"
	"bulwark/server/audit"
	"bulwark/server/ident"
	"bulwark/server/store"
)

// Cancellation says who canceled an operation, when, and with which comment.
type Cancellation struct {
	UserID  ident.User // named unlike the field of the API, to which gqlgen would bind it
	At      time.Time
	Comment string // empty for none
}

// CancellationOf reads who canceled an operation from its audit event, nil when nobody did. For anybody who reads operations.
func (s *Service) CancellationOf(ctx context.Context, operation *db.BatchOperation) (*Cancellation, error) {
	if _, err := access.Check(ctx, access.ReadOperations); err != nil {
		return nil, err
	}
	if operation.Status != approval.Canceled {
		return nil, nil
	}
	event, err := s.store.Read().AuditEvent.Query().
		Where(auditevent.SubjectID(operation.ID.String()), auditevent.Action(string(audit.BatchOperationCancel)), auditevent.ResultEQ(auditevent.ResultALLOWED)).
		Order(auditevent.ByID()).First(ctx)
	if db.IsNotFound(err) || err == nil && event.ActorID == nil {
		return nil, nil
	}
	if err != nil {
		return nil, store.Translate(err)
	}
	var details struct{ Comment string }
	if err := json.Unmarshal([]byte(event.Details), &details); err != nil {
		return nil, err
	}
	return &Cancellation{UserID: *event.ActorID, At: event.At, Comment: details.Comment}, nil
}
