package bench

import (
	"context"
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"
)

// Options say what to measure, and on what.
type Options struct {
	Database    string // URL of an empty database, or of one that an earlier run has filled; it is changed
	Folder      string // for files beside the database; must exist
	Credentials int    // how many the inventory holds
	Rounds      int    // how often product and floor run, by turns
	Only        []string
	Program     string // path of this program, started for works that need a server process; empty leaves these out
	Log         func(format string, args ...any)
}

// Run prepares the database and measures. Errors: an unknown name in Only, a database that is not the benchmark's, and
// whatever goes wrong on the way.
func Run(ctx context.Context, options Options) (report *Report, err error) {
	chosen, err := choose(options.Only)
	if err != nil {
		return nil, err
	}
	site, err := openSite(ctx, options)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, site.close()) }()
	report = &Report{}
	if report.Machine, err = site.machine(ctx); err != nil {
		return nil, err
	}
	for _, w := range chosen {
		if !w.suits(site) {
			continue
		}
		options.Log("%s", w.name)
		results, err := w.run(ctx, site)
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

// Check prepares the database and compares, for every work that has a floor, what product and floor leave behind or
// answer. It measures nothing. It returns the names of what was compared, and an error that says what differs.
func Check(ctx context.Context, options Options) (compared []string, err error) {
	chosen, err := choose(options.Only)
	if err != nil {
		return nil, err
	}
	site, err := openSite(ctx, options)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, site.close()) }()
	for _, w := range chosen {
		if w.check == nil || !w.suits(site) {
			continue
		}
		if checkErr := w.check(ctx, site); checkErr != nil {
			err = errors.Join(err, fmt.Errorf("%s: %w", w.name, checkErr))
		}
		compared = append(compared, w.name)
	}
	return compared, err
}

// Names lists the works.
func Names() []string {
	var names []string
	for _, w := range works() {
		names = append(names, w.name)
	}
	return names
}

func choose(only []string) ([]work, error) {
	all := works()
	if len(only) == 0 {
		return all, nil
	}
	var chosen []work
	for _, w := range all {
		if slices.Contains(only, w.name) {
			chosen = append(chosen, w)
		}
	}
	for _, name := range only {
		if !slices.Contains(Names(), name) {
			return nil, fmt.Errorf("there is no work %q: choose from %s", name, strings.Join(Names(), ", "))
		}
	}
	return chosen, nil
}

// temporary makes a folder for a work's own files; call done to remove it.
func (s *Site) temporary() (path string, done func(), err error) {
	path, err = os.MkdirTemp(s.options.Folder, "bench-")
	return path, func() { _ = os.RemoveAll(path) }, err
}
