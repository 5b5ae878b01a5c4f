-- Protected changes (rules 20, 21 and 29): their content never changes, they end once and legally, nobody decides on what they
-- requested or what concerns them, and approvers are registered by them alone or on the command line.

-- +goose Up
-- Installations in which two people exist who could decide need a second person from now on.
UPDATE system_parameters SET four_eyes_since = date_trunc('second', now())
WHERE four_eyes_since IS NULL AND (
    SELECT count(*) FROM users WHERE status = 'ACTIVE' AND (
        role = 'ADMINISTRATOR' OR role = 'OPERATOR' AND id IN (SELECT user_id FROM approvers))) >= 2;

-- +goose StatementBegin
CREATE FUNCTION refuse_by_rule(rule text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '%', rule USING ERRCODE = 'check_violation', CONSTRAINT = rule;
END $$;
-- +goose StatementEnd

CREATE TRIGGER protected_change_no_delete BEFORE DELETE ON protected_changes
    FOR EACH ROW EXECUTE FUNCTION refuse_change('protected_change_append_only');
CREATE TRIGGER protected_change_no_truncate BEFORE TRUNCATE ON protected_changes
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('protected_change_append_only');

-- A change begins pending and undecided, waits for at most 24 hours, and skips the second person only while there is none.
-- +goose StatementBegin
CREATE FUNCTION protected_change_begins() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.status <> 'PENDING' OR NEW.decider_id IS NOT NULL OR NEW.decided_at IS NOT NULL OR NEW.comment <> ''
        OR NEW.proof_method <> '' OR NEW.signature <> '' OR NEW.decider_session <> '' OR NEW.acknowledged_by IS NOT NULL
        OR NEW.acknowledged_at IS NOT NULL OR NEW.mode = 'BREAK_GLASS' OR NEW.decide_by - NEW.requested_at > interval '24 hours' THEN
        PERFORM refuse_by_rule('protected_change_begins_pending');
    END IF;
    IF NEW.mode = 'BOOTSTRAP' AND (SELECT four_eyes_since FROM system_parameters WHERE id = 1) IS NOT NULL THEN
        PERFORM refuse_by_rule('protected_change_bootstrap');
    END IF;
    RETURN NEW;
END $$;
-- +goose StatementEnd
CREATE TRIGGER protected_change_begins BEFORE INSERT ON protected_changes
    FOR EACH ROW EXECUTE FUNCTION protected_change_begins();

-- +goose StatementBegin
CREATE FUNCTION protected_change_moves() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (NEW.id, NEW.number, NEW.kind, NEW.payload, NEW.changes, NEW.password_hash, NEW.reason, NEW.requested_at, NEW.session,
            NEW.decide_by, NEW.digest, NEW.requester_id)
        IS DISTINCT FROM (OLD.id, OLD.number, OLD.kind, OLD.payload, OLD.changes, OLD.password_hash, OLD.reason, OLD.requested_at,
            OLD.session, OLD.decide_by, OLD.digest, OLD.requester_id) THEN
        PERFORM refuse_by_rule('protected_change_frozen');
    END IF;
    -- What is decided is written with the end, once.
    IF (OLD.status <> 'PENDING' OR NEW.status = 'PENDING') AND (
            (NEW.status, NEW.mode, NEW.decider_id, NEW.decided_at, NEW.comment, NEW.proof_method, NEW.signature, NEW.decider_session)
            IS DISTINCT FROM
            (OLD.status, OLD.mode, OLD.decider_id, OLD.decided_at, OLD.comment, OLD.proof_method, OLD.signature, OLD.decider_session))
        OR OLD.status = 'PENDING' AND NEW.status <> 'PENDING' AND NEW.decided_at IS NULL
        OR NEW.status IN ('EXPIRED', 'CANCELED') AND NEW.decider_id IS NOT NULL
        OR NEW.mode <> OLD.mode AND NOT (OLD.mode = 'FOUR_EYES' AND NEW.mode = 'BREAK_GLASS' AND NEW.status = 'APPLIED')
        OR NEW.mode <> 'FOUR_EYES' AND NEW.decider_id IS NOT NULL THEN
        PERFORM refuse_by_rule('protected_change_ends_once');
    END IF;
    -- Only a break-glass approval is acknowledged, once.
    IF (NEW.acknowledged_by, NEW.acknowledged_at) IS DISTINCT FROM (OLD.acknowledged_by, OLD.acknowledged_at) AND (
            OLD.mode <> 'BREAK_GLASS' OR OLD.status <> 'APPLIED' OR OLD.acknowledged_by IS NOT NULL
            OR OLD.acknowledged_at IS NOT NULL OR NEW.acknowledged_by IS NULL OR NEW.acknowledged_at IS NULL) THEN
        PERFORM refuse_by_rule('protected_change_acknowledged_once');
    END IF;
    RETURN NEW;
END $$;
-- +goose StatementEnd
CREATE TRIGGER protected_change_moves BEFORE UPDATE ON protected_changes
    FOR EACH ROW EXECUTE FUNCTION protected_change_moves();

-- Who approves is an active administrator or approver, whom the change does not concern, in no cooling-off period towards its
-- requester or anybody it concerns, and within the time for it.
-- +goose StatementBegin
CREATE FUNCTION protected_change_second_person() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM protected_change_subjects WHERE protected_change_id = NEW.id AND user_id = NEW.decider_id) THEN
        PERFORM refuse_by_rule('protected_change_concerned');
    END IF;
    IF NOT EXISTS (SELECT 1 FROM users WHERE id = NEW.decider_id AND status = 'ACTIVE' AND (
            role = 'ADMINISTRATOR' OR role = 'OPERATOR' AND id IN (SELECT user_id FROM approvers))) THEN
        PERFORM refuse_by_rule('protected_change_eligible');
    END IF;
    IF NEW.decided_at > NEW.decide_by THEN
        PERFORM refuse_by_rule('protected_change_in_time');
    END IF;
    IF EXISTS (
        SELECT 1 FROM authority_grants g
        WHERE g.user_id = NEW.decider_id
            AND (g.granted_by = NEW.requester_id
                OR g.granted_by IN (SELECT user_id FROM protected_change_subjects WHERE protected_change_id = NEW.id))
            AND g.granted_at + interval '1 hour' * (SELECT cooling_off_hours FROM system_parameters WHERE id = 1) > NEW.decided_at) THEN
        PERFORM refuse_by_rule('protected_change_cooling_off');
    END IF;
    RETURN NEW;
