-- API tokens that always end (rule 22), and evidence that cannot be rewritten, removed, replaced or back-dated (rule 27).

-- +goose Up
-- Tokens of earlier versions had no scopes, and some no end.
UPDATE api_tokens SET expires_at = strftime('%Y-%m-%d %H:%M:%S+00:00', 'now', '+90 days')
WHERE expires_at IS NULL OR julianday(expires_at) > julianday('now', '+90 days');

-- The second of tolerance is for the precision of julianday.
-- +goose StatementBegin
CREATE TRIGGER api_token_ends BEFORE INSERT ON api_tokens
WHEN coalesce(julianday(NEW.expires_at) - julianday(NEW.created_at) <= 366 + 1 / 86400.0, 0) = 0
BEGIN SELECT RAISE(ABORT, 'api_token_ends'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER api_token_scopes_legal BEFORE INSERT ON api_tokens
WHEN NEW.scopes NOT IN ('READ', 'REQUEST', 'INVENTORY', 'READ REQUEST', 'READ INVENTORY', 'REQUEST INVENTORY', 'READ REQUEST INVENTORY')
BEGIN SELECT RAISE(ABORT, 'api_token_scopes_legal'); END;
-- +goose StatementEnd
-- INSERT OR REPLACE would delete the old row without asking its triggers.
-- +goose StatementBegin
CREATE TRIGGER api_token_no_replace BEFORE INSERT ON api_tokens
WHEN EXISTS (SELECT 1 FROM api_tokens WHERE id = NEW.id OR hash = NEW.hash)
BEGIN SELECT RAISE(ABORT, 'api_token_frozen'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER api_token_frozen BEFORE UPDATE OF id, created_at, user_id, name, hash, scopes, expires_at ON api_tokens
BEGIN SELECT RAISE(ABORT, 'api_token_frozen'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER api_token_stays_revoked BEFORE UPDATE OF revoked_at ON api_tokens
WHEN OLD.revoked_at IS NOT NULL AND NEW.revoked_at IS NOT OLD.revoked_at
BEGIN SELECT RAISE(ABORT, 'api_token_frozen'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER api_token_no_delete BEFORE DELETE ON api_tokens
BEGIN SELECT RAISE(ABORT, 'api_token_frozen'); END;
-- +goose StatementEnd

-- Audit events: only the count of a recent refusal may grow.
DROP TRIGGER audit_event_no_update;
-- +goose StatementBegin
CREATE TRIGGER audit_event_append_only BEFORE UPDATE ON audit_events
WHEN NOT (OLD.result = 'REFUSED' AND NEW.occurrences > OLD.occurrences
    AND NEW.id = OLD.id AND NEW.at IS OLD.at AND NEW.actor_id IS OLD.actor_id AND NEW.action IS OLD.action
    AND NEW.subject_type IS OLD.subject_type AND NEW.subject_id IS OLD.subject_id AND NEW.result IS OLD.result
    AND NEW.details IS OLD.details AND NEW.address IS OLD.address AND NEW.session IS OLD.session AND NEW.token_id IS OLD.token_id
    AND julianday(OLD.at) >= julianday((SELECT at FROM audit_events ORDER BY id DESC LIMIT 1)) - 60 / 86400.0)
BEGIN SELECT RAISE(ABORT, 'audit_event_append_only'); END;
-- +goose StatementEnd
-- INSERT OR REPLACE would delete the old row without asking its triggers.
-- +goose StatementBegin
CREATE TRIGGER audit_event_no_replace BEFORE INSERT ON audit_events
WHEN EXISTS (SELECT 1 FROM audit_events WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'audit_event_append_only'); END;
-- +goose StatementEnd
-- An event is at most 10 minutes older than the newest one. Events more than a day in the future do not count as newest:
-- a clock that was wrong once must not stop the installation.
-- +goose StatementBegin
CREATE TRIGGER audit_event_not_back_dated BEFORE INSERT ON audit_events
WHEN coalesce(julianday(NEW.at) < julianday((SELECT at FROM audit_events WHERE at <= strftime('%Y-%m-%d %H:%M:%f', 'now', '+1 day')
    ORDER BY at DESC LIMIT 1)) - 600 / 86400.0, julianday(NEW.at) IS NULL)
BEGIN SELECT RAISE(ABORT, 'audit_event_back_dated'); END;
-- +goose StatementEnd
-- Nor does an event take a place far below the newest one. Which key is given is known only afterwards.
-- +goose StatementBegin
CREATE TRIGGER audit_event_in_order AFTER INSERT ON audit_events
WHEN NEW.id < (SELECT max(id) FROM audit_events) - 1000
BEGIN SELECT RAISE(ABORT, 'audit_event_back_dated'); END;
-- +goose StatementEnd
