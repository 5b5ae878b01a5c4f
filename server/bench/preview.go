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

// benchmarkPreviews computes the previews that the wizard shows before a request. The floor is one aggregate scan that counts
// matching, eligible and not rotated credentials.
func benchmarkPreviews() benchmark {
	return benchmark{
		name: "preview",
		run: func(ctx context.Context, e *Environment) ([]Result, error) {
			var results []Result
			for _, p := range e.previewCases() {
				measured, err := e.alternate(ctx, e.comparePreview(p, nil, nil))
				if err != nil {
					return nil, err
				}
				results = append(results, measured.result("preview, "+p.name, e.active, 2))
			}
			return results, nil
		},
		check: func(ctx context.Context, e *Environment) error {
			var preview *batch.Preview
			var counted []int64
			d := e.comparePreview(e.previewCases()[0], &preview, &counted)
			if err := errors.Join(d.product(ctx), d.floor(ctx)); err != nil {
				return err
			}
			got := []int64{preview.Matched, preview.Eligible, preview.NotRotated}
			return compareRows([]string{fmt.Sprint(got)}, []string{fmt.Sprint(counted)})
		},
	}
}

type previewCase struct {
	name string
	batch.Proposal
}

func (e *Environment) previewCases() []previewCase {
	all, shown := e.selectAll().selection, batch.PreviewParts{Sample: true} // the page shows everything but the sample
	return []previewCase{
		{"expire", batch.Proposal{Action: action.Expire, Selection: all, Without: shown}},
		{"form of an update, fields with few values", batch.Proposal{
			Action: action.Update, Selection: all, Without: shown,
			Fields: []action.Field{
				action.PasswordType, action.Domain, action.AutomaticChange, action.ChangeTemplate, action.ReconciliationEnabled,
				action.ReconciliationAutorun, action.ReconciliationTemplate,
			},
		}},
		{"form of an update, all 13 fields", batch.Proposal{Action: action.Update, Selection: all, Without: shown}},
		{"clear the domain", batch.Proposal{
			Action: action.Update, Selection: all, Without: shown,
			Changes: &action.Changes{Domain: action.Clearable[ident.Domain]{Named: true}},
		}},
	}
}

func (e *Environment) comparePreview(p previewCase, result **batch.Preview, counted *[]int64) comparison {
	return comparison{
		product: func(ctx context.Context) error {
			preview, err := e.Batch.Preview(viewer.With(ctx, e.requester), p.Proposal)
			if result != nil {
				*result = preview
			}
			return err
		},
		floor: func(ctx context.Context) error {
			rows, err := e.Floor.queryRows(ctx, statement{sql: "SELECT count(*), count(*) FILTER (WHERE status = 'ACTIVE')," +
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
