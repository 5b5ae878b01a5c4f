-- Looking for names that look like a new one (finding 15 of the security review): a name in ASCII is compared with the
-- names that are not, which these indexes hold alone. They are over expressions and parts of tables, which ent's schema
-- cannot say.

-- +goose Up
CREATE INDEX credential_beyond_ascii ON credentials (device_id) WHERE octet_length(username) > length(username);
CREATE INDEX device_beyond_ascii ON devices (id) WHERE octet_length(name) > length(name);
