package frozen

import (
	"context"
	"strconv"
	"strings"

	"entgo.io/ent/dialect/sql"

	"bulwark/server/approval"
	"bulwark/server/ident"
	"bulwark/server/store"
)

// Digest hashes what was frozen (rules 9 and 24), block by block, from the stored rows. The database puts together the text of
// each block, so that only blocks are transferred; PostgreSQL also hashes them and sends the hashes.
//
// In version 2 the text of a block is unambiguous: PostgreSQL writes composite values, which quote special characters; SQLite
// writes JSON arrays, which also tell 5 from '5'. In version 1 a task is a line of key, credential, version and values,
// separated by tabs, and names are not included.
func Digest(ctx context.Context, c store.Conn, operation ident.BatchOperation, header approval.Header) (string, error) {
	digest, err := approval.NewDigest(header)
	if err != nil {
		return "", err
	}
	tasks := allTasks(operation, header.Total)
	if header.Version < approval.DigestVersion {
		err = addBlocks(ctx, c, digest, func(b *sql.Builder) { writeTaskBlocksV1(b, tasks) })
		return digest.String(), err
	}
	err = addBlocks(ctx, c, digest, func(b *sql.Builder) { writeTaskBlocks(b, tasks) })
	if err == nil {
		err = addBlocks(ctx, c, digest, func(b *sql.Builder) { writeNameBlocks(b, operation) })
	}
	if err != nil && strings.Contains(err.Error(), "JSON cannot hold BLOB values") { // SQLite, about rows that were tampered with
		digest.AddBlock(approval.HashBlock([]byte(err.Error())))
		err = nil
	}
	return digest.String(), err
}

// addBlocks adds the blocks that a query returns to the digest: texts on SQLite, hashes on PostgreSQL.
func addBlocks(ctx context.Context, c store.Conn, digest *approval.Digest, write func(b *sql.Builder)) error {
	return c.Query(ctx, write, func(scan func(...any) error) error {
		var block []byte
		if err := scan(&block); err != nil {
			return err
		}
		if !c.Postgres() {
			block = approval.HashBlock(block)
		}
		digest.AddBlock(block)
		return nil
	})
}

// taskColumns are the columns of a task that the digest covers, in their order.
const taskColumns = `id, credential_id, credential_version, username, device_id, domain_id, password_type_id, "before"`

// writeTaskBlocks writes a query of the blocks of tasks, version 2.
func writeTaskBlocks(b *sql.Builder, tasks TaskRange) {
	text := "json_group_array(json_array(" + taskColumns + "))"
	if store.IsPostgres(b) {
		text = "string_agg(ROW(" + taskColumns + ")::text, '' ORDER BY id)"
	}
	writeBlocks(b, tasks, text)
}

// writeTaskBlocksV1 writes a query of the blocks of tasks, version 1.
func writeTaskBlocksV1(b *sql.Builder, tasks TaskRange) {
	text := `group_concat(id || char(9) || credential_id || char(9) || credential_version || char(9) || "before" || char(10), '')`
	if store.IsPostgres(b) {
		text = `string_agg(id || E'\t' || credential_id || E'\t' || credential_version || E'\t' || "before" || E'\n', '' ORDER BY id)`
	}
	writeBlocks(b, tasks, text)
}

// blocksPostgres returns the hash of {text}, an aggregate over the tasks of a block, for each block of a range: the tasks
// {first} to {last} are cut every {size} tasks. Each block reads one range of the primary key.
const blocksPostgres = `
SELECT (
	SELECT sha256(convert_to({text}, 'UTF8'))
	FROM batch_tasks
	WHERE id BETWEEN s.first AND least(s.first + {size} - 1, {last})
)
FROM generate_series({first}::bigint, {last}::bigint, {size}) s (first)
ORDER BY s.first`

// blocksSQLite returns {text} for each block. Its aggregates take their rows in the order of the inner query.
const blocksSQLite = `
WITH RECURSIVE s (first) AS (
	SELECT {first}
	UNION ALL
	SELECT first + {size} FROM s WHERE first + {size} <= {last}
)
SELECT (
	SELECT {text}
	FROM (SELECT * FROM batch_tasks WHERE id BETWEEN s.first AND min(s.first + {size} - 1, {last}) ORDER BY id)
)
FROM s
ORDER BY s.first`

// writeBlocks writes a query of an aggregate over the tasks of each block of a range.
func writeBlocks(b *sql.Builder, tasks TaskRange, text string) {
	query := blocksSQLite
	if store.IsPostgres(b) {
		query = blocksPostgres
	}
	query = strings.NewReplacer("{text}", text, "{size}", strconv.Itoa(approval.BlockSize)).Replace(query)
	arguments := map[string]ident.BatchTask{"first": tasks.First, "last": tasks.Last}
	for {
		sqlText, rest, found := strings.Cut(query, "{")
		b.WriteString(sqlText)
		if !found {
			return
		}
		var name string
		name, query, _ = strings.Cut(rest, "}")
		b.Arg(int64(arguments[name]))
	}
}

// writeNameBlocks writes a query of the blocks of an operation's names.
func writeNameBlocks(b *sql.Builder, operation ident.BatchOperation) {
	text := "json_group_array(json_array(kind, key, name, address) ORDER BY key)"
	if store.IsPostgres(b) {
		text = "sha256(convert_to(string_agg(ROW(kind, key, name, address)::text, '' ORDER BY key), 'UTF8'))"
	}
	block := "key / " + strconv.Itoa(approval.BlockSize)
	b.WriteString("SELECT " + text + " FROM batch_names WHERE operation_id = ").Arg(int64(operation))
	b.WriteString(" GROUP BY kind, " + block + " ORDER BY kind, " + block)
}
