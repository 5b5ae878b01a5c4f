package graph

import (
	"context"
	"strings"
	"time"

	"entgo.io/ent/dialect/sql"

	"bulwark/ent/db"
	"bulwark/ent/db/auditevent"
	"bulwark/ent/db/predicate"
	"bulwark/graph/model"
	"bulwark/graph/paging"
	"bulwark/server/access"
	"bulwark/server/audit"
	"bulwark/server/ident"
)

// readAudit checks that the viewer may read the audit trail. It records a refusal, and a reading once a minute for each session or
// token, with the filter of the first reading (rule 27).
func (s Services) readAudit(ctx context.Context, filter *model.AuditEventFilter) error {
	event := audit.Event{At: s.now(), Action: audit.AuditRead}
	if _, err := access.Check(ctx, access.ReadAudit); err != nil {
		return audit.RecordRefusal(ctx, s.Store, event, err)
	}
	if filter != nil {
		event.Details = map[string]any{"filter": filter}
	}
	return s.readings.RecordReading(ctx, s.Store, event)
}

// event returns the event with an id, nil when there is none.
func (s Services) event(ctx context.Context, id string) (*db.AuditEvent, error) {
	if err := s.readAudit(ctx, nil); err != nil {
		return nil, err
	}
	return getByID(ctx, access.ReadAudit, id, s.read().AuditEvent.Get)
}

// eventPage reads a page of audit events.
func (s Services) eventPage(ctx context.Context, a paging.Arguments, filter *model.AuditEventFilter) (*model.AuditEventConnection, error) {
	conditions, err := eventFilter(filter)
	if err != nil {
		return nil, err
	}
	query := s.read().AuditEvent.Query().Where(conditions...)
	return paging.List(ctx, query, eventOrder(), a, func(rows []*db.AuditEvent) ([]*db.AuditEvent, error) {
		for _, row := range rows {
			if row.ActorID != nil {
				loadersFrom(ctx).users.queue(*row.ActorID)
			}
			if row.TokenID != nil {
				loadersFrom(ctx).tokens.queue(*row.TokenID)
			}
		}
		return rows, nil
	})
}

func eventFilter(f *model.AuditEventFilter) (all []predicate.AuditEvent, err error) {
	if f == nil {
		return nil, nil
	}
	actor, err := parseOptionalKey[ident.User](f.ActorID)
	if err != nil {
		return nil, err
	}
	if actor != nil {
		all = append(all, auditevent.ActorID(*actor))
	}
	action, err := normalizeSearch("action", f.Action)
	if err != nil {
		return nil, err
	}
	if action != "" {
		if strings.HasSuffix(action, ".") {
			all = append(all, auditevent.ActionHasPrefix(action))
		} else {
			all = append(all, auditevent.Action(action))
		}
	}
	kind, err := normalizeSearch("subjectType", f.SubjectType)
	if err != nil {
		return nil, err
	}
	if kind != "" {
		all = append(all, auditevent.SubjectType(kind))
	}
	id, err := normalizeSearch("subjectId", f.SubjectID)
	if err != nil {
		return nil, err
	}
	if id != "" {
		all = append(all, auditevent.SubjectID(id))
	}
	if f.Result != nil {
		all = append(all, auditevent.ResultEQ(*f.Result))
	}
	if f.From != nil {
		all = append(all, auditevent.AtGTE(*f.From), nearKey(" >= ", sql.GTE(auditevent.FieldAt, f.From.Add(-maxDisorder)), " ASC"))
	}
	if f.Before != nil {
		all = append(all, auditevent.AtLT(*f.Before), nearKey(" <= ", sql.LT(auditevent.FieldAt, f.Before.Add(maxDisorder)), " DESC"))
	}
	return all, nil
}

// maxDisorder is how far the times of audit events may be out of the order of their keys: much longer than any transaction.
const maxDisorder = time.Hour

// nearKey bounds the keys of audit events, which grow with time, by the first one in a direction that meets a condition on the
// time. A list in the order of keys then starts there instead of scanning from its beginning.
func nearKey(operator string, at *sql.Predicate, direction string) predicate.AuditEvent {
	return func(s *sql.Selector) {
		first := sql.Dialect(s.Dialect()).Select(auditevent.FieldID).From(sql.Table(auditevent.Table)).Where(at).Limit(1)
		first.OrderExpr(sql.Expr(auditevent.FieldAt+direction), sql.Expr(auditevent.FieldID+direction))
		s.Where(sql.P(func(b *sql.Builder) {
			b.Ident(s.C(auditevent.FieldID)).WriteString(operator + "(").Join(first).WriteString(")")
		}))
	}
}

func eventOrder() paging.Order[db.AuditEvent] {
	id := paging.Key(auditevent.FieldID, func(e *db.AuditEvent) ident.AuditEvent { return e.ID })
	return paging.Order[db.AuditEvent]{Name: "NEWEST", Terms: []paging.Term[db.AuditEvent]{id}, Descending: true}
}