END $$;
-- +goose StatementEnd
CREATE TRIGGER protected_change_second_person BEFORE UPDATE ON protected_changes
    FOR EACH ROW WHEN (OLD.status = 'PENDING' AND NEW.status = 'APPLIED' AND NEW.mode = 'FOUR_EYES')
    EXECUTE FUNCTION protected_change_second_person();

-- Whom a change concerns is said in the transaction of the request, and never changes.
-- +goose StatementBegin
CREATE FUNCTION protected_change_subject_insert() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (SELECT status FROM protected_changes WHERE id = NEW.protected_change_id) <> 'PENDING' THEN
        PERFORM refuse_by_rule('protected_change_frozen');
    END IF;
    RETURN NEW;
END $$;
-- +goose StatementEnd
CREATE TRIGGER protected_change_subject_insert BEFORE INSERT ON protected_change_subjects
    FOR EACH ROW EXECUTE FUNCTION protected_change_subject_insert();
CREATE TRIGGER protected_change_subject_frozen BEFORE UPDATE OR DELETE ON protected_change_subjects
    FOR EACH ROW EXECUTE FUNCTION refuse_change('protected_change_frozen');
CREATE TRIGGER protected_change_subject_no_truncate BEFORE TRUNCATE ON protected_change_subjects
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('protected_change_frozen');

-- Grants of authority are only ever added, and not into the past.
-- +goose StatementBegin
CREATE FUNCTION authority_grant_insert() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.granted_at < (SELECT granted_at - interval '10 minutes' FROM authority_grants ORDER BY id DESC LIMIT 1) THEN
        PERFORM refuse_by_rule('authority_grant_append_only');
    END IF;
    RETURN NEW;
END $$;
-- +goose StatementEnd
CREATE TRIGGER authority_grant_insert BEFORE INSERT ON authority_grants
    FOR EACH ROW EXECUTE FUNCTION authority_grant_insert();
CREATE TRIGGER authority_grant_append_only BEFORE UPDATE OR DELETE ON authority_grants
    FOR EACH ROW EXECUTE FUNCTION refuse_change('authority_grant_append_only');
CREATE TRIGGER authority_grant_no_truncate BEFORE TRUNCATE ON authority_grants
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('authority_grant_append_only');

-- An approver is registered by a change that is applied at that moment and concerns them, or by nobody, on the command line.
-- +goose StatementBegin
CREATE FUNCTION approver_needs_second_person() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.protected_change_id IS NULL AND NEW.added_by IS NOT NULL
        OR NEW.protected_change_id IS NOT NULL AND NOT EXISTS (
            SELECT 1 FROM protected_changes c JOIN protected_change_subjects s ON s.protected_change_id = c.id
            WHERE c.id = NEW.protected_change_id AND c.kind = 'ADD_APPROVERS' AND c.status = 'APPLIED'
                AND c.decided_at = NEW.added_at AND c.requester_id IS NOT DISTINCT FROM NEW.added_by AND s.user_id = NEW.user_id) THEN
        PERFORM refuse_by_rule('approver_needs_second_person');
    END IF;
    RETURN NEW;
END $$;
-- +goose StatementEnd
CREATE TRIGGER approver_needs_second_person BEFORE INSERT ON approvers
    FOR EACH ROW EXECUTE FUNCTION approver_needs_second_person();
CREATE TRIGGER approver_frozen BEFORE UPDATE ON approvers
    FOR EACH ROW EXECUTE FUNCTION refuse_change('approver_frozen');

-- Four eyes begin once, and never end.
CREATE TRIGGER system_parameters_four_eyes BEFORE UPDATE ON system_parameters
    FOR EACH ROW WHEN (OLD.four_eyes_since IS NOT NULL AND NEW.four_eyes_since IS DISTINCT FROM OLD.four_eyes_since)
    EXECUTE FUNCTION refuse_change('system_parameters_four_eyes');
CREATE TRIGGER system_parameters_no_delete BEFORE DELETE ON system_parameters
    FOR EACH ROW EXECUTE FUNCTION refuse_change('system_parameters_four_eyes');
CREATE TRIGGER system_parameters_no_truncate BEFORE TRUNCATE ON system_parameters
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('system_parameters_four_eyes');
