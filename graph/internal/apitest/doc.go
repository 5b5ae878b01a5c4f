// Package apitest supports tests of the API. It has an installation with fixed content, which is copied for each test in milliseconds
// on SQLite and, when BULWARK_TEST_POSTGRES_URL names a server, on PostgreSQL, and a client that sends documents as any person.
package apitest
