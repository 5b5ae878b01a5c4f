package bench

import (
	"context"
	"errors"
	"fmt"

	"bulwark/server/action"
	"bulwark/server/batch"
	"bulwark/server/ident"
	"bulwark/server/viewer"
)

// previewing is what the wizard asks before a request: how many match, what they have now, who else works on them. The
// floor is one aggregate scan that counts what matches, what is eligible and what is not rotated.
func previewing() work {
	return work{
		name: "preview",
		run: func(ctx context.Context, s *Site) ([]Result, error) {
			var results []Result
			for _, p := range s.previews() {
				measured, err := s.fight(ctx, s.previewOf(p, nil, nil))
				if err != nil {
					return nil, err
				}
				results = append(results, measured.atMost("preview, "+p.name, s.active, 2))
			}
			return results, nil
		},
		check: func(ctx context.Context, s *Site) error {
			var told *batch.Preview
			var counted []int64
			d := s.previewOf(s.previews()[0], &told, &counted)
			if err := errors.Join(d.product(ctx), d.floor(ctx)); err != nil {
				return err
			}
			got := []int64{told.Matched, told.Eligible, told.NotRotated}
			return compare([]string{fmt.Sprint(got)}, []string{fmt.Sprint(counted)})
		},
	}
}

type proposal struct {
	name string
	batch.Proposal
}

func (s *Site) previews() []proposal {
	all, shown := s.everything().selection, batch.Leave{Sample: true} // the page shows everything but the sample
	return []proposal{
		{"expire", batch.Proposal{Action: action.Expire, Selection: all, Leave: shown}},
		{"form of an update, fields with few values", batch.Proposal{
			Action: action.Update, Selection: all, Leave: shown,
			Fields: []action.Field{
				action.PasswordType, action.Domain, action.AutomaticChange, action.ChangeTemplate, action.ReconciliationEnabled,
				action.ReconciliationAutorun, action.ReconciliationTemplate,
			},
		}},
		{"form of an update, all 13 fields", batch.Proposal{Action: action.Update, Selection: all, Leave: shown}},
		{"clear the domain", batch.Proposal{
			Action: action.Update, Selection: all, Leave: shown,
			Changes: &action.Changes{Domain: action.Clearable[ident.Domain]{Named: true}},
		}},
	}
}

func (s *Site) previewOf(p proposal, told **batch.Preview, counted *[]int64) duel {
	return duel{
		product: func(ctx context.Context) error {
			preview, err := s.Batch.Preview(viewer.With(ctx, s.requester), p.Proposal)
			if told != nil {
				*told = preview
			}
			return err
		},
		floor: func(ctx context.Context) error {
			rows, err := s.Floor.rows(ctx, statement{sql: "SELECT count(*), count(*) FILTER (WHERE status = 'ACTIVE')," +
				" count(*) FILTER (WHERE status = 'ACTIVE' AND (NOT automatic_change OR change_template_id IS NULL)) FROM credentials"})
			if err == nil && counted != nil {
				for _, value := range rows[0] {
					*counted = append(*counted, value.(int64))
				}
			}
			return err
		},
	}
}
