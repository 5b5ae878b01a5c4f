package bench

import (
	"context"

	"bulwark/server/action"
	"bulwark/server/ident"
)

// freezing is a request for everything a filter matches: judged, frozen into tasks, sealed with a digest. The floor is one
// INSERT … SELECT of the same tasks, without judging and without a digest.
func freezing() work {
	return work{
		name: "freeze",
		run: func(ctx context.Context, s *Site) ([]Result, error) {
			sizes, err := s.sizes(ctx)
			if err != nil {
				return nil, err
			}
			var results []Result
			for _, chosen := range sizes {
				measured, err := s.fight(ctx, s.freezingOf(chosen))
				if err != nil {
					return nil, err
				}
				results = append(results, measured.atMost("freeze a selection into tasks, by filter", chosen.n, 1.5))
			}
			return results, nil
		},
		check: func(ctx context.Context, s *Site) error {
			sizes, err := s.sizes(ctx)
			for _, chosen := range sizes {
				if err == nil {
					err = s.same(ctx, s.freezingOf(chosen), frozenTasks)
				}
			}
			return err
		},
	}
}

func (s *Site) freezingOf(chosen choice) duel {
	return duel{
		prepare: s.reset,
		product: func(ctx context.Context) error {
			_, err := s.request(ctx, action.Expire, nil, chosen)
			return err
		},
		floor: func(ctx context.Context) error {
			const operation = ident.BatchOperation(1 << 20)
			const head = "INSERT INTO batch_tasks (id, credential_id, credential_version, before)" +
				" SELECT CAST($1 AS bigint) + row_number() OVER (ORDER BY c.id), c.id, c.version, "
			tail := " FROM credentials c WHERE " + chosen.condition + " ORDER BY c.id"
			return s.Floor.tx(ctx, statement{
				sql:      head + "json_object('EXPIRES_AT', c.expires_at)" + tail,
				postgres: head + "json_build_object('EXPIRES_AT', c.expires_at)::text" + tail,
				args:     []any{int64(ident.Task(operation, 0))},
			})
		},
	}
}

// frozenTasks are the tasks of the only operation, by position.
var frozenTasks = []statement{
	{sql: "SELECT id & 4294967295, credential_id, credential_version, before FROM batch_tasks ORDER BY id"},
}
