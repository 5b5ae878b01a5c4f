-- Searching for a part of a username, a device's name or additional information without reading every row: trigram indexes
-- beside the tables. Triggers keep them; bulk changes pay only when they change additional information.

-- +goose Up
CREATE INDEX `credential_by_username` ON `credentials` (`username`, `id`);
CREATE VIRTUAL TABLE credential_search USING fts5(
    username, additional_information, content = 'credentials', content_rowid = 'id', tokenize = 'trigram');
CREATE VIRTUAL TABLE device_search USING fts5(
    name, content = 'devices', content_rowid = 'id', tokenize = 'trigram');
INSERT INTO credential_search (credential_search) VALUES ('rebuild');
INSERT INTO device_search (device_search) VALUES ('rebuild');

-- +goose StatementBegin
CREATE TRIGGER credential_search_insert AFTER INSERT ON credentials BEGIN
    INSERT INTO credential_search (rowid, username, additional_information)
    VALUES (NEW.id, NEW.username, NEW.additional_information);
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER credential_search_delete AFTER DELETE ON credentials BEGIN
    INSERT INTO credential_search (credential_search, rowid, username, additional_information)
    VALUES ('delete', OLD.id, OLD.username, OLD.additional_information);
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER credential_search_update AFTER UPDATE OF username, additional_information ON credentials
WHEN OLD.username <> NEW.username OR OLD.additional_information <> NEW.additional_information
BEGIN
    INSERT INTO credential_search (credential_search, rowid, username, additional_information)
    VALUES ('delete', OLD.id, OLD.username, OLD.additional_information);
    INSERT INTO credential_search (rowid, username, additional_information)
    VALUES (NEW.id, NEW.username, NEW.additional_information);
END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER device_search_insert AFTER INSERT ON devices BEGIN
    INSERT INTO device_search (rowid, name) VALUES (NEW.id, NEW.name);
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER device_search_delete AFTER DELETE ON devices BEGIN
    INSERT INTO device_search (device_search, rowid, name) VALUES ('delete', OLD.id, OLD.name);
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER device_search_update AFTER UPDATE OF name ON devices WHEN OLD.name <> NEW.name BEGIN
    INSERT INTO device_search (device_search, rowid, name) VALUES ('delete', OLD.id, OLD.name);
    INSERT INTO device_search (rowid, name) VALUES (NEW.id, NEW.name);
END;
-- +goose StatementEnd
