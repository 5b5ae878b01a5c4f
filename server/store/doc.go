// Package store opens the two databases and hides their differences: pools and pragmas, transactions that retry when the
// database asks for it, migrations, driver errors told as package fault tells them, and the notifier that wakes runners and
// subscriptions in every process. It knows tables by ent's names only where a constraint must be named.
package store
