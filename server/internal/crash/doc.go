// Package crash tests server processes that are killed in the middle of their work. The test binary starts itself as the
// program, so nothing has to be built first.
package crash
