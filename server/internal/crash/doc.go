// Package crash holds one test and nothing else: server processes killed in the middle of their work. It starts itself as
// the real program, so nothing has to be built first.
package crash
