package selection

import (
	"context"
	"strconv"
	"strings"

	"entgo.io/ent/dialect/sql"

	"bulwark/server/approval"
	"bulwark/server/ident"
	"bulwark/server/store"
)

// Digest hashes what was frozen (rules 9 and 24), block by block, from the rows as they are stored. The text of a block is
// put together by the database, so that only blocks cross over; PostgreSQL hashes them as well, and sends the hashes.
//
// In version 2 a row is written so that different rows never make the same text, whatever they hold: PostgreSQL writes a
// composite value, which quotes what it must; SQLite writes a JSON array, which also tells 5 from '5'. In version 1 a task
// is a line of key, credential, version and values seen, separated by tabs, and names are not covered.
func Digest(ctx context.Context, c store.Conn, operation ident.BatchOperation, header approval.Header) (string, error) {
	digest, err := approval.NewDigest(header)
	if err != nil {
		return "", err
	}
	span := Span{ident.Task(operation, 1), ident.Task(operation, header.Total)}
	if header.Version < approval.DigestVersion {
		err = hash(ctx, c, digest, func(b *sql.Builder) { blocksOfLines(b, span) })
		return digest.String(), err
	}
	err = hash(ctx, c, digest, func(b *sql.Builder) { blocksOfTasks(b, span) })
	if err == nil {
		err = hash(ctx, c, digest, func(b *sql.Builder) { blocksOfNames(b, operation) })
	}
	if err != nil && strings.Contains(err.Error(), "JSON cannot hold BLOB values") { // SQLite, about rows that were tampered with
		digest.Block(approval.BlockOf([]byte(err.Error())))
		err = nil
	}
	return digest.String(), err
}

// hash adds the blocks that a query returns.
func hash(ctx context.Context, c store.Conn, digest *approval.Digest, write func(b *sql.Builder)) error {
	return c.Query(ctx, write, func(scan func(...any) error) error {
		var block []byte
		if err := scan(&block); err != nil {
			return err
		}
		if !c.Postgres() {
			block = approval.BlockOf(block)
		}
		digest.Block(block)
		return nil
	})
}

// Columns that a task's digest covers, in their order.
const coveredColumns = `id, credential_id, credential_version, username, device_id, domain_id, password_type_id, "before"`

// blocksOfTasks writes a query of the blocks of a span's tasks in version 2.
func blocksOfTasks(b *sql.Builder, span Span) {
	text := "json_group_array(json_array(" + coveredColumns + "))"
	if store.IsPostgres(b) {
		text = "string_agg(ROW(" + coveredColumns + ")::text, '' ORDER BY id)"
	}
	inBlocks(b, span, text)
}

// blocksOfLines writes a query of the blocks of a span's tasks in version 1.
func blocksOfLines(b *sql.Builder, span Span) {
	text := `group_concat(id || char(9) || credential_id || char(9) || credential_version || char(9) || "before" || char(10), '')`
	if store.IsPostgres(b) {
		text = `string_agg(id || E'\t' || credential_id || E'\t' || credential_version || E'\t' || "before" || E'\n', '' ORDER BY id)`
	}
	inBlocks(b, span, text)
}

// inBlocks writes a query of an aggregate over the tasks of each block of a span: one range of the primary key each.
func inBlocks(b *sql.Builder, span Span, text string) {
	first, last := int64(span.First), int64(span.Last)
	if store.IsPostgres(b) {
		b.WriteString("SELECT (SELECT sha256(convert_to(" + text + ", 'UTF8')) FROM batch_tasks WHERE id BETWEEN s.first AND least(s.first + ")
		b.Arg(approval.BlockSize - 1).WriteString(", ").Arg(last).WriteString(")) FROM generate_series(")
		b.Arg(first).WriteString("::bigint, ").Arg(last).WriteString("::bigint, ").Arg(approval.BlockSize).WriteString(") s (first) ORDER BY s.first")
		return
	}
	b.WriteString("WITH RECURSIVE s (first) AS (SELECT ").Arg(first).WriteString(" UNION ALL SELECT first + ").Arg(approval.BlockSize)
	b.WriteString(" FROM s WHERE first + ").Arg(approval.BlockSize).WriteString(" <= ").Arg(last)
	b.WriteString(") SELECT (SELECT " + text + " FROM (SELECT * FROM batch_tasks WHERE id BETWEEN s.first AND min(s.first + ")
	b.Arg(approval.BlockSize - 1).WriteString(", ").Arg(last).WriteString(") ORDER BY id)) FROM s ORDER BY s.first")
}

// blocksOfNames writes a query of the blocks of an operation's names.
func blocksOfNames(b *sql.Builder, operation ident.BatchOperation) {
	text := "json_group_array(json_array(kind, key, name, address) ORDER BY key)"
	if store.IsPostgres(b) {
		text = "sha256(convert_to(string_agg(ROW(kind, key, name, address)::text, '' ORDER BY key), 'UTF8'))"
	}
	block := "key / " + strconv.Itoa(approval.BlockSize)
	b.WriteString("SELECT " + text + " FROM batch_names WHERE operation_id = ").Arg(int64(operation))
	b.WriteString(" GROUP BY kind, " + block + " ORDER BY kind, " + block)
}
