// Package bench measures the product against floors: the fewest hand-written SQL statements that leave the same rows, and for
// reads plain HTTP handlers that answer with the same data. It implements the command `bulwark bench`. Tests run Check only,
// which compares rows and no times.
//
// An Environment is a database with a synthetic inventory, the use cases of the product and a Floor. A benchmark (one file each,
// listed in benchmarks.go) alternates between product and floor in the same process, or in a child process each for HTTP, and
// returns a Result for each size. Absolute times belong to one machine; ratios of the same run can be compared.
//
// To add a benchmark, write a function that returns one and list it in benchmarks.go. A benchmark that reads over HTTP needs
// only a query, a plain handler and a goal: see http.go.
//
// Micro-benchmarks of the hot paths are Go benchmarks in the packages they measure. Compare two commits with
// benchstat, ten runs each:
//
//	go test -run '^$' -bench . -count 10 ./server/approval ./server/frozen ./server/runner ./graph > old.txt
//	go run golang.org/x/perf/cmd/benchstat@v0.0.0-20260908200009-22c9c6c9d4da old.txt new.txt
package bench
