-- PostgreSQL leaves room for updates; SQLite updates in place and needs none.

-- +goose Up
SELECT 1;
