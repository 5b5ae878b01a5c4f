-- What stands behind the rules of deciding, whatever the program does: operations and decisions are written once and never
-- removed, move along legal ways only, and nobody decides during a cooling-off period (rules 8, 10, 21, 26 and 27).
-- INSERT OR REPLACE removes the row that is in the way without asking a DELETE trigger, so inserting looks for such a row.

-- +goose Up
-- +goose StatementBegin
CREATE TRIGGER batch_operation_inserted BEFORE INSERT ON batch_operations
BEGIN
    SELECT RAISE(ABORT, 'batch_operation_append_only') WHERE EXISTS (SELECT 1 FROM batch_operations WHERE id = NEW.id);
    SELECT RAISE(ABORT, 'batch_operation_number_unique') WHERE EXISTS (SELECT 1 FROM batch_operations WHERE number = NEW.number);
    SELECT RAISE(ABORT, 'batch_operation_idempotency_key_unique') WHERE EXISTS (SELECT 1 FROM batch_operations
        WHERE requester_id = NEW.requester_id AND idempotency_key = NEW.idempotency_key);
    SELECT RAISE(ABORT, 'batch_operation_begins_pending') WHERE NEW.end_code <> '' OR NEW.digest_mismatch_at IS NOT NULL
        OR NEW.started_at IS NOT NULL OR NEW.finished_at IS NOT NULL OR NEW.status IN
        ('PENDING_EXECUTION', 'RUNNING', 'SUCCESS', 'PARTIAL_SUCCESS', 'ERROR', 'DISAPPROVED', 'EXPIRED', 'CANCELED');
    SELECT RAISE(ABORT, 'batch_operation_back_dated') WHERE CAST(strftime('%s', NEW.requested_at) AS INTEGER) <
        (SELECT CAST(strftime('%s', requested_at) AS INTEGER) FROM batch_operations ORDER BY id DESC LIMIT 1) - 600;
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER batch_operation_frozen BEFORE UPDATE ON batch_operations
WHEN (NEW.id, NEW.action, NEW.changes, NEW.selection, NEW.reason, NEW.requester_id, NEW.requested_at, NEW.approve_by,
    NEW.approvals_required, NEW.digest_version, NEW.idempotency_key, NEW.input_hash)
    IS NOT (OLD.id, OLD.action, OLD.changes, OLD.selection, OLD.reason, OLD.requester_id, OLD.requested_at, OLD.approve_by,
    OLD.approvals_required, OLD.digest_version, OLD.idempotency_key, OLD.input_hash)
    OR (OLD.number IS NOT NULL AND NEW.number IS NOT OLD.number)
    OR (OLD.digest <> '' AND NEW.digest <> OLD.digest)
    OR (OLD.total <> 0 AND NEW.total <> OLD.total)
    OR (OLD.digest_mismatch_at IS NOT NULL AND NEW.digest_mismatch_at IS NOT OLD.digest_mismatch_at)
    OR (NEW.end_code <> OLD.end_code AND (OLD.end_code <> '' OR NEW.status <> 'CANCELED'))
    OR (OLD.started_at IS NOT NULL AND NEW.started_at IS NOT OLD.started_at)
    OR (OLD.finished_at IS NOT NULL AND NEW.finished_at IS NOT OLD.finished_at)
BEGIN SELECT RAISE(ABORT, 'batch_operation_frozen'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER batch_operation_numbered BEFORE UPDATE ON batch_operations
WHEN OLD.number IS NULL AND NEW.number IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'batch_operation_number_unique') WHERE EXISTS (SELECT 1 FROM batch_operations WHERE number = NEW.number);
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER batch_operation_counts_grow BEFORE UPDATE ON batch_operations
WHEN (NEW.succeeded, NEW.skipped, NEW.failed, NEW.settled_position) IS NOT
    (OLD.succeeded, OLD.skipped, OLD.failed, OLD.settled_position)
    AND (OLD.status <> 'RUNNING' OR NEW.succeeded < OLD.succeeded OR NEW.skipped < OLD.skipped OR NEW.failed < OLD.failed)
