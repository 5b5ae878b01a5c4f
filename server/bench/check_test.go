package bench_test

import (
	"bytes"
	"context"
	"io"
	"os"
	"os/signal"
	"strings"
	"testing"

	"bulwark/server/app"
	"bulwark/server/bench"
	"bulwark/server/internal/dbtest"
)

const asProgram = "BULWARK_BENCH_TEST_AS_PROGRAM"

// TestMain runs the tests, or the program when a benchmark starts a server.
func TestMain(m *testing.M) {
	if os.Getenv(asProgram) == "" {
		os.Exit(m.Run())
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	os.Exit(app.Main(ctx, os.Args[1:], app.Streams{In: os.Stdin, Out: os.Stdout, Err: io.Discard}))
}

// Product and floor leave the same rows, or the same response, in every benchmark with a floor.
func TestProductAndFloorLeaveTheSameRows(t *testing.T) {
	t.Setenv(asProgram, "1")
	t.Run("sqlite", func(t *testing.T) { check(t, dbtest.SQLite(t)) })
	if os.Getenv("BULWARK_TEST_POSTGRES_URL") != "" {
		t.Run("postgres", func(t *testing.T) { check(t, dbtest.Postgres(t)) })
	}
}

func check(t *testing.T, url string) {
	compared, err := bench.Check(t.Context(), options(t, url))
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"freeze", "execute", "tag", "preview", "page", "untagged", "deep", "search", "frequent", "count", "small", "known"} {
		if !strings.Contains(strings.Join(compared, " "), name) {
			t.Errorf("%s was not compared", name)
		}
	}
}

func options(t *testing.T, url string) bench.Options {
	t.Helper()
	program, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	return bench.Options{
		Database: url, Folder: t.TempDir(), Credentials: 1000, Rounds: 1, Program: program,
		Log: func(format string, args ...any) { t.Logf(format, args...) },
	}
}

// A run prints a row for every benchmark and size, and refuses a database with other data.
func TestRunPrintsATableAndRefusesOtherData(t *testing.T) {
	t.Parallel()
	url := dbtest.SQLite(t)
	o := options(t, url)
	o.Only = []string{"freeze", "preview"}
	report, err := bench.Run(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	var table bytes.Buffer
	if err := report.Markdown(&table); err != nil {
		t.Fatal(err)
	}
	rows := strings.Count(table.String(), "\n| freeze") + strings.Count(table.String(), "\n| preview")
	if len(report.Results) != 6 || rows != 6 {
		t.Fatalf("want two sizes frozen and four previews, got\n%s", table.String())
	}
	o.Credentials = 500
	if _, err := bench.Run(t.Context(), o); err == nil || !strings.Contains(err.Error(), "not this benchmark's") {
		t.Fatalf("a database with other credentials was accepted: %v", err)
	}
	o.Only = []string{"nonsense"}
	if _, err := bench.Run(t.Context(), o); err == nil || !strings.Contains(err.Error(), "nonsense") {
		t.Fatalf("an unknown benchmark was accepted: %v", err)
	}
}
