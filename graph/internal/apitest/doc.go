// Package apitest is for tests of the API: an installation that is always the same, copied in milliseconds for each test
// on SQLite and, when BULWARK_TEST_POSTGRES_URL names a server, on PostgreSQL; and a client that asks as any person.
package apitest
