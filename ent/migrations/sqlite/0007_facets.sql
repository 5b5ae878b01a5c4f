-- What lists of credentials are filtered and ordered by and bulk actions write, with indexes, apart from the credentials: see
-- the ADR on facets.

-- +goose Up
-- create "credential_facets" table
CREATE TABLE `credential_facets` (`id` integer NOT NULL PRIMARY KEY AUTOINCREMENT, `status` text NOT NULL, `expires_at` datetime NULL, `password_type_id` integer NOT NULL, `automatic_change` bool NOT NULL, CONSTRAINT `credential_facet_status_legal` CHECK (status IN ('ACTIVE', 'INACTIVE')));
INSERT INTO credential_facets (id, status, expires_at, password_type_id, automatic_change)
SELECT id, status, expires_at, password_type_id, automatic_change FROM credentials ORDER BY id;
-- create index "credential_facet_status" to table: "credential_facets"
CREATE INDEX `credential_facet_status` ON `credential_facets` (`status`, `id`);
-- create index "credential_facet_expiry" to table: "credential_facets"
CREATE INDEX `credential_facet_expiry` ON `credential_facets` (`expires_at`, `id`);
-- create index "credential_facet_password_type" to table: "credential_facets"
CREATE INDEX `credential_facet_password_type` ON `credential_facets` (`password_type_id`, `id`);
-- create index "credential_facet_automatic_change" to table: "credential_facets"
CREATE INDEX `credential_facet_automatic_change` ON `credential_facets` (`automatic_change`, `id`);

-- +goose StatementBegin
CREATE TRIGGER credential_facet_make AFTER INSERT ON credentials BEGIN
    INSERT INTO credential_facets (id, status, expires_at, password_type_id, automatic_change)
    VALUES (NEW.id, NEW.status, NEW.expires_at, NEW.password_type_id, NEW.automatic_change);
END;
-- +goose StatementEnd
