-- +goose Up
-- create "api_tokens" table
CREATE TABLE `api_tokens` (`id` integer NOT NULL PRIMARY KEY AUTOINCREMENT, `created_at` datetime NOT NULL, `name` text NOT NULL, `hash` text NOT NULL, `expires_at` datetime NULL, `last_used_at` datetime NULL, `revoked_at` datetime NULL, `user_id` integer NOT NULL, CONSTRAINT `api_tokens_users_user` FOREIGN KEY (`user_id`) REFERENCES `users` (`id`) ON DELETE NO ACTION);
-- create index "api_token_hash_unique" to table: "api_tokens"
CREATE UNIQUE INDEX `api_token_hash_unique` ON `api_tokens` (`hash`);
-- create index "api_token_user" to table: "api_tokens"
CREATE INDEX `api_token_user` ON `api_tokens` (`user_id`);
-- create "approvers" table
CREATE TABLE `approvers` (`id` integer NOT NULL PRIMARY KEY AUTOINCREMENT, `module` text NOT NULL, `added_at` datetime NOT NULL, `added_by` integer NOT NULL, `user_id` integer NOT NULL, CONSTRAINT `approvers_users_adder` FOREIGN KEY (`added_by`) REFERENCES `users` (`id`) ON DELETE NO ACTION, CONSTRAINT `approvers_users_registrations` FOREIGN KEY (`user_id`) REFERENCES `users` (`id`) ON DELETE NO ACTION, CONSTRAINT `approver_module_legal` CHECK (module IN ('PAM_CORE')));
-- create index "approver_registered_once" to table: "approvers"
CREATE UNIQUE INDEX `approver_registered_once` ON `approvers` (`user_id`, `module`);
-- create "audit_events" table
CREATE TABLE `audit_events` (`id` integer NOT NULL PRIMARY KEY AUTOINCREMENT, `at` datetime NOT NULL, `actor_id` integer NULL, `action` text NOT NULL, `subject_type` text NOT NULL DEFAULT (''), `subject_id` text NOT NULL DEFAULT (''), `result` text NOT NULL, `details` text NOT NULL DEFAULT ('{}'), `address` text NOT NULL DEFAULT (''), CONSTRAINT `audit_event_result_legal` CHECK (result IN ('ALLOWED', 'REFUSED')));
-- create index "audit_event_actor" to table: "audit_events"
CREATE INDEX `audit_event_actor` ON `audit_events` (`actor_id`, `id`);
-- create index "audit_event_subject" to table: "audit_events"
CREATE INDEX `audit_event_subject` ON `audit_events` (`subject_id`, `id`);
-- create index "audit_event_action" to table: "audit_events"
CREATE INDEX `audit_event_action` ON `audit_events` (`action`, `id`);
-- create index "audit_event_at" to table: "audit_events"
CREATE INDEX `audit_event_at` ON `audit_events` (`at`, `id`);
-- create "batch_chunks" table
CREATE TABLE `batch_chunks` (`id` integer NOT NULL PRIMARY KEY AUTOINCREMENT, `last_task` integer NOT NULL, `finished_at` datetime NOT NULL);
-- create "batch_decisions" table
CREATE TABLE `batch_decisions` (`id` integer NOT NULL PRIMARY KEY AUTOINCREMENT, `requester_id` integer NOT NULL, `verdict` text NOT NULL, `comment` text NOT NULL DEFAULT (''), `counted` bool NOT NULL DEFAULT (true), `decided_at` datetime NOT NULL, `approver_id` integer NOT NULL, `batch_operation_id` integer NOT NULL, CONSTRAINT `batch_decisions_users_approver` FOREIGN KEY (`approver_id`) REFERENCES `users` (`id`) ON DELETE NO ACTION, CONSTRAINT `batch_decisions_batch_operations_decisions` FOREIGN KEY (`batch_operation_id`) REFERENCES `batch_operations` (`id`) ON DELETE NO ACTION, CONSTRAINT `batch_decision_disapproval_has_comment` CHECK (verdict <> 'DISAPPROVE' OR length(comment) > 0), CONSTRAINT `batch_decision_four_eyes` CHECK (approver_id <> requester_id), CONSTRAINT `batch_decision_verdict_legal` CHECK (verdict IN ('APPROVE', 'DISAPPROVE')));
-- create index "batch_decision_once" to table: "batch_decisions"
CREATE UNIQUE INDEX `batch_decision_once` ON `batch_decisions` (`batch_operation_id`, `approver_id`);
-- create "batch_operations" table
CREATE TABLE `batch_operations` (`id` integer NOT NULL PRIMARY KEY AUTOINCREMENT, `number` integer NULL, `action` text NOT NULL, `changes` json NULL, `selection` json NOT NULL, `reason` text NOT NULL, `requested_at` datetime NOT NULL, `approve_by` datetime NOT NULL, `approvals_required` integer NOT NULL, `digest` text NOT NULL DEFAULT (''), `status` text NOT NULL, `idempotency_key` text NULL, `input_hash` text NOT NULL, `total` integer NOT NULL DEFAULT (0), `succeeded` integer NOT NULL DEFAULT (0), `skipped` integer NOT NULL DEFAULT (0), `failed` integer NOT NULL DEFAULT (0), `settled_position` integer NOT NULL DEFAULT (0), `runner` text NOT NULL DEFAULT (''), `lease_until` datetime NULL, `started_at` datetime NULL, `finished_at` datetime NULL, `requester_id` integer NOT NULL, CONSTRAINT `batch_operations_users_requester` FOREIGN KEY (`requester_id`) REFERENCES `users` (`id`) ON DELETE NO ACTION, CONSTRAINT `batch_operation_action_legal` CHECK (action IN ('UPDATE', 'INACTIVATE', 'ACTIVATE', 'EXPIRE')), CONSTRAINT `batch_operation_approvals_required` CHECK (approvals_required BETWEEN 1 AND 5), CONSTRAINT `batch_operation_counts` CHECK (succeeded + skipped + failed = settled_position AND settled_position <= total), CONSTRAINT `batch_operation_reason_length` CHECK (length(reason) BETWEEN 1 AND 1000), CONSTRAINT `batch_operation_status_legal` CHECK (status IN ('PENDING_APPROVAL', 'PENDING_EXECUTION', 'RUNNING', 'SUCCESS', 'PARTIAL_SUCCESS', 'ERROR', 'DISAPPROVED', 'EXPIRED', 'CANCELED')));
-- create index "batch_operation_number_unique" to table: "batch_operations"
CREATE UNIQUE INDEX `batch_operation_number_unique` ON `batch_operations` (`number`);
-- create index "batch_operation_idempotency_key_unique" to table: "batch_operations"
CREATE UNIQUE INDEX `batch_operation_idempotency_key_unique` ON `batch_operations` (`requester_id`, `idempotency_key`);
-- create index "batch_operation_status" to table: "batch_operations"
CREATE INDEX `batch_operation_status` ON `batch_operations` (`status`, `id`);
-- create "batch_tasks" table
CREATE TABLE `batch_tasks` (`id` integer NOT NULL PRIMARY KEY AUTOINCREMENT, `credential_id` integer NOT NULL, `credential_version` integer NOT NULL, `before` text NOT NULL);
-- create index "batch_task_credential" to table: "batch_tasks"
CREATE INDEX `batch_task_credential` ON `batch_tasks` (`credential_id`);
-- create "batch_task_exceptions" table
CREATE TABLE `batch_task_exceptions` (`id` integer NOT NULL PRIMARY KEY AUTOINCREMENT, `status` text NOT NULL, `code` text NOT NULL, `message` text NOT NULL DEFAULT (''), CONSTRAINT `batch_task_exception_code_legal` CHECK (code IN ('CHANGED_SINCE_REQUEST', 'LOCAL_TYPE_WITH_DOMAIN', 'DUPLICATE_CREDENTIAL', 'PARENT_CYCLE', 'REFERENCE_INACTIVE', 'NOT_FOUND', 'RECONCILES_ITSELF', 'NOT_ACTIVE', 'NOT_INACTIVE', 'REQUIRED', 'FAILED')), CONSTRAINT `batch_task_exception_status_legal` CHECK (status IN ('SKIPPED', 'ERROR')));
-- create "credentials" table
CREATE TABLE `credentials` (`id` integer NOT NULL PRIMARY KEY AUTOINCREMENT, `created_at` datetime NOT NULL, `updated_at` datetime NOT NULL, `username` text NOT NULL, `local_user` bool NOT NULL, `additional_information` text NOT NULL DEFAULT (''), `status` text NOT NULL DEFAULT ('ACTIVE'), `expires_at` datetime NULL, `automatic_change` bool NOT NULL DEFAULT (false), `reconciliation_enabled` bool NOT NULL DEFAULT (false), `reconciliation_autorun` bool NOT NULL DEFAULT (false), `version` integer NOT NULL DEFAULT (1), `device_id` integer NOT NULL, `domain_id` integer NULL, `password_type_id` integer NOT NULL, `parent_id` integer NULL, `change_template_id` integer NULL, `login_credential_id` integer NULL, `reconciliation_credential_id` integer NULL, `reconciliation_template_id` integer NULL, CONSTRAINT `credentials_devices_device` FOREIGN KEY (`device_id`) REFERENCES `devices` (`id`) ON DELETE NO ACTION, CONSTRAINT `credentials_domains_domain` FOREIGN KEY (`domain_id`) REFERENCES `domains` (`id`) ON DELETE SET NULL, CONSTRAINT `credentials_password_types_password_type` FOREIGN KEY (`password_type_id`) REFERENCES `password_types` (`id`) ON DELETE NO ACTION, CONSTRAINT `credentials_credentials_children` FOREIGN KEY (`parent_id`) REFERENCES `credentials` (`id`) ON DELETE SET NULL, CONSTRAINT `credentials_execution_templates_change_template` FOREIGN KEY (`change_template_id`) REFERENCES `execution_templates` (`id`) ON DELETE SET NULL, CONSTRAINT `credentials_credentials_logs_in_for` FOREIGN KEY (`login_credential_id`) REFERENCES `credentials` (`id`) ON DELETE SET NULL, CONSTRAINT `credentials_credentials_reconciles` FOREIGN KEY (`reconciliation_credential_id`) REFERENCES `credentials` (`id`) ON DELETE SET NULL, CONSTRAINT `credentials_execution_templates_reconciliation_template` FOREIGN KEY (`reconciliation_template_id`) REFERENCES `execution_templates` (`id`) ON DELETE SET NULL, CONSTRAINT `credential_additional_information_length` CHECK (length(additional_information) <= 2000), CONSTRAINT `credential_local_type_without_domain` CHECK (NOT local_user OR domain_id IS NULL), CONSTRAINT `credential_not_own_parent` CHECK (parent_id <> id), CONSTRAINT `credential_reconciles_itself` CHECK (reconciliation_credential_id <> id), CONSTRAINT `credential_reconciliation_complete` CHECK (NOT reconciliation_enabled OR (reconciliation_credential_id IS NOT NULL AND reconciliation_template_id IS NOT NULL)), CONSTRAINT `credential_status_legal` CHECK (status IN ('ACTIVE', 'INACTIVE')), CONSTRAINT `credential_username_length` CHECK (length(username) BETWEEN 1 AND 255), CONSTRAINT `credential_version_positive` CHECK (version > 0));
-- create index "credential_unique_without_domain" to table: "credentials"
CREATE UNIQUE INDEX `credential_unique_without_domain` ON `credentials` (`username`, `device_id`) WHERE domain_id IS NULL;
-- create index "credential_unique_in_domain" to table: "credentials"
CREATE UNIQUE INDEX `credential_unique_in_domain` ON `credentials` (`username`, `device_id`, `domain_id`) WHERE domain_id IS NOT NULL;
-- create index "credential_device" to table: "credentials"
CREATE INDEX `credential_device` ON `credentials` (`device_id`);
-- create index "credential_domain" to table: "credentials"
CREATE INDEX `credential_domain` ON `credentials` (`domain_id`);
-- create index "credential_parent" to table: "credentials"
CREATE INDEX `credential_parent` ON `credentials` (`parent_id`) WHERE parent_id IS NOT NULL;
-- create "credential_tags" table
CREATE TABLE `credential_tags` (`credential_id` integer NOT NULL, `tag_id` integer NOT NULL, PRIMARY KEY (`credential_id`, `tag_id`), CONSTRAINT `credential_tags_credentials_credential` FOREIGN KEY (`credential_id`) REFERENCES `credentials` (`id`) ON DELETE NO ACTION, CONSTRAINT `credential_tags_tags_tag` FOREIGN KEY (`tag_id`) REFERENCES `tags` (`id`) ON DELETE NO ACTION);
-- create index "credential_tag_by_tag" to table: "credential_tags"
CREATE INDEX `credential_tag_by_tag` ON `credential_tags` (`tag_id`, `credential_id`);
-- create "devices" table
CREATE TABLE `devices` (`id` integer NOT NULL PRIMARY KEY AUTOINCREMENT, `created_at` datetime NOT NULL, `updated_at` datetime NOT NULL, `name` text NOT NULL, `name_key` text NOT NULL, `address` text NOT NULL DEFAULT (''), `type` text NOT NULL DEFAULT (''), `vendor` text NOT NULL DEFAULT (''), `product` text NOT NULL DEFAULT (''), `site` text NOT NULL DEFAULT (''), `status` text NOT NULL DEFAULT ('ACTIVE'), CONSTRAINT `device_name_length` CHECK (length(name) BETWEEN 1 AND 255), CONSTRAINT `device_status_legal` CHECK (status IN ('ACTIVE', 'INACTIVE')));
-- create index "device_name_unique" to table: "devices"
CREATE UNIQUE INDEX `device_name_unique` ON `devices` (`name_key`);
-- create "domains" table
CREATE TABLE `domains` (`id` integer NOT NULL PRIMARY KEY AUTOINCREMENT, `created_at` datetime NOT NULL, `name` text NOT NULL, `name_key` text NOT NULL, `short_name` text NOT NULL DEFAULT (''), CONSTRAINT `domain_name_length` CHECK (length(name) BETWEEN 1 AND 255));
-- create index "domain_name_unique" to table: "domains"
CREATE UNIQUE INDEX `domain_name_unique` ON `domains` (`name_key`);
-- create "execution_templates" table
CREATE TABLE `execution_templates` (`id` integer NOT NULL PRIMARY KEY AUTOINCREMENT, `created_at` datetime NOT NULL, `name` text NOT NULL, `name_key` text NOT NULL, `plugin` text NOT NULL, `purpose` text NOT NULL, `enabled` bool NOT NULL DEFAULT (true), CONSTRAINT `execution_template_plugin_legal` CHECK (plugin IN ('SSH', 'WINDOWS_RM', 'LDAP', 'POSTGRESQL', 'MYSQL', 'ORACLE', 'SQL_SERVER', 'HTTP', 'TELNET')), CONSTRAINT `execution_template_purpose_legal` CHECK (purpose IN ('CHANGE_PASSWORD', 'RECONCILE')));
-- create index "execution_template_name_unique" to table: "execution_templates"
CREATE UNIQUE INDEX `execution_template_name_unique` ON `execution_templates` (`name_key`);
-- create "password_types" table
CREATE TABLE `password_types` (`id` integer NOT NULL PRIMARY KEY AUTOINCREMENT, `created_at` datetime NOT NULL, `name` text NOT NULL, `name_key` text NOT NULL, `local_user` bool NOT NULL, `enabled` bool NOT NULL DEFAULT (true), CONSTRAINT `password_type_name_length` CHECK (length(name) BETWEEN 1 AND 100));
-- create index "password_type_name_unique" to table: "password_types"
CREATE UNIQUE INDEX `password_type_name_unique` ON `password_types` (`name_key`);
-- create "sessions" table
CREATE TABLE `sessions` (`id` text NOT NULL, `user_id` integer NULL, `data` blob NOT NULL, `expires_at` datetime NOT NULL, PRIMARY KEY (`id`));
-- create index "session_expiry" to table: "sessions"
CREATE INDEX `session_expiry` ON `sessions` (`expires_at`);
-- create index "session_user" to table: "sessions"
CREATE INDEX `session_user` ON `sessions` (`user_id`);
-- create "setup_links" table
CREATE TABLE `setup_links` (`id` text NOT NULL, `expires_at` datetime NOT NULL, PRIMARY KEY (`id`));
-- create "system_parameters" table
CREATE TABLE `system_parameters` (`id` integer NOT NULL PRIMARY KEY AUTOINCREMENT, `updated_at` datetime NOT NULL, `approvals_required` integer NOT NULL DEFAULT (1), `approval_validity_minutes` integer NOT NULL DEFAULT (1440), `last_operation_number` integer NOT NULL DEFAULT (0), CONSTRAINT `system_parameters_approval_validity` CHECK (approval_validity_minutes BETWEEN 60 AND 10080), CONSTRAINT `system_parameters_approvals_required` CHECK (approvals_required BETWEEN 1 AND 5), CONSTRAINT `system_parameters_single` CHECK (id = 1));
-- create "tags" table
CREATE TABLE `tags` (`id` integer NOT NULL PRIMARY KEY AUTOINCREMENT, `created_at` datetime NOT NULL, `name` text NOT NULL, `name_key` text NOT NULL, CONSTRAINT `tag_name_length` CHECK (length(name) BETWEEN 1 AND 100));
-- create index "tag_name_unique" to table: "tags"
CREATE UNIQUE INDEX `tag_name_unique` ON `tags` (`name_key`);
-- create "users" table
CREATE TABLE `users` (`id` integer NOT NULL PRIMARY KEY AUTOINCREMENT, `created_at` datetime NOT NULL, `updated_at` datetime NOT NULL, `username` text NOT NULL, `display_name` text NOT NULL, `email` text NOT NULL DEFAULT (''), `role` text NOT NULL, `status` text NOT NULL DEFAULT ('ACTIVE'), `password_hash` text NOT NULL, CONSTRAINT `user_role_legal` CHECK (role IN ('ADMINISTRATOR', 'OPERATOR', 'AUDITOR')), CONSTRAINT `user_status_legal` CHECK (status IN ('ACTIVE', 'INACTIVE')), CONSTRAINT `user_username_length` CHECK (length(username) BETWEEN 1 AND 64), CONSTRAINT `user_username_lower_case` CHECK (username = lower(username)));
-- create index "user_username_unique" to table: "users"
CREATE UNIQUE INDEX `user_username_unique` ON `users` (`username`);
