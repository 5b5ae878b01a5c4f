// Package store opens SQLite or PostgreSQL and hides the differences between them: connection pools, migrations, transactions
// that are retried when the database asks for it, hand-written queries, and driver errors, which it translates into
// *fault.Error. Its Notifier tells runners and subscriptions in every process that a batch operation changed.
//
// Code that needs more than ent offers writes SQL with a Conn: in a transaction from ConnIn, outside one from Conn. Hot
// queries outside transactions use Query or First, which bypass ent and database/sql on PostgreSQL.
//
// The package knows no use case and no table, except the columns that name SQLite's constraints (errors.go).
package store
