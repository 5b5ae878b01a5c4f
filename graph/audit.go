package graph

import (
	"context"

	"bulwark/ent/db"
	"bulwark/graph/model"
	"bulwark/server/access"
	"bulwark/server/audit"
)

// readAudit refuses who may not read the audit trail, and records both: the refusal, and the reading once a minute for each
// session or token (rule 27). The filter is that of the first reading.
func (s Services) readAudit(ctx context.Context, filter *model.AuditEventFilter) error {
	event := audit.Event{At: s.now(), Action: audit.AuditRead}
	if _, err := access.Check(ctx, access.ReadAudit); err != nil {
		return audit.Refusal(ctx, s.Store, event, err)
	}
	if filter != nil {
		event.Details = map[string]any{"filter": filter}
	}
	return s.readings.Reading(ctx, s.Store, event)
}

// event reads the event with an id, nil when there is none.
func (s Services) event(ctx context.Context, id string) (*db.AuditEvent, error) {
	if err := s.readAudit(ctx, nil); err != nil {
		return nil, err
	}
	return one(ctx, access.ReadAudit, id, s.read().AuditEvent.Get)
}
