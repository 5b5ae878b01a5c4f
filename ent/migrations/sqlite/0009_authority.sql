-- Authority (rules 20 to 29): what is stored of protected changes, grants, proofs of identity, second factors and frozen
-- names. Columns are added rather than tables rebuilt, because tables that others refer to cannot be dropped in a transaction.

-- +goose Up
-- add column "scopes" to table: "api_tokens"
ALTER TABLE `api_tokens` ADD COLUMN `scopes` text NOT NULL DEFAULT 'READ REQUEST INVENTORY';
-- add column "last_used_address" to table: "api_tokens"
ALTER TABLE `api_tokens` ADD COLUMN `last_used_address` text NOT NULL DEFAULT '';
-- create "new_approvers" table
CREATE TABLE `new_approvers` (`id` integer NOT NULL PRIMARY KEY AUTOINCREMENT, `module` text NOT NULL, `added_at` datetime NOT NULL, `protected_change_id` integer NULL, `added_by` integer NULL, `user_id` integer NOT NULL, CONSTRAINT `approvers_users_adder` FOREIGN KEY (`added_by`) REFERENCES `users` (`id`) ON DELETE SET NULL, CONSTRAINT `approvers_users_registrations` FOREIGN KEY (`user_id`) REFERENCES `users` (`id`) ON DELETE NO ACTION, CONSTRAINT `approver_module_legal` CHECK (module IN ('PAM_CORE')));
-- copy rows from old table "approvers" to new temporary table "new_approvers"
INSERT INTO `new_approvers` (`id`, `module`, `added_at`, `added_by`, `user_id`) SELECT `id`, `module`, `added_at`, `added_by`, `user_id` FROM `approvers`;
-- drop "approvers" table after copying rows
DROP TABLE `approvers`;
-- rename temporary table "new_approvers" to "approvers"
ALTER TABLE `new_approvers` RENAME TO `approvers`;
-- create index "approver_registered_once" to table: "approvers"
CREATE UNIQUE INDEX `approver_registered_once` ON `approvers` (`user_id`, `module`);
-- add column "session" to table: "audit_events"
ALTER TABLE `audit_events` ADD COLUMN `session` text NOT NULL DEFAULT '';
-- add column "token_id" to table: "audit_events"
ALTER TABLE `audit_events` ADD COLUMN `token_id` integer NULL;
-- add column "occurrences" to table: "audit_events"
ALTER TABLE `audit_events` ADD COLUMN `occurrences` integer NOT NULL DEFAULT 1;
-- create index "audit_event_refused" to table: "audit_events"
CREATE INDEX `audit_event_refused` ON `audit_events` (`actor_id`, `at`) WHERE result = 'REFUSED';
-- add column "session" to table: "batch_decisions"
ALTER TABLE `batch_decisions` ADD COLUMN `session` text NOT NULL DEFAULT '';
-- add column "proof_method" to table: "batch_decisions"
ALTER TABLE `batch_decisions` ADD COLUMN `proof_method` text NOT NULL DEFAULT '';
-- add column "signature" to table: "batch_decisions"
ALTER TABLE `batch_decisions` ADD COLUMN `signature` text NOT NULL DEFAULT '';
-- add column "void_reason" to table: "batch_decisions"
ALTER TABLE `batch_decisions` ADD COLUMN `void_reason` text NOT NULL DEFAULT '';
-- add column "voided_at" to table: "batch_decisions"
ALTER TABLE `batch_decisions` ADD COLUMN `voided_at` datetime NULL;
-- modify index "batch_decision_once" of table: "batch_decisions"
DROP INDEX `batch_decision_once`;
CREATE UNIQUE INDEX `batch_decision_once` ON `batch_decisions` (`batch_operation_id`, `approver_id`) WHERE counted;
-- add column "digest_version" to table: "batch_operations"
ALTER TABLE `batch_operations` ADD COLUMN `digest_version` integer NOT NULL DEFAULT 1;
-- add column "digest_mismatch_at" to table: "batch_operations"
ALTER TABLE `batch_operations` ADD COLUMN `digest_mismatch_at` datetime NULL;
-- add column "end_code" to table: "batch_operations"
ALTER TABLE `batch_operations` ADD COLUMN `end_code` text NOT NULL DEFAULT '';
-- add column "username" to table: "batch_tasks"
ALTER TABLE `batch_tasks` ADD COLUMN `username` text NULL;
-- add column "device_id" to table: "batch_tasks"
ALTER TABLE `batch_tasks` ADD COLUMN `device_id` integer NULL;
-- add column "domain_id" to table: "batch_tasks"
ALTER TABLE `batch_tasks` ADD COLUMN `domain_id` integer NULL;
-- add column "password_type_id" to table: "batch_tasks"
ALTER TABLE `batch_tasks` ADD COLUMN `password_type_id` integer NULL;
-- add column "proved_at" to table: "sessions"
ALTER TABLE `sessions` ADD COLUMN `proved_at` datetime NULL;
-- add column "proof_method" to table: "sessions"
ALTER TABLE `sessions` ADD COLUMN `proof_method` text NOT NULL DEFAULT '';
-- add column "pending" to table: "sessions"
ALTER TABLE `sessions` ADD COLUMN `pending` text NOT NULL DEFAULT '';
-- add column "cooling_off_hours" to table: "system_parameters"
ALTER TABLE `system_parameters` ADD COLUMN `cooling_off_hours` integer NOT NULL DEFAULT 24;
-- add column "second_factor_required" to table: "system_parameters"
ALTER TABLE `system_parameters` ADD COLUMN `second_factor_required` bool NOT NULL DEFAULT false;
-- add column "second_factor_grace_days" to table: "system_parameters"
ALTER TABLE `system_parameters` ADD COLUMN `second_factor_grace_days` integer NOT NULL DEFAULT 14;
-- add column "second_factor_required_since" to table: "system_parameters"
ALTER TABLE `system_parameters` ADD COLUMN `second_factor_required_since` datetime NULL;
-- add column "last_protected_change_number" to table: "system_parameters"
ALTER TABLE `system_parameters` ADD COLUMN `last_protected_change_number` integer NOT NULL DEFAULT 0;
-- add column "four_eyes_since" to table: "system_parameters"
ALTER TABLE `system_parameters` ADD COLUMN `four_eyes_since` datetime NULL;
-- add column "must_change_password" to table: "users"
ALTER TABLE `users` ADD COLUMN `must_change_password` bool NOT NULL DEFAULT false;
-- add column "created_by" to table: "users"
ALTER TABLE `users` ADD COLUMN `created_by` integer NULL;
-- add column "second_factor_due_at" to table: "users"
ALTER TABLE `users` ADD COLUMN `second_factor_due_at` datetime NULL;
-- create "authority_grants" table
CREATE TABLE `authority_grants` (`id` integer NOT NULL PRIMARY KEY AUTOINCREMENT, `user_id` integer NOT NULL, `granted_by` integer NOT NULL, `kind` text NOT NULL, `granted_at` datetime NOT NULL, `protected_change_id` integer NULL, CONSTRAINT `authority_grant_kind_legal` CHECK (kind IN ('ACCOUNT_CREATED', 'APPROVER_REGISTERED', 'ROLE_GRANTED', 'ACCOUNT_ACTIVATED', 'PASSWORD_SET', 'SECOND_FACTOR_RESET')));
-- create index "authority_grant_pair" to table: "authority_grants"
CREATE INDEX `authority_grant_pair` ON `authority_grants` (`user_id`, `granted_by`, `granted_at`);
-- create index "authority_grant_giver" to table: "authority_grants"
CREATE INDEX `authority_grant_giver` ON `authority_grants` (`granted_by`, `granted_at`);
-- create "challenges" table
CREATE TABLE `challenges` (`id` text NOT NULL, `session_id` text NOT NULL, `user_id` integer NOT NULL, `purpose` text NOT NULL, `subject` text NOT NULL DEFAULT (''), `digest` text NOT NULL DEFAULT (''), `verdict` text NOT NULL DEFAULT (''), `nonce` text NOT NULL, `data` text NOT NULL, `assertion` text NOT NULL DEFAULT (''), `verified_at` datetime NULL, `expires_at` datetime NOT NULL, PRIMARY KEY (`id`));
-- create index "challenge_expiry" to table: "challenges"
CREATE INDEX `challenge_expiry` ON `challenges` (`expires_at`);
-- create "passkeys" table
CREATE TABLE `passkeys` (`id` integer NOT NULL PRIMARY KEY AUTOINCREMENT, `created_at` datetime NOT NULL, `credential_id` text NOT NULL, `data` text NOT NULL, `name` text NOT NULL, `last_used_at` datetime NULL, `user_id` integer NOT NULL, CONSTRAINT `passkeys_users_user` FOREIGN KEY (`user_id`) REFERENCES `users` (`id`) ON DELETE NO ACTION);
-- create index "passkey_credential_unique" to table: "passkeys"
CREATE UNIQUE INDEX `passkey_credential_unique` ON `passkeys` (`credential_id`);
-- create index "passkey_user" to table: "passkeys"
CREATE INDEX `passkey_user` ON `passkeys` (`user_id`);
-- create "protected_changes" table
CREATE TABLE `protected_changes` (`id` integer NOT NULL PRIMARY KEY AUTOINCREMENT, `number` integer NOT NULL, `kind` text NOT NULL, `payload` text NOT NULL, `changes` text NOT NULL, `password_hash` text NOT NULL DEFAULT (''), `reason` text NOT NULL, `requested_at` datetime NOT NULL, `session` text NOT NULL DEFAULT (''), `decide_by` datetime NOT NULL, `digest` text NOT NULL, `status` text NOT NULL DEFAULT ('PENDING'), `mode` text NOT NULL DEFAULT ('FOUR_EYES'), `decided_at` datetime NULL, `comment` text NOT NULL DEFAULT (''), `proof_method` text NOT NULL DEFAULT (''), `signature` text NOT NULL DEFAULT (''), `decider_session` text NOT NULL DEFAULT (''), `acknowledged_by` integer NULL, `acknowledged_at` datetime NULL, `requester_id` integer NOT NULL, `decider_id` integer NULL, CONSTRAINT `protected_changes_users_requester` FOREIGN KEY (`requester_id`) REFERENCES `users` (`id`) ON DELETE NO ACTION, CONSTRAINT `protected_changes_users_decider` FOREIGN KEY (`decider_id`) REFERENCES `users` (`id`) ON DELETE SET NULL, CONSTRAINT `protected_change_acknowledged_by_other` CHECK (acknowledged_by IS NULL OR acknowledged_by <> requester_id), CONSTRAINT `protected_change_applied_by_decider` CHECK (status <> 'APPLIED' OR mode <> 'FOUR_EYES' OR decider_id IS NOT NULL), CONSTRAINT `protected_change_disapproval_has_comment` CHECK (status <> 'DISAPPROVED' OR length(comment) > 0), CONSTRAINT `protected_change_four_eyes` CHECK (decider_id IS NULL OR decider_id <> requester_id), CONSTRAINT `protected_change_kind_legal` CHECK (kind IN ('ADD_APPROVERS', 'GRANT_ROLE', 'CREATE_ADMINISTRATOR', 'ACTIVATE_USER', 'RESET_PASSWORD', 'RESET_SECOND_FACTOR', 'RELAX_PARAMETERS')), CONSTRAINT `protected_change_mode_legal` CHECK (mode IN ('FOUR_EYES', 'BOOTSTRAP', 'BREAK_GLASS')), CONSTRAINT `protected_change_reason_length` CHECK (length(reason) BETWEEN 1 AND 1000), CONSTRAINT `protected_change_status_legal` CHECK (status IN ('PENDING', 'APPLIED', 'DISAPPROVED', 'EXPIRED', 'CANCELED')));
-- create index "protected_change_number_unique" to table: "protected_changes"
CREATE UNIQUE INDEX `protected_change_number_unique` ON `protected_changes` (`number`);
-- create index "protected_change_status" to table: "protected_changes"
CREATE INDEX `protected_change_status` ON `protected_changes` (`status`, `id`);
-- create index "protected_change_requester" to table: "protected_changes"
CREATE INDEX `protected_change_requester` ON `protected_changes` (`requester_id`, `id`);
-- create "protected_change_subjects" table
CREATE TABLE `protected_change_subjects` (`id` integer NOT NULL PRIMARY KEY AUTOINCREMENT, `protected_change_id` integer NOT NULL, `user_id` integer NOT NULL, CONSTRAINT `protected_change_subjects_protected_changes_subjects` FOREIGN KEY (`protected_change_id`) REFERENCES `protected_changes` (`id`) ON DELETE NO ACTION, CONSTRAINT `protected_change_subjects_users_user` FOREIGN KEY (`user_id`) REFERENCES `users` (`id`) ON DELETE NO ACTION);
-- create index "protected_change_subject_once" to table: "protected_change_subjects"
CREATE UNIQUE INDEX `protected_change_subject_once` ON `protected_change_subjects` (`protected_change_id`, `user_id`);
-- create index "protected_change_subject_user" to table: "protected_change_subjects"
CREATE INDEX `protected_change_subject_user` ON `protected_change_subjects` (`user_id`);
-- create "recovery_codes" table
CREATE TABLE `recovery_codes` (`id` integer NOT NULL PRIMARY KEY AUTOINCREMENT, `created_at` datetime NOT NULL, `hash` text NOT NULL, `used_at` datetime NULL, `user_id` integer NOT NULL, CONSTRAINT `recovery_codes_users_user` FOREIGN KEY (`user_id`) REFERENCES `users` (`id`) ON DELETE NO ACTION);
-- create index "recovery_code_hash_unique" to table: "recovery_codes"
CREATE UNIQUE INDEX `recovery_code_hash_unique` ON `recovery_codes` (`hash`);
-- create index "recovery_code_user" to table: "recovery_codes"
CREATE INDEX `recovery_code_user` ON `recovery_codes` (`user_id`);
-- create "secret_keys" table
CREATE TABLE `secret_keys` (`id` integer NOT NULL PRIMARY KEY AUTOINCREMENT, `created_at` datetime NOT NULL, `wrapped` blob NOT NULL, `check_value` blob NOT NULL, `active` bool NOT NULL DEFAULT (true));
-- create "sign_in_networks" table
CREATE TABLE `sign_in_networks` (`id` integer NOT NULL PRIMARY KEY AUTOINCREMENT, `user_id` integer NOT NULL, `network` text NOT NULL, `last_at` datetime NOT NULL);
-- create index "sign_in_network_once" to table: "sign_in_networks"
CREATE UNIQUE INDEX `sign_in_network_once` ON `sign_in_networks` (`user_id`, `network`);
-- create "totp_factors" table
CREATE TABLE `totp_factors` (`id` integer NOT NULL PRIMARY KEY AUTOINCREMENT, `created_at` datetime NOT NULL, `sealed_secret` blob NOT NULL, `last_step` integer NOT NULL DEFAULT (0), `confirmed_at` datetime NULL, `failures` integer NOT NULL DEFAULT (0), `locked_until` datetime NULL, `user_id` integer NOT NULL, CONSTRAINT `totp_factors_users_user` FOREIGN KEY (`user_id`) REFERENCES `users` (`id`) ON DELETE NO ACTION);
-- create index "totp_factor_user_unique" to table: "totp_factors"
CREATE UNIQUE INDEX `totp_factor_user_unique` ON `totp_factors` (`user_id`);

