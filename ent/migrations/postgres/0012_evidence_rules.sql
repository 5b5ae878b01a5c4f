-- API tokens that always end (rule 22), and evidence that cannot be rewritten, removed, replaced or back-dated (rule 27).

-- +goose Up
-- Tokens of earlier versions had no scopes, and some no end.
UPDATE api_tokens SET expires_at = date_trunc('second', now() + interval '90 days')
WHERE expires_at IS NULL OR expires_at > now() + interval '90 days';

-- +goose StatementBegin
CREATE FUNCTION api_token_legal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.expires_at IS NULL OR NEW.expires_at > NEW.created_at + interval '8784 hours' THEN
        RAISE EXCEPTION 'api_token_ends' USING ERRCODE = 'check_violation', CONSTRAINT = 'api_token_ends';
    END IF;
    IF NEW.scopes NOT IN ('READ', 'REQUEST', 'INVENTORY', 'READ REQUEST', 'READ INVENTORY', 'REQUEST INVENTORY', 'READ REQUEST INVENTORY') THEN
        RAISE EXCEPTION 'api_token_scopes_legal' USING ERRCODE = 'check_violation', CONSTRAINT = 'api_token_scopes_legal';
    END IF;
    RETURN NEW;
END $$;
-- +goose StatementEnd
CREATE TRIGGER api_token_legal BEFORE INSERT ON api_tokens FOR EACH ROW EXECUTE FUNCTION api_token_legal();
CREATE TRIGGER api_token_frozen BEFORE UPDATE OF id, created_at, user_id, name, hash, scopes, expires_at ON api_tokens
    FOR EACH ROW EXECUTE FUNCTION refuse_change('api_token_frozen');
CREATE TRIGGER api_token_stays_revoked BEFORE UPDATE OF revoked_at ON api_tokens
    FOR EACH ROW WHEN (OLD.revoked_at IS NOT NULL AND NEW.revoked_at IS DISTINCT FROM OLD.revoked_at)
    EXECUTE FUNCTION refuse_change('api_token_frozen');
CREATE TRIGGER api_token_no_delete BEFORE DELETE ON api_tokens
    FOR EACH ROW EXECUTE FUNCTION refuse_change('api_token_frozen');
CREATE TRIGGER api_token_no_truncate BEFORE TRUNCATE ON api_tokens
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('api_token_frozen');

-- Audit events: only the count of a recent refusal may grow.
DROP TRIGGER audit_event_append_only ON audit_events;
-- +goose StatementBegin
CREATE FUNCTION audit_event_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    counted audit_events := NEW;
BEGIN
    counted.occurrences := OLD.occurrences;
    IF OLD.result <> 'REFUSED' OR NEW.occurrences <= OLD.occurrences OR counted IS DISTINCT FROM OLD
        OR OLD.at < (SELECT at FROM audit_events ORDER BY id DESC LIMIT 1) - interval '60 seconds' THEN
        RAISE EXCEPTION 'audit_event_append_only' USING ERRCODE = 'check_violation', CONSTRAINT = 'audit_event_append_only';
    END IF;
    RETURN NEW;
END $$;
-- +goose StatementEnd
CREATE TRIGGER audit_event_append_only BEFORE UPDATE ON audit_events
    FOR EACH ROW EXECUTE FUNCTION audit_event_append_only();
CREATE TRIGGER audit_event_no_delete BEFORE DELETE ON audit_events
    FOR EACH ROW EXECUTE FUNCTION refuse_change('audit_event_append_only');
CREATE TRIGGER audit_event_no_truncate BEFORE TRUNCATE ON audit_events
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('audit_event_append_only');

-- An event is at most 10 minutes older than the newest one, and does not take a place far below it. Events more than a day in
-- the future do not count as newest: a clock that was wrong once must not stop the installation.
-- +goose StatementBegin
CREATE FUNCTION audit_event_not_back_dated() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.at < (SELECT at FROM audit_events WHERE at <= now() + interval '1 day' ORDER BY at DESC LIMIT 1) - interval '10 minutes'
        OR NEW.id < (SELECT max(id) FROM audit_events) - 1000 THEN
        RAISE EXCEPTION 'audit_event_back_dated' USING ERRCODE = 'check_violation', CONSTRAINT = 'audit_event_back_dated';
    END IF;
    RETURN NEW;
END $$;
-- +goose StatementEnd
CREATE TRIGGER audit_event_not_back_dated BEFORE INSERT ON audit_events
    FOR EACH ROW EXECUTE FUNCTION audit_event_not_back_dated();
