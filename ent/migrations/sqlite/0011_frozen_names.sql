-- What was read is what is approved (rule 24): the names behind the keys of a batch operation's tasks and changes, as they were
-- when it was requested, and triggers that keep what was frozen and what was recorded as they are. See the ADR on the digest.

-- +goose Up
CREATE TABLE batch_names (
    operation_id integer NOT NULL,
    kind text NOT NULL,
    key integer NOT NULL,
    name text NOT NULL,
    address text NOT NULL DEFAULT '',
    PRIMARY KEY (operation_id, kind, key),
    CONSTRAINT batch_name_kind_legal CHECK (kind IN ('CREDENTIAL', 'DEVICE', 'DOMAIN', 'PASSWORD_TYPE', 'TAG', 'TEMPLATE'))
) WITHOUT ROWID;

-- Tasks and names are inserted before the operation has its number and digest, and never changed. INSERT OR REPLACE does not
-- call triggers for the row that it replaces, but it calls those for the row that it inserts.
-- +goose StatementBegin
CREATE TRIGGER batch_task_no_delete BEFORE DELETE ON batch_tasks
BEGIN SELECT RAISE(ABORT, 'batch_task_frozen'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER batch_task_insert AFTER INSERT ON batch_tasks
WHEN NOT EXISTS (SELECT 1 FROM batch_operations WHERE id = NEW.id >> 32 AND number IS NULL)
BEGIN SELECT RAISE(ABORT, 'batch_task_frozen'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER batch_name_no_update BEFORE UPDATE ON batch_names
BEGIN SELECT RAISE(ABORT, 'batch_name_frozen'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER batch_name_no_delete BEFORE DELETE ON batch_names
BEGIN SELECT RAISE(ABORT, 'batch_name_frozen'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER batch_name_insert AFTER INSERT ON batch_names
WHEN NOT EXISTS (SELECT 1 FROM batch_operations WHERE id = NEW.operation_id AND number IS NULL)
BEGIN SELECT RAISE(ABORT, 'batch_name_frozen'); END;
-- +goose StatementEnd

-- Results are inserted while their operation runs, beyond what is settled, and never changed.
-- +goose StatementBegin
CREATE TRIGGER batch_chunk_no_update BEFORE UPDATE ON batch_chunks
BEGIN SELECT RAISE(ABORT, 'batch_chunk_append_only'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER batch_chunk_no_delete BEFORE DELETE ON batch_chunks
BEGIN SELECT RAISE(ABORT, 'batch_chunk_append_only'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER batch_chunk_insert AFTER INSERT ON batch_chunks
WHEN NOT EXISTS (SELECT 1 FROM batch_operations
    WHERE id = NEW.id >> 32 AND status = 'RUNNING' AND settled_position < (NEW.id & 4294967295))
BEGIN SELECT RAISE(ABORT, 'batch_chunk_append_only'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER batch_task_exception_no_update BEFORE UPDATE ON batch_task_exceptions
BEGIN SELECT RAISE(ABORT, 'batch_task_exception_append_only'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER batch_task_exception_no_delete BEFORE DELETE ON batch_task_exceptions
BEGIN SELECT RAISE(ABORT, 'batch_task_exception_append_only'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER batch_task_exception_insert AFTER INSERT ON batch_task_exceptions
WHEN NOT EXISTS (SELECT 1 FROM batch_operations
    WHERE id = NEW.id >> 32 AND status = 'RUNNING' AND settled_position < (NEW.id & 4294967295))
BEGIN SELECT RAISE(ABORT, 'batch_task_exception_append_only'); END;
-- +goose StatementEnd

-- The revision grows with every change of a name or address, in the transaction that makes it. Whoever compared frozen names
-- with present ones compares again when the revision has moved.
CREATE TABLE name_revision (
    id integer NOT NULL PRIMARY KEY,
    revision integer NOT NULL,
    CONSTRAINT name_revision_single CHECK (id = 1)
);
INSERT INTO name_revision (id, revision) VALUES (1, 0);
-- +goose StatementBegin
CREATE TRIGGER device_renamed AFTER UPDATE OF name, address ON devices
WHEN OLD.name <> NEW.name OR OLD.address <> NEW.address
BEGIN UPDATE name_revision SET revision = revision + 1; END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER device_deleted AFTER DELETE ON devices
BEGIN UPDATE name_revision SET revision = revision + 1; END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER domain_renamed AFTER UPDATE OF name ON domains
WHEN OLD.name <> NEW.name
BEGIN UPDATE name_revision SET revision = revision + 1; END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER domain_deleted AFTER DELETE ON domains
BEGIN UPDATE name_revision SET revision = revision + 1; END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER password_type_renamed AFTER UPDATE OF name ON password_types
WHEN OLD.name <> NEW.name
BEGIN UPDATE name_revision SET revision = revision + 1; END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER password_type_deleted AFTER DELETE ON password_types
BEGIN UPDATE name_revision SET revision = revision + 1; END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER tag_renamed AFTER UPDATE OF name ON tags
WHEN OLD.name <> NEW.name
BEGIN UPDATE name_revision SET revision = revision + 1; END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER tag_deleted AFTER DELETE ON tags
BEGIN UPDATE name_revision SET revision = revision + 1; END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER execution_template_renamed AFTER UPDATE OF name ON execution_templates
WHEN OLD.name <> NEW.name
BEGIN UPDATE name_revision SET revision = revision + 1; END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER execution_template_deleted AFTER DELETE ON execution_templates
BEGIN UPDATE name_revision SET revision = revision + 1; END;
-- +goose StatementEnd
