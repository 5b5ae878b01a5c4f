-- What was read is what is approved (rule 24): the names behind the keys of a batch operation's tasks and changes, as they were
-- when it was requested, and triggers that keep what was frozen and what was recorded as they are. See the ADR on the digest.

-- +goose Up
CREATE TABLE batch_names (
    operation_id bigint NOT NULL,
    kind character varying COLLATE "C" NOT NULL,
    key bigint NOT NULL,
    name character varying NOT NULL,
    address character varying NOT NULL DEFAULT '',
    PRIMARY KEY (operation_id, kind, key),
    CONSTRAINT batch_name_kind_legal CHECK (kind IN ('CREDENTIAL', 'DEVICE', 'DOMAIN', 'PASSWORD_TYPE', 'TAG', 'TEMPLATE'))
);

-- Tasks and names are inserted before the operation has its digest, by statements for one operation each, and never changed.
DROP TRIGGER batch_task_frozen ON batch_tasks;
CREATE TRIGGER batch_task_frozen BEFORE UPDATE OR DELETE ON batch_tasks
    FOR EACH ROW EXECUTE FUNCTION refuse_change('batch_task_frozen');
CREATE TRIGGER batch_task_no_truncate BEFORE TRUNCATE ON batch_tasks
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('batch_task_frozen');
CREATE TRIGGER batch_name_frozen BEFORE UPDATE OR DELETE ON batch_names
    FOR EACH ROW EXECUTE FUNCTION refuse_change('batch_name_frozen');
CREATE TRIGGER batch_name_no_truncate BEFORE TRUNCATE ON batch_names
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('batch_name_frozen');

-- +goose StatementBegin
CREATE FUNCTION refuse_unless_being_frozen(first bigint, last bigint, rule text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    IF first IS NOT NULL
        AND (first <> last OR NOT EXISTS (SELECT 1 FROM batch_operations WHERE id = first AND number IS NULL AND digest = '')) THEN
        RAISE EXCEPTION '%', rule USING ERRCODE = 'check_violation', CONSTRAINT = rule;
    END IF;
END $$;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE FUNCTION batch_task_insert() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM refuse_unless_being_frozen(min(id) >> 32, max(id) >> 32, 'batch_task_frozen') FROM made;
    RETURN NULL;
END $$;
-- +goose StatementEnd
CREATE TRIGGER batch_task_insert AFTER INSERT ON batch_tasks
    REFERENCING NEW TABLE AS made FOR EACH STATEMENT EXECUTE FUNCTION batch_task_insert();
-- +goose StatementBegin
CREATE FUNCTION batch_name_insert() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM refuse_unless_being_frozen(min(operation_id), max(operation_id), 'batch_name_frozen') FROM made;
    RETURN NULL;
END $$;
-- +goose StatementEnd
CREATE TRIGGER batch_name_insert AFTER INSERT ON batch_names
    REFERENCING NEW TABLE AS made FOR EACH STATEMENT EXECUTE FUNCTION batch_name_insert();

-- Results are inserted while their operation runs, beyond what is settled, and never changed.
CREATE TRIGGER batch_chunk_append_only BEFORE UPDATE OR DELETE ON batch_chunks
    FOR EACH ROW EXECUTE FUNCTION refuse_change('batch_chunk_append_only');
CREATE TRIGGER batch_chunk_no_truncate BEFORE TRUNCATE ON batch_chunks
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('batch_chunk_append_only');
CREATE TRIGGER batch_task_exception_append_only BEFORE UPDATE OR DELETE ON batch_task_exceptions
    FOR EACH ROW EXECUTE FUNCTION refuse_change('batch_task_exception_append_only');
CREATE TRIGGER batch_task_exception_no_truncate BEFORE TRUNCATE ON batch_task_exceptions
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('batch_task_exception_append_only');
-- +goose StatementBegin
CREATE FUNCTION batch_result_insert() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    first bigint := (SELECT min(id) FROM made);
    last bigint := (SELECT max(id) FROM made);
BEGIN
    IF first IS NOT NULL AND (first >> 32 <> last >> 32 OR NOT EXISTS (SELECT 1 FROM batch_operations
        WHERE id = first >> 32 AND status = 'RUNNING' AND settled_position < (first & 4294967295))) THEN
        RAISE EXCEPTION '%', TG_ARGV[0] USING ERRCODE = 'check_violation', CONSTRAINT = TG_ARGV[0];
    END IF;
    RETURN NULL;
END $$;
-- +goose StatementEnd
CREATE TRIGGER batch_chunk_insert AFTER INSERT ON batch_chunks
    REFERENCING NEW TABLE AS made FOR EACH STATEMENT EXECUTE FUNCTION batch_result_insert('batch_chunk_append_only');
CREATE TRIGGER batch_task_exception_insert AFTER INSERT ON batch_task_exceptions
    REFERENCING NEW TABLE AS made FOR EACH STATEMENT EXECUTE FUNCTION batch_result_insert('batch_task_exception_append_only');

-- The revision grows with every change of a name or address, in the transaction that makes it. Whoever compared frozen names
-- with present ones compares again when the revision has moved.
CREATE TABLE name_revision (
    id bigint NOT NULL PRIMARY KEY,
    revision bigint NOT NULL,
    CONSTRAINT name_revision_single CHECK (id = 1)
);
INSERT INTO name_revision (id, revision) VALUES (1, 0);
-- +goose StatementBegin
CREATE FUNCTION count_address_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT id, name, address FROM past EXCEPT SELECT id, name, address FROM present) THEN
        UPDATE name_revision SET revision = revision + 1;
    END IF;
    RETURN NULL;
