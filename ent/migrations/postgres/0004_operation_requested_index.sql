-- +goose Up
-- create index "batch_operation_requested" to table: "batch_operations"
CREATE INDEX "batch_operation_requested" ON "batch_operations" ("requested_at", "status");