BEGIN SELECT RAISE(ABORT, 'batch_operation_counts_grow'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER batch_operation_moved BEFORE UPDATE ON batch_operations
WHEN NEW.status <> OLD.status
BEGIN
    SELECT RAISE(ABORT, 'batch_operation_moves') WHERE NOT (
        OLD.status = 'PENDING_APPROVAL' AND NEW.status IN ('PENDING_EXECUTION', 'DISAPPROVED', 'EXPIRED', 'CANCELED')
        OR OLD.status = 'PENDING_EXECUTION' AND NEW.status IN ('RUNNING', 'PENDING_APPROVAL', 'CANCELED')
        OR OLD.status = 'RUNNING' AND NEW.status IN ('SUCCESS', 'PARTIAL_SUCCESS', 'ERROR', 'CANCELED'));
    SELECT RAISE(ABORT, 'batch_operation_quorum') WHERE NEW.status IN ('PENDING_EXECUTION', 'RUNNING') AND
        (SELECT count(*) FROM batch_decisions WHERE batch_operation_id = NEW.id AND counted AND verdict = 'APPROVE')
        < NEW.approvals_required;
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER batch_operation_no_delete BEFORE DELETE ON batch_operations
BEGIN SELECT RAISE(ABORT, 'batch_operation_append_only'); END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER batch_decision_inserted BEFORE INSERT ON batch_decisions
BEGIN
    SELECT RAISE(ABORT, 'batch_decision_append_only') WHERE EXISTS (SELECT 1 FROM batch_decisions WHERE id = NEW.id);
    SELECT RAISE(ABORT, 'batch_decision_once') WHERE EXISTS (SELECT 1 FROM batch_decisions
        WHERE batch_operation_id = NEW.batch_operation_id AND approver_id = NEW.approver_id AND counted);
    SELECT RAISE(ABORT, 'batch_decision_frozen') WHERE NOT NEW.counted OR NEW.void_reason <> '' OR NEW.voided_at IS NOT NULL;
    SELECT RAISE(ABORT, 'batch_decision_pending') FROM batch_operations
        WHERE id = NEW.batch_operation_id AND status <> 'PENDING_APPROVAL';
    SELECT RAISE(ABORT, 'batch_decision_back_dated') WHERE CAST(strftime('%s', NEW.decided_at) AS INTEGER) + 600 < max(
        coalesce((SELECT CAST(strftime('%s', requested_at) AS INTEGER) FROM batch_operations WHERE id = NEW.batch_operation_id), 0),
        coalesce((SELECT max(CAST(strftime('%s', decided_at) AS INTEGER)) FROM batch_decisions
            WHERE batch_operation_id = NEW.batch_operation_id), 0));
    SELECT RAISE(ABORT, 'batch_decision_cooling_off') FROM authority_grants g, system_parameters p, batch_operations o
        WHERE o.id = NEW.batch_operation_id
        AND CAST(strftime('%s', NEW.decided_at) AS INTEGER) - CAST(strftime('%s', g.granted_at) AS INTEGER) < p.cooling_off_hours * 3600
        AND (g.user_id = NEW.approver_id AND g.granted_by = o.requester_id
            OR g.user_id = o.requester_id AND g.granted_by = NEW.approver_id
            AND g.kind IN ('ACCOUNT_CREATED', 'PASSWORD_SET', 'SECOND_FACTOR_RESET'));
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER batch_decision_frozen BEFORE UPDATE ON batch_decisions
WHEN (NEW.id, NEW.batch_operation_id, NEW.requester_id, NEW.approver_id, NEW.verdict, NEW.comment, NEW.decided_at, NEW.session,
    NEW.proof_method, NEW.signature) IS NOT (OLD.id, OLD.batch_operation_id, OLD.requester_id, OLD.approver_id,
    OLD.verdict, OLD.comment, OLD.decided_at, OLD.session, OLD.proof_method, OLD.signature)
    OR (NEW.counted, NEW.void_reason, NEW.voided_at) IS NOT (OLD.counted, OLD.void_reason, OLD.voided_at)
    AND NOT (OLD.counted AND NOT NEW.counted AND NEW.void_reason <> '' AND NEW.voided_at IS NOT NULL AND OLD.verdict = 'APPROVE'
        AND (SELECT status FROM batch_operations WHERE id = OLD.batch_operation_id) IN ('PENDING_APPROVAL', 'PENDING_EXECUTION'))
BEGIN SELECT RAISE(ABORT, 'batch_decision_frozen'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER batch_decision_no_delete BEFORE DELETE ON batch_decisions
BEGIN SELECT RAISE(ABORT, 'batch_decision_append_only'); END;
-- +goose StatementEnd
