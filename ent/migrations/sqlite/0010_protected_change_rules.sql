-- Protected changes (rules 20, 21 and 29): their content never changes, they end once and legally, nobody decides on what they
-- requested or what concerns them, and approvers are registered by them alone or on the command line.

-- +goose Up
-- Installations in which two people exist who could decide need a second person from now on.
UPDATE system_parameters SET four_eyes_since = strftime('%Y-%m-%d %H:%M:%S+00:00', 'now')
WHERE four_eyes_since IS NULL AND (
    SELECT count(*) FROM users WHERE status = 'ACTIVE' AND (
        role = 'ADMINISTRATOR' OR role = 'OPERATOR' AND id IN (SELECT user_id FROM approvers))) >= 2;

-- INSERT OR REPLACE would delete the old row without asking its triggers.
-- +goose StatementBegin
CREATE TRIGGER protected_change_no_replace BEFORE INSERT ON protected_changes
WHEN EXISTS (SELECT 1 FROM protected_changes WHERE id = NEW.id OR number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'protected_change_append_only'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER protected_change_no_delete BEFORE DELETE ON protected_changes
BEGIN SELECT RAISE(ABORT, 'protected_change_append_only'); END;
-- +goose StatementEnd

-- A change begins pending and undecided, waits for at most 24 hours, and skips the second person only while there is none.
-- +goose StatementBegin
CREATE TRIGGER protected_change_begins_pending BEFORE INSERT ON protected_changes
WHEN NEW.status <> 'PENDING' OR NEW.decider_id IS NOT NULL OR NEW.decided_at IS NOT NULL OR NEW.comment <> ''
    OR NEW.proof_method <> '' OR NEW.signature <> '' OR NEW.decider_session <> '' OR NEW.acknowledged_by IS NOT NULL
    OR NEW.acknowledged_at IS NOT NULL OR NEW.mode = 'BREAK_GLASS'
    OR coalesce(unixepoch(NEW.decide_by) - unixepoch(NEW.requested_at) <= 86400, 0) = 0
BEGIN SELECT RAISE(ABORT, 'protected_change_begins_pending'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER protected_change_bootstrap BEFORE INSERT ON protected_changes
WHEN NEW.mode = 'BOOTSTRAP' AND (SELECT four_eyes_since FROM system_parameters WHERE id = 1) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'protected_change_bootstrap'); END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER protected_change_frozen BEFORE UPDATE ON protected_changes
WHEN NEW.id IS NOT OLD.id OR NEW.number IS NOT OLD.number OR NEW.kind IS NOT OLD.kind OR NEW.payload IS NOT OLD.payload
    OR NEW.changes IS NOT OLD.changes OR NEW.password_hash IS NOT OLD.password_hash OR NEW.reason IS NOT OLD.reason
    OR NEW.requested_at IS NOT OLD.requested_at OR NEW.session IS NOT OLD.session OR NEW.decide_by IS NOT OLD.decide_by
    OR NEW.digest IS NOT OLD.digest OR NEW.requester_id IS NOT OLD.requester_id
BEGIN SELECT RAISE(ABORT, 'protected_change_frozen'); END;
-- +goose StatementEnd

-- What is decided is written with the end, once. Only a break-glass approval is acknowledged, once.
-- +goose StatementBegin
CREATE TRIGGER protected_change_ends_once BEFORE UPDATE ON protected_changes
WHEN (OLD.status <> 'PENDING' OR NEW.status = 'PENDING') AND (
        NEW.status IS NOT OLD.status OR NEW.mode IS NOT OLD.mode OR NEW.decider_id IS NOT OLD.decider_id
        OR NEW.decided_at IS NOT OLD.decided_at OR NEW.comment IS NOT OLD.comment OR NEW.proof_method IS NOT OLD.proof_method
        OR NEW.signature IS NOT OLD.signature OR NEW.decider_session IS NOT OLD.decider_session)
    OR OLD.status = 'PENDING' AND NEW.status <> 'PENDING' AND NEW.decided_at IS NULL
    OR NEW.status IN ('EXPIRED', 'CANCELED') AND NEW.decider_id IS NOT NULL
    OR NEW.mode IS NOT OLD.mode AND NOT (OLD.mode = 'FOUR_EYES' AND NEW.mode = 'BREAK_GLASS' AND NEW.status = 'APPLIED')
    OR NEW.mode <> 'FOUR_EYES' AND NEW.decider_id IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'protected_change_ends_once'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER protected_change_acknowledged_once BEFORE UPDATE OF acknowledged_by, acknowledged_at ON protected_changes
WHEN (NEW.acknowledged_by IS NOT OLD.acknowledged_by OR NEW.acknowledged_at IS NOT OLD.acknowledged_at) AND (
    OLD.mode <> 'BREAK_GLASS' OR OLD.status <> 'APPLIED' OR OLD.acknowledged_by IS NOT NULL OR OLD.acknowledged_at IS NOT NULL
    OR NEW.acknowledged_by IS NULL OR NEW.acknowledged_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'protected_change_acknowledged_once'); END;
-- +goose StatementEnd

-- Who approves is an active administrator or approver, whom the change does not concern, in no cooling-off period towards its
-- requester or anybody it concerns, and within the time for it.
-- +goose StatementBegin
CREATE TRIGGER protected_change_second_person BEFORE UPDATE OF status ON protected_changes
WHEN OLD.status = 'PENDING' AND NEW.status = 'APPLIED' AND NEW.mode = 'FOUR_EYES'
BEGIN
    SELECT RAISE(ABORT, 'protected_change_concerned') WHERE EXISTS (
        SELECT 1 FROM protected_change_subjects WHERE protected_change_id = NEW.id AND user_id = NEW.decider_id);
    SELECT RAISE(ABORT, 'protected_change_eligible') WHERE NOT EXISTS (
        SELECT 1 FROM users WHERE id = NEW.decider_id AND status = 'ACTIVE' AND (
            role = 'ADMINISTRATOR' OR role = 'OPERATOR' AND id IN (SELECT user_id FROM approvers)));
    SELECT RAISE(ABORT, 'protected_change_in_time') WHERE unixepoch(NEW.decided_at) > unixepoch(NEW.decide_by);
    SELECT RAISE(ABORT, 'protected_change_cooling_off') WHERE EXISTS (
        SELECT 1 FROM authority_grants g
        WHERE g.user_id = NEW.decider_id
            AND (g.granted_by = NEW.requester_id
                OR g.granted_by IN (SELECT user_id FROM protected_change_subjects WHERE protected_change_id = NEW.id))
            AND unixepoch(g.granted_at) + 3600 * (SELECT cooling_off_hours FROM system_parameters WHERE id = 1)
                > unixepoch(NEW.decided_at));
END;
-- +goose StatementEnd

-- Whom a change concerns is said in the transaction of the request, and never changes.
-- +goose StatementBegin
CREATE TRIGGER protected_change_subject_insert BEFORE INSERT ON protected_change_subjects
WHEN (SELECT status FROM protected_changes WHERE id = NEW.protected_change_id) <> 'PENDING'
    OR EXISTS (SELECT 1 FROM protected_change_subjects
        WHERE id = NEW.id OR protected_change_id = NEW.protected_change_id AND user_id = NEW.user_id)
BEGIN SELECT RAISE(ABORT, 'protected_change_frozen'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER protected_change_subject_no_update BEFORE UPDATE ON protected_change_subjects
BEGIN SELECT RAISE(ABORT, 'protected_change_frozen'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER protected_change_subject_no_delete BEFORE DELETE ON protected_change_subjects
BEGIN SELECT RAISE(ABORT, 'protected_change_frozen'); END;
-- +goose StatementEnd

-- Grants of authority are only ever added, and not into the past.
-- +goose StatementBegin
CREATE TRIGGER authority_grant_insert BEFORE INSERT ON authority_grants
WHEN EXISTS (SELECT 1 FROM authority_grants WHERE id = NEW.id)
    OR unixepoch(NEW.granted_at) < (SELECT unixepoch(granted_at) - 600 FROM authority_grants ORDER BY id DESC LIMIT 1)
BEGIN SELECT RAISE(ABORT, 'authority_grant_append_only'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER authority_grant_no_update BEFORE UPDATE ON authority_grants
BEGIN SELECT RAISE(ABORT, 'authority_grant_append_only'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER authority_grant_no_delete BEFORE DELETE ON authority_grants
BEGIN SELECT RAISE(ABORT, 'authority_grant_append_only'); END;
-- +goose StatementEnd

-- An approver is registered by a change that is applied at that moment and concerns them, or by nobody, on the command line.
-- +goose StatementBegin
CREATE TRIGGER approver_needs_second_person BEFORE INSERT ON approvers
WHEN CASE WHEN NEW.protected_change_id IS NULL THEN NEW.added_by IS NOT NULL
    ELSE NOT EXISTS (
        SELECT 1 FROM protected_changes c JOIN protected_change_subjects s ON s.protected_change_id = c.id
        WHERE c.id = NEW.protected_change_id AND c.kind = 'ADD_APPROVERS' AND c.status = 'APPLIED'
            AND c.decided_at = NEW.added_at AND c.requester_id IS NEW.added_by AND s.user_id = NEW.user_id) END
BEGIN SELECT RAISE(ABORT, 'approver_needs_second_person'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER approver_frozen BEFORE UPDATE OF id, module, user_id, added_by, added_at, protected_change_id ON approvers
BEGIN SELECT RAISE(ABORT, 'approver_frozen'); END;
-- +goose StatementEnd

-- Four eyes begin once, and never end.
-- +goose StatementBegin
CREATE TRIGGER system_parameters_four_eyes BEFORE UPDATE OF four_eyes_since ON system_parameters
WHEN OLD.four_eyes_since IS NOT NULL AND NEW.four_eyes_since IS NOT OLD.four_eyes_since
BEGIN SELECT RAISE(ABORT, 'system_parameters_four_eyes'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER system_parameters_no_replace BEFORE INSERT ON system_parameters
WHEN EXISTS (SELECT 1 FROM system_parameters WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'system_parameters_four_eyes'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER system_parameters_no_delete BEFORE DELETE ON system_parameters
BEGIN SELECT RAISE(ABORT, 'system_parameters_four_eyes'); END;
-- +goose StatementEnd
