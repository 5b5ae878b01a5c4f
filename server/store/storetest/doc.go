// Package storetest creates databases for tests on the PostgreSQL server that BULWARK_TEST_POSTGRES_URL names. It stands
// outside server/internal because the tests of the API use it, too. Package server/internal/dbtest runs tests on databases
// that begin empty.
package storetest
