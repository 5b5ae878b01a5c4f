// Package schema declares the entities and their tables for ent, one file each. Each entity has an integer key of its own type,
// from package ident. Times are in UTC with a precision of microseconds. Constraints have names, which package store reports
// with errors.
//
// Ent generates package db from these declarations, and command migrate derives migrations from them. Triggers, indexes over
// expressions and the tables that ent does not need are only in the migrations.
package schema
