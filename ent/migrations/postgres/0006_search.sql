-- Searching for a part of a username, a device's name or additional information without reading every row: trigram indexes.
-- Usernames and devices' names are written once; an update of additional information pays for its index, others do not.
-- Where the extension pg_trgm may not be made, search stays right and is slow: make the extension as a superuser and run
-- the three CREATE INDEX statements.

-- +goose Up
CREATE INDEX "credential_by_username" ON "credentials" ("username", "id");
-- +goose StatementBegin
DO $$
BEGIN
    CREATE EXTENSION IF NOT EXISTS pg_trgm;
EXCEPTION WHEN insufficient_privilege OR undefined_file OR feature_not_supported THEN
    RAISE WARNING 'the extension pg_trgm cannot be made (%): searching reads every row', SQLERRM;
END $$;
-- +goose StatementEnd
-- +goose StatementBegin
DO $$
BEGIN
    IF EXISTS (SELECT FROM pg_extension WHERE extname = 'pg_trgm') THEN
        CREATE INDEX credential_username_search ON credentials USING gin (username gin_trgm_ops);
        CREATE INDEX credential_additional_information_search ON credentials USING gin (additional_information gin_trgm_ops);
        CREATE INDEX device_name_search ON devices USING gin (name gin_trgm_ops);
    END IF;
END $$;
-- +goose StatementEnd