END $$;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE FUNCTION count_name_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT id, name FROM past EXCEPT SELECT id, name FROM present) THEN
        UPDATE name_revision SET revision = revision + 1;
    END IF;
    RETURN NULL;
END $$;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE FUNCTION count_deletion() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE name_revision SET revision = revision + 1;
    RETURN NULL;
END $$;
-- +goose StatementEnd
CREATE TRIGGER device_renamed AFTER UPDATE ON devices
    REFERENCING OLD TABLE AS past NEW TABLE AS present FOR EACH STATEMENT EXECUTE FUNCTION count_address_change();
CREATE TRIGGER domain_renamed AFTER UPDATE ON domains
    REFERENCING OLD TABLE AS past NEW TABLE AS present FOR EACH STATEMENT EXECUTE FUNCTION count_name_change();
CREATE TRIGGER password_type_renamed AFTER UPDATE ON password_types
    REFERENCING OLD TABLE AS past NEW TABLE AS present FOR EACH STATEMENT EXECUTE FUNCTION count_name_change();
CREATE TRIGGER tag_renamed AFTER UPDATE ON tags
    REFERENCING OLD TABLE AS past NEW TABLE AS present FOR EACH STATEMENT EXECUTE FUNCTION count_name_change();
CREATE TRIGGER execution_template_renamed AFTER UPDATE ON execution_templates
    REFERENCING OLD TABLE AS past NEW TABLE AS present FOR EACH STATEMENT EXECUTE FUNCTION count_name_change();
CREATE TRIGGER device_deleted AFTER DELETE ON devices FOR EACH STATEMENT EXECUTE FUNCTION count_deletion();
CREATE TRIGGER domain_deleted AFTER DELETE ON domains FOR EACH STATEMENT EXECUTE FUNCTION count_deletion();
CREATE TRIGGER password_type_deleted AFTER DELETE ON password_types FOR EACH STATEMENT EXECUTE FUNCTION count_deletion();
CREATE TRIGGER tag_deleted AFTER DELETE ON tags FOR EACH STATEMENT EXECUTE FUNCTION count_deletion();
CREATE TRIGGER execution_template_deleted AFTER DELETE ON execution_templates FOR EACH STATEMENT EXECUTE FUNCTION count_deletion();
