package selection

import (
	"context"

	"entgo.io/ent/dialect/sql"

	"bulwark/server/approval"
	"bulwark/server/ident"
)

// Freeze makes a task of every credential the action may touch, in the order of their keys, with the version and the
// values they have now (rule 1), and returns how many. One statement does it, whatever the size; the verdict is part of
// it, so nothing ineligible slips in between judging and freezing.
func Freeze(ctx context.Context, c Conn, scope Scope, target Target, operation ident.BatchOperation) (int64, error) {
	return c.Exec(ctx, func(b *sql.Builder) {
		b.WriteString("INSERT INTO batch_tasks (id, credential_id, credential_version, ").Ident("before").WriteString(") SELECT ")
		b.Arg(int64(ident.Task(operation, 0)))
		if c.Postgres() {
			b.WriteString("::bigint")
		}
		b.WriteString(" + row_number() OVER (ORDER BY q.id), q.id, q.version, q.").Ident("before").WriteString(" FROM ")
		scope.Eligible(b, target, Column("c.version", "version"), target.Before())
		b.WriteString(" ORDER BY q.id")
	})
}

// Digest hashes what was frozen (rule 9). PostgreSQL hashes blocks of tasks where they are; SQLite is in this process,
// so its rows are simply read.
func Digest(ctx context.Context, c Conn, operation ident.BatchOperation, header approval.Header) (string, error) {
	digest, err := approval.NewDigest(header)
	if err != nil {
		return "", err
	}
	if c.Postgres() {
		err = hashInDatabase(ctx, c, operation, header.Total, digest)
	} else {
		err = hashHere(ctx, c, operation, header.Total, digest)
	}
	return digest.String(), err
}

func hashInDatabase(ctx context.Context, c Conn, operation ident.BatchOperation, total int64, digest *approval.Digest) error {
	first := int64(ident.Task(operation, 1))
	return c.Rows(ctx, func(b *sql.Builder) {
		b.WriteString("SELECT sha256(convert_to(string_agg(id || E'\\t' || credential_id || E'\\t' || credential_version || E'\\t' || before || E'\\n', '' ORDER BY id), 'UTF8'))")
		b.WriteString(" FROM batch_tasks WHERE id BETWEEN ").Arg(first).WriteString(" AND ").Arg(first + total - 1)
		b.WriteString(" GROUP BY (id - ").Arg(first).WriteString(") / ").Arg(approval.BlockSize).WriteString(" ORDER BY min(id)")
	}, func(scan func(...any) error) error {
		var sum []byte
		if err := scan(&sum); err != nil {
			return err
		}
		digest.Block(sum)
		return nil
	})
}

func hashHere(ctx context.Context, c Conn, operation ident.BatchOperation, total int64, digest *approval.Digest) error {
	first := int64(ident.Task(operation, 1))
	block, held := approval.NewBlock(), 0
	err := c.Rows(ctx, func(b *sql.Builder) {
		b.WriteString("SELECT id, credential_id, credential_version, ").Ident("before").WriteString(" FROM batch_tasks WHERE id BETWEEN ")
		b.Arg(first).WriteString(" AND ").Arg(first + total - 1).WriteString(" ORDER BY id")
	}, func(scan func(...any) error) error {
		var task, credential, version int64
		var before string
		if err := scan(&task, &credential, &version, &before); err != nil {
			return err
		}
		block.Task(ident.BatchTask(task), ident.Credential(credential), version, before)
		if held++; held == approval.BlockSize {
			digest.Block(block.Sum())
			block, held = approval.NewBlock(), 0
		}
		return nil
	})
	if held > 0 {
		digest.Block(block.Sum())
	}
	return err
}
