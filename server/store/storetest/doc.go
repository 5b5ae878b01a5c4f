// Package storetest makes databases for tests on the PostgreSQL server that BULWARK_TEST_POSTGRES_URL names. It stands
// outside server/internal because the API's tests make databases, too. What to do with them is the tests' business: see
// server/internal/dbtest for those that begin empty.
package storetest
