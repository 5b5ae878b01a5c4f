// Package migrations holds the versioned SQL of both databases. Files of one number and name do the same in both.
package migrations

import "embed"

// SQLite holds the migrations of the embedded database.
//
//go:embed sqlite/*.sql
var SQLite embed.FS

// Postgres holds the migrations of PostgreSQL.
//
//go:embed postgres/*.sql
var Postgres embed.FS
