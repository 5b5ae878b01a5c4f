-- What stands behind the rules of deciding, whatever the program does: operations and decisions are written once and never
-- removed, move along legal ways only, and nobody decides during a cooling-off period (rules 8, 10, 21, 26 and 27).

-- +goose Up
-- +goose StatementBegin
CREATE FUNCTION violate(name text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '%', name USING ERRCODE = 'check_violation', CONSTRAINT = name;
END $$;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE FUNCTION batch_operation_inserted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.status IN ('PENDING_EXECUTION', 'RUNNING', 'SUCCESS', 'PARTIAL_SUCCESS', 'ERROR', 'DISAPPROVED', 'EXPIRED', 'CANCELED')
        OR NEW.end_code <> '' OR NEW.digest_mismatch_at IS NOT NULL OR NEW.started_at IS NOT NULL OR NEW.finished_at IS NOT NULL THEN
        PERFORM violate('batch_operation_begins_pending');
    END IF;
    IF NEW.requested_at < (SELECT requested_at FROM batch_operations ORDER BY id DESC LIMIT 1) - interval '10 minutes' THEN
        PERFORM violate('batch_operation_back_dated');
    END IF;
    RETURN NEW;
END $$;
-- +goose StatementEnd
CREATE TRIGGER batch_operation_inserted BEFORE INSERT ON batch_operations
    FOR EACH ROW EXECUTE FUNCTION batch_operation_inserted();

-- +goose StatementBegin
CREATE FUNCTION batch_operation_updated() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (NEW.id, NEW.action, NEW.changes, NEW.selection, NEW.reason, NEW.requester_id, NEW.requested_at, NEW.approve_by,
        NEW.approvals_required, NEW.digest_version, NEW.idempotency_key, NEW.input_hash)
        IS DISTINCT FROM (OLD.id, OLD.action, OLD.changes, OLD.selection, OLD.reason, OLD.requester_id, OLD.requested_at, OLD.approve_by,
        OLD.approvals_required, OLD.digest_version, OLD.idempotency_key, OLD.input_hash)
        OR (OLD.number IS NOT NULL AND NEW.number IS DISTINCT FROM OLD.number)
        OR (OLD.digest <> '' AND NEW.digest <> OLD.digest)
        OR (OLD.total <> 0 AND NEW.total <> OLD.total)
        OR (OLD.digest_mismatch_at IS NOT NULL AND NEW.digest_mismatch_at IS DISTINCT FROM OLD.digest_mismatch_at)
        OR (NEW.end_code <> OLD.end_code AND (OLD.end_code <> '' OR NEW.status <> 'CANCELED'))
        OR (OLD.started_at IS NOT NULL AND NEW.started_at IS DISTINCT FROM OLD.started_at)
        OR (OLD.finished_at IS NOT NULL AND NEW.finished_at IS DISTINCT FROM OLD.finished_at) THEN
        PERFORM violate('batch_operation_frozen');
    END IF;
    IF (NEW.succeeded, NEW.skipped, NEW.failed, NEW.settled_position) IS DISTINCT FROM
        (OLD.succeeded, OLD.skipped, OLD.failed, OLD.settled_position)
        AND (OLD.status <> 'RUNNING' OR NEW.succeeded < OLD.succeeded OR NEW.skipped < OLD.skipped OR NEW.failed < OLD.failed) THEN
        PERFORM violate('batch_operation_counts_grow');
    END IF;
    IF NEW.status <> OLD.status THEN
        IF NOT (OLD.status = 'PENDING_APPROVAL' AND NEW.status IN ('PENDING_EXECUTION', 'DISAPPROVED', 'EXPIRED', 'CANCELED')
            OR OLD.status = 'PENDING_EXECUTION' AND NEW.status IN ('RUNNING', 'PENDING_APPROVAL', 'CANCELED')
            OR OLD.status = 'RUNNING' AND NEW.status IN ('SUCCESS', 'PARTIAL_SUCCESS', 'ERROR', 'CANCELED')) THEN
            PERFORM violate('batch_operation_moves');
        END IF;
        IF NEW.status IN ('PENDING_EXECUTION', 'RUNNING') AND (SELECT count(*) FROM batch_decisions
            WHERE batch_operation_id = NEW.id AND counted AND verdict = 'APPROVE') < NEW.approvals_required THEN
            PERFORM violate('batch_operation_quorum');
        END IF;
    END IF;
    RETURN NEW;
END $$;
-- +goose StatementEnd
CREATE TRIGGER batch_operation_updated BEFORE UPDATE ON batch_operations
    FOR EACH ROW EXECUTE FUNCTION batch_operation_updated();
CREATE TRIGGER batch_operation_no_delete BEFORE DELETE ON batch_operations
    FOR EACH ROW EXECUTE FUNCTION refuse_change('batch_operation_append_only');
CREATE TRIGGER batch_operation_no_truncate BEFORE TRUNCATE ON batch_operations
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('batch_operation_append_only');

-- +goose StatementBegin
CREATE FUNCTION batch_decision_inserted() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE operation record;
BEGIN
    SELECT status, requester_id, requested_at INTO operation FROM batch_operations WHERE id = NEW.batch_operation_id;
    IF NOT NEW.counted OR NEW.void_reason <> '' OR NEW.voided_at IS NOT NULL THEN
        PERFORM violate('batch_decision_frozen');
    END IF;
    IF operation.status <> 'PENDING_APPROVAL' THEN
        PERFORM violate('batch_decision_pending');
    END IF;
    IF NEW.decided_at < greatest(operation.requested_at,
        (SELECT max(decided_at) FROM batch_decisions WHERE batch_operation_id = NEW.batch_operation_id)) - interval '10 minutes' THEN
        PERFORM violate('batch_decision_back_dated');
    END IF;
    IF EXISTS (SELECT FROM authority_grants g, system_parameters p
        WHERE NEW.decided_at - g.granted_at < make_interval(hours => p.cooling_off_hours::int)
        AND (g.user_id = NEW.approver_id AND g.granted_by = operation.requester_id
            OR g.user_id = operation.requester_id AND g.granted_by = NEW.approver_id
            AND g.kind IN ('ACCOUNT_CREATED', 'PASSWORD_SET', 'SECOND_FACTOR_RESET'))) THEN
        PERFORM violate('batch_decision_cooling_off');
    END IF;
    RETURN NEW;
END $$;
-- +goose StatementEnd
CREATE TRIGGER batch_decision_inserted BEFORE INSERT ON batch_decisions
    FOR EACH ROW EXECUTE FUNCTION batch_decision_inserted();

-- +goose StatementBegin
CREATE FUNCTION batch_decision_updated() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE voided boolean := OLD.counted AND NOT NEW.counted AND NEW.void_reason <> '' AND NEW.voided_at IS NOT NULL AND OLD.verdict = 'APPROVE';
BEGIN
    IF (NEW.id, NEW.batch_operation_id, NEW.requester_id, NEW.approver_id, NEW.verdict, NEW.comment, NEW.decided_at, NEW.session,
        NEW.proof_method, NEW.signature) IS DISTINCT FROM (OLD.id, OLD.batch_operation_id, OLD.requester_id, OLD.approver_id,
        OLD.verdict, OLD.comment, OLD.decided_at, OLD.session, OLD.proof_method, OLD.signature)
        OR NOT voided AND (NEW.counted, NEW.void_reason, NEW.voided_at) IS DISTINCT FROM (OLD.counted, OLD.void_reason, OLD.voided_at)
        OR voided AND (SELECT status FROM batch_operations WHERE id = OLD.batch_operation_id)
            NOT IN ('PENDING_APPROVAL', 'PENDING_EXECUTION') THEN
        PERFORM violate('batch_decision_frozen');
    END IF;
    RETURN NEW;
END $$;
-- +goose StatementEnd
CREATE TRIGGER batch_decision_updated BEFORE UPDATE ON batch_decisions
    FOR EACH ROW EXECUTE FUNCTION batch_decision_updated();
CREATE TRIGGER batch_decision_no_delete BEFORE DELETE ON batch_decisions
    FOR EACH ROW EXECUTE FUNCTION refuse_change('batch_decision_append_only');
CREATE TRIGGER batch_decision_no_truncate BEFORE TRUNCATE ON batch_decisions
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('batch_decision_append_only');
