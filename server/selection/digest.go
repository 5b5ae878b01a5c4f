package selection

import (
	"context"

	"entgo.io/ent/dialect/sql"

	"bulwark/server/approval"
	"bulwark/server/ident"
)

// Digest hashes what was frozen (rule 9), block by block. The lines of a block are put together by the database, by one
// range of the primary key each, so that only blocks cross over; PostgreSQL hashes them as well, and sends the hashes.
func Digest(ctx context.Context, c Conn, operation ident.BatchOperation, header approval.Header) (string, error) {
	digest, err := approval.NewDigest(header)
	if err != nil {
		return "", err
	}
	first := int64(ident.Task(operation, 1))
	err = c.Rows(ctx, func(b *sql.Builder) {
		if c.Postgres() {
			hashedBlocks(b, first, header.Total)
		} else {
			blocks(b, first, header.Total)
		}
	}, func(scan func(...any) error) error {
		var block []byte
		if err := scan(&block); err != nil {
			return err
		}
		if c.Postgres() {
			digest.Block(block)
		} else {
			digest.Block(approval.BlockOf(block))
		}
		return nil
	})
	return digest.String(), err
}

func hashedBlocks(b *sql.Builder, first, total int64) {
	b.WriteString("SELECT (SELECT sha256(convert_to(string_agg(id || E'\\t' || credential_id || E'\\t' || credential_version || E'\\t' || ")
	b.Ident("before").WriteString(" || E'\\n', '' ORDER BY id), 'UTF8')) FROM batch_tasks WHERE id BETWEEN s.first AND least(s.first + ")
	b.Arg(approval.BlockSize - 1).WriteString(", ").Arg(first + total - 1).WriteString(")) FROM generate_series(")
	b.Arg(first).WriteString("::bigint, ").Arg(first + total - 1).WriteString("::bigint, ").Arg(approval.BlockSize).WriteString(") s (first) ORDER BY s.first")
}

func blocks(b *sql.Builder, first, total int64) {
	b.WriteString("WITH RECURSIVE s (first) AS (SELECT ").Arg(first).WriteString(" UNION ALL SELECT first + ").Arg(approval.BlockSize)
	b.WriteString(" FROM s WHERE first + ").Arg(approval.BlockSize).WriteString(" <= ").Arg(first + total - 1)
	b.WriteString(") SELECT (SELECT group_concat(line, '') FROM (SELECT id || char(9) || credential_id || char(9) || credential_version || char(9) || ")
	b.Ident("before").WriteString(" || char(10) AS line FROM batch_tasks WHERE id BETWEEN s.first AND min(s.first + ")
	b.Arg(approval.BlockSize - 1).WriteString(", ").Arg(first + total - 1).WriteString(") ORDER BY id)) FROM s ORDER BY s.first")
}
