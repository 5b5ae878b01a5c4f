-- What a table declaration cannot say: evidence that is never rewritten, decisions that name the true requester, and the
-- rows every installation starts with.

-- +goose Up
-- +goose StatementBegin
CREATE TRIGGER batch_decision_names_requester BEFORE INSERT ON batch_decisions
WHEN NEW.requester_id <> (SELECT requester_id FROM batch_operations WHERE id = NEW.batch_operation_id)
BEGIN SELECT RAISE(ABORT, 'batch_decision_four_eyes'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER audit_event_no_update BEFORE UPDATE ON audit_events
BEGIN SELECT RAISE(ABORT, 'audit_event_append_only'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER audit_event_no_delete BEFORE DELETE ON audit_events
BEGIN SELECT RAISE(ABORT, 'audit_event_append_only'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER batch_task_no_update BEFORE UPDATE ON batch_tasks
BEGIN SELECT RAISE(ABORT, 'batch_task_frozen'); END;
-- +goose StatementEnd

INSERT INTO system_parameters (id, updated_at) VALUES (1, '2026-01-01 00:00:00+00:00');
INSERT INTO password_types (created_at, name, name_key, local_user) VALUES
    ('2026-01-01 00:00:00+00:00', 'Domain user', 'domain user', false),
    ('2026-01-01 00:00:00+00:00', 'Local administrator', 'local administrator', true),
    ('2026-01-01 00:00:00+00:00', 'Local user', 'local user', true);
