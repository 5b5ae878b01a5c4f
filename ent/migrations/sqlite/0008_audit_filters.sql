-- +goose Up
-- create index "audit_event_subject_type" to table: "audit_events"
CREATE INDEX `audit_event_subject_type` ON `audit_events` (`subject_type`, `id`);
-- create index "audit_event_result" to table: "audit_events"
CREATE INDEX `audit_event_result` ON `audit_events` (`result`, `id`);
