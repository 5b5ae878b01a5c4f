-- Finding credentials by lists of usernames, with or without the device, whatever the letter case. lower() knows ASCII
-- letters only, as PostgreSQL's does in the C collation, so that both databases find the same. Usernames never change, and
-- the device has an index anyway: bulk changes cost no more than before.

-- +goose Up
CREATE INDEX credential_username ON credentials (lower(username), device_id);
