-- Finding credentials by lists of usernames, with or without the device, whatever the letter case. The C collation knows
-- ASCII letters only, as SQLite's lower() does, so that both databases find the same. Usernames never change, and the
-- device has an index anyway: bulk changes cost no more than before.

-- +goose Up
CREATE INDEX credential_username ON credentials (lower(username COLLATE "C"), device_id);
