// Package ent is what is stored: one schema file per thing of the domain in schema, versioned migrations for SQLite and
// PostgreSQL in migrations, and the generated client in db. Constraints that must hold whatever the code does are named
// in the schema, so the database's refusal can be told to people in their words.
package ent
