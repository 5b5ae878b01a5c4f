// Command migrate compares the ent schema with the schema that the committed migrations produce. With -name it writes the
// difference as the next migration of both databases. Where there is none, the file is empty, to be written by hand.
// With -check it fails when there is a difference. It replays the migrations into an empty PostgreSQL database and into
// SQLite in memory. Called by `npm run migrate -- NAME` and `npm run migrate -- --check`, which start a PostgreSQL.
//
//	go run ./ent/migrate -postgres postgres://… -name add_something
//	go run ./ent/migrate -postgres postgres://… -check
package main

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"text/template"

	atlas "ariga.io/atlas/sql/migrate"
	"ariga.io/atlas/sql/postgres"
	atlasschema "ariga.io/atlas/sql/schema"
	"ariga.io/atlas/sql/sqlite"
	"ariga.io/atlas/sql/sqltool"
	"entgo.io/ent/dialect"
	entsql "entgo.io/ent/dialect/sql"
	"entgo.io/ent/dialect/sql/schema"
	_ "github.com/jackc/pgx/v5/stdlib" // driver "pgx"
	_ "modernc.org/sqlite"             // driver "sqlite"

	"bulwark/ent/db/migrate"
)

const folder = "ent/migrations"

func main() {
	source := flag.String("postgres", os.Getenv("BULWARK_TEST_POSTGRES_URL"), "URL of an empty PostgreSQL database")
	name := flag.String("name", "", "name of the new migration, in snake case")
	check := flag.Bool("check", false, "only report whether schema and migrations differ")
	flag.Parse()
	if err := run(context.Background(), *source, *name, *check); err != nil {
		fmt.Fprintln(os.Stderr, "migrate:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, source, name string, check bool) error {
	if (name == "") != check {
		return errors.New("give either -name or -check")
	}
	if check {
		name = "drift"
	}
	targets := []struct{ dialect, driver, source, folder string }{
		{dialect.SQLite, "sqlite", "file:replay?mode=memory&cache=shared&_pragma=foreign_keys(1)", "sqlite"},
		{dialect.Postgres, "pgx", source, "postgres"},
	}
	for _, target := range targets {
		dir := filepath.Join(folder, target.folder)
		differs, err := diff(ctx, target.dialect, target.driver, target.source, dir, name, check)
		if err != nil {
			return fmt.Errorf("%s: %w", target.dialect, err)
		}
		if check && differs {
			return fmt.Errorf("%s: the schema has changed: write the migration with `npm run migrate -- NAME`", target.dialect)
		}
	}
	return nil
}

// diff replays the migrations of one database and reports whether the ent schema differs from the result; unless it only
// checks, it writes the next migration. It works on a copy, because the planner keeps a checksum file that hand-written
// migrations would invalidate.
func diff(ctx context.Context, kind, driver, source, path, name string, check bool) (differs bool, err error) {
	database, err := sql.Open(driver, source)
	if err != nil {
		return false, err
	}
	defer database.Close()
	work, err := os.MkdirTemp("", "migrations")
	if err != nil {
		return false, err
	}
	defer os.RemoveAll(work)
	if err := os.CopyFS(work, os.DirFS(path)); err != nil {
		return false, err
	}
	before, err := filepath.Glob(filepath.Join(work, "*.sql"))
	if err != nil {
		return false, err
	}
	file := fmt.Sprintf("%04d_%s.sql", len(before)+1, name)
	if err := plan(ctx, kind, database, work, name, len(before)+1); err != nil {
		return false, err
	}
	content, err := os.ReadFile(filepath.Join(work, file))
	differs = err == nil
	if errors.Is(err, fs.ErrNotExist) {
		content, err = []byte("-- +goose Up\n"), nil
	}
	if err != nil || check {
		return differs, err
	}
	target := filepath.Join(path, file)
	fmt.Println(target)
	if bytes.Contains(content, []byte("DROP TABLE")) {
		fmt.Println("  rebuilds a table: that drops its triggers and, through foreign keys, rows of other tables. " +
			"Write ALTER TABLE by hand, or restore the triggers.")
	}
	return differs, os.WriteFile(target, content, 0o644)
}

// plan writes the difference, if there is one, as a migration into a folder.
func plan(ctx context.Context, kind string, database *sql.DB, path, name string, number int) error {
	dir, err := sqltool.NewGooseDir(path)
	if err != nil {
		return err
	}
	sum, err := dir.Checksum()
	if err != nil {
		return err
	}
	if err := atlas.WriteSumFile(dir, sum); err != nil {
		return err
	}
	formatter, err := atlas.NewTemplateFormatter(
		template.Must(template.New("name").Parse(fmt.Sprintf("%04d_{{ .Name }}.sql", number))),
		template.Must(template.New("body").Parse(
			"-- +goose Up\n{{ range .Changes }}{{ with .Comment }}-- {{ . }}\n{{ end }}{{ printf \"%s;\\n\" .Cmd }}{{ end }}")),
	)
	if err != nil {
		return err
	}
	planner, err := schema.NewMigrate(entsql.OpenDB(kind, database), schema.WithDir(dir), schema.WithFormatter(formatter),
		schema.WithMigrationMode(schema.ModeReplay), schema.WithDialect(kind), schema.WithDropColumn(true),
		schema.WithDropIndex(true), schema.WithDiffHook(keepHandWritten))
	if err != nil {
		return err
	}
	return planner.NamedDiff(ctx, name, migrate.Tables...)
}

// keepHandWritten ignores differences that ent's schema cannot express and migrations have by hand: indexes over expressions and
// trigrams.
func keepHandWritten(next schema.Differ) schema.Differ {
	return schema.DiffFunc(func(current, desired *atlasschema.Schema) ([]atlasschema.Change, error) {
		changes, err := next.Diff(current, desired)
		var kept []atlasschema.Change
		for _, change := range changes {
			if table, ok := change.(*atlasschema.ModifyTable); ok {
				useConstantDefaults(table.Changes)
				table.Changes = slices.DeleteFunc(table.Changes, dropsHandWritten)
				if len(table.Changes) == 0 {
					continue
				}
			}
			kept = append(kept, change)
		}
		return kept, err
	})
}

// useConstantDefaults marks constant defaults of new columns as such. For expressions, which ent passes, the planner rebuilds
// the table on SQLite, and its triggers are lost.
func useConstantDefaults(changes []atlasschema.Change) {
	for _, change := range changes {
		if add, ok := change.(*atlasschema.AddColumn); ok {
			if expression, ok := add.C.Default.(*atlasschema.RawExpr); ok && isConstant.MatchString(expression.X) {
				add.C.Default = &atlasschema.Literal{V: expression.X}
			}
		}
	}
}

var isConstant = regexp.MustCompile(`^('[^']*'|-?[0-9.]+|true|false)$`)

// dropsHandWritten reports whether a change drops a hand-written index.
func dropsHandWritten(change atlasschema.Change) bool {
	drop, ok := change.(*atlasschema.DropIndex)
	return ok && (slices.ContainsFunc(drop.I.Parts, func(part *atlasschema.IndexPart) bool { return part.X != nil }) ||
		slices.ContainsFunc(drop.I.Attrs, isHandWritten))
}

// isHandWritten reports whether an index's attribute is a trigram type or a condition that calls a function.
func isHandWritten(attribute atlasschema.Attr) bool {
	switch attribute := attribute.(type) {
	case *postgres.IndexType:
		return strings.EqualFold(attribute.T, postgres.IndexTypeGIN)
	case *postgres.IndexPredicate:
		return strings.Contains(attribute.P, "octet_length(")
	case *sqlite.IndexPredicate:
		return strings.Contains(attribute.P, "octet_length(")
	default:
		return false
	}
}
