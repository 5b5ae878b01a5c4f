// Package seed fills an empty database with a synthetic inventory, for trying Bulwark out and for measuring it. The same
// number and clock always give the same inventory. Rows are computed inside the database by statements that both
// databases understand, so that a million credentials take seconds, not hours. It is for the command line alone: there
// is no viewer and no permission to check, because whoever calls it holds the database.
package seed
