-- What a table declaration cannot say: evidence that is never rewritten, decisions that name the true requester, room for
-- updates in place, and the rows every installation starts with.

-- +goose Up
-- +goose StatementBegin
CREATE FUNCTION batch_decision_names_requester() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.requester_id <> (SELECT requester_id FROM batch_operations WHERE id = NEW.batch_operation_id) THEN
        RAISE EXCEPTION 'batch_decision_four_eyes' USING ERRCODE = 'check_violation', CONSTRAINT = 'batch_decision_four_eyes';
    END IF;
    RETURN NEW;
END $$;
-- +goose StatementEnd
CREATE TRIGGER batch_decision_names_requester BEFORE INSERT ON batch_decisions
    FOR EACH ROW EXECUTE FUNCTION batch_decision_names_requester();
-- +goose StatementBegin
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '%', TG_ARGV[0] USING ERRCODE = 'check_violation', CONSTRAINT = TG_ARGV[0];
END $$;
-- +goose StatementEnd
CREATE TRIGGER audit_event_append_only BEFORE UPDATE OR DELETE ON audit_events
    FOR EACH ROW EXECUTE FUNCTION refuse_change('audit_event_append_only');
CREATE TRIGGER batch_task_frozen BEFORE UPDATE ON batch_tasks
    FOR EACH ROW EXECUTE FUNCTION refuse_change('batch_task_frozen');

ALTER TABLE credentials SET (fillfactor = 85);

INSERT INTO system_parameters (id, updated_at) VALUES (1, '2026-01-01 00:00:00+00:00');
INSERT INTO password_types (created_at, name, name_key, local_user) VALUES
    ('2026-01-01 00:00:00+00:00', 'Domain user', 'domain user', false),
    ('2026-01-01 00:00:00+00:00', 'Local administrator', 'local administrator', true),
    ('2026-01-01 00:00:00+00:00', 'Local user', 'local user', true);
