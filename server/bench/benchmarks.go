package bench

import "context"

// benchmark measures one aspect of the product.
type benchmark struct {
	name        string // in --only
	needsServer bool   // needs a server process
	sqliteOnly  bool   // applies to SQLite only
	run         func(ctx context.Context, e *Environment) ([]Result, error)
	check       func(ctx context.Context, e *Environment) error // compares product and floor; nil without a floor
}

// benchmarks returns all benchmarks in the order of the table.
func benchmarks() []benchmark {
	list := []benchmark{
		benchmarkFreeze(), benchmarkExecute(), benchmarkTags(), benchmarkGrowth(), benchmarkCancel(), benchmarkOverlap(), benchmarkMemory(),
		benchmarkReaders(), benchmarkPreviews(), benchmarkStart(), benchmarkStreams(), benchmarkPreviewLimits(), benchmarkDryRun(),
		benchmarkSignIn(), benchmarkSlowBodies(),
	}
	return append(list, httpBenchmarks()...)
}

func (b benchmark) runsOn(e *Environment) bool {
	return (!b.needsServer || e.options.Program != "") && (!b.sqliteOnly || !e.Store.Postgres())
}
