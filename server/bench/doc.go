// Package bench measures the product against floors: the fewest SQL statements, written by hand, that leave the same rows
// behind, and for reads plain handlers that answer with the same data. It is the command `bulwark bench`, not a test: tests
// run only Check, which compares rows and never times.
//
// A Site is a database with a synthetic inventory, the product's use cases on it and a Floor beside them. A work (one file
// each, work_*.go, listed in works.go) runs product and floor by turns in the same process, or in a child process each
// where HTTP is spoken, and reports a Result for each size. Absolute times mean little; ratios of the same run do.
//
// To add a work: write a file with a function that returns a work, and name it in works.go. Works that read over HTTP need
// only a query, a plain handler and a goal; see reading.go.
//
// Micro-benchmarks of the hot paths are ordinary Go benchmarks beside the code they measure. Compare two commits with
// benchstat, ten runs each:
//
//	go test -run '^$' -bench . -count 10 ./server/approval ./server/frozen ./server/runner ./graph > old.txt
//	go run golang.org/x/perf/cmd/benchstat@v0.0.0-20260908200009-22c9c6c9d4da old.txt new.txt
package bench
