package bench

import (
	"context"
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"
)

// Options configure a run.
type Options struct {
	Database    string   // URL of a database that is empty or filled by an earlier run; it is changed
	Folder      string   // existing folder for temporary files
	Credentials int      // number of credentials in the inventory
	Rounds      int      // number of measured rounds of product and floor
	Only        []string // names of the benchmarks to run; empty for all
	Program     string   // path of this program; without it, benchmarks that need a server process are skipped
	Log         func(format string, args ...any)
}

// Run fills the database if it is empty, and runs the benchmarks. It returns an error for an unknown name in Only, and for a
// database that holds other data.
func Run(ctx context.Context, options Options) (report *Report, err error) {
	selected, err := chooseBenchmarks(options.Only)
	if err != nil {
		return nil, err
	}
	env, err := openEnvironment(ctx, options)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, env.close()) }()
	report = &Report{}
	if report.Machine, err = env.describe(ctx); err != nil {
		return nil, err
	}
	for _, w := range selected {
		if !w.runsOn(env) {
			continue
		}
		options.Log("%s", w.name)
		results, err := w.run(ctx, env)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", w.name, err)
		}
		for _, result := range results {
			options.Log("  %s", result)
		}
		report.Results = append(report.Results, results...)
	}
	return report, nil
}

// Check compares the rows that product and floor leave, or their responses, for every benchmark with a floor, without measuring.
// It returns the names of the benchmarks compared, and an error that describes the differences.
func Check(ctx context.Context, options Options) (compared []string, err error) {
	selected, err := chooseBenchmarks(options.Only)
	if err != nil {
		return nil, err
	}
	env, err := openEnvironment(ctx, options)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, env.close()) }()
	for _, w := range selected {
		if w.check == nil || !w.runsOn(env) {
			continue
		}
		if checkErr := w.check(ctx, env); checkErr != nil {
			err = errors.Join(err, fmt.Errorf("%s: %w", w.name, checkErr))
		}
		compared = append(compared, w.name)
	}
	return compared, err
}

// Names returns the names of all benchmarks.
func Names() []string {
	var names []string
	for _, w := range benchmarks() {
		names = append(names, w.name)
	}
	return names
}

func chooseBenchmarks(only []string) ([]benchmark, error) {
	all := benchmarks()
	if len(only) == 0 {
		return all, nil
	}
	var selected []benchmark
	for _, w := range all {
		if slices.Contains(only, w.name) {
			selected = append(selected, w)
		}
	}
	for _, name := range only {
		if !slices.Contains(Names(), name) {
			return nil, fmt.Errorf("there is no benchmark %q: choose from %s", name, strings.Join(Names(), ", "))
		}
	}
	return selected, nil
}

// tempFolder creates a temporary folder; remove deletes it.
func (e *Environment) tempFolder() (path string, remove func(), err error) {
	path, err = os.MkdirTemp(e.options.Folder, "bench-")
	return path, func() { _ = os.RemoveAll(path) }, err
}
