package eligibility

import (
	"context"
	"maps"
	"slices"

	"entgo.io/ent/dialect/sql"

	"bulwark/server/action"
	"bulwark/server/fault"
	"bulwark/server/ident"
	"bulwark/server/store"
)

// Assessment is the result of applying rules 2 and 4 to a selection.
type Assessment struct {
	Eligible int64           // number of credentials that the action may change
	Problems []fault.Problem // one for each code, with the number and the first of the credentials it concerns
}

// Assess applies rules 2 and 4 to a selection.
func Assess(ctx context.Context, c store.Conn, selection action.Selection, scope Scope, target Target) (Assessment, error) {
	var assessment Assessment
	scope, err := scope.FindForbidden(ctx, c, target)
	if err != nil {
		return assessment, err
	}
	err = c.QueryRow(ctx, func(b *sql.Builder) {
		b.WriteString("SELECT count(*) FROM (")
		scope.WriteRows(b, ColumnAs("c.id", "id"))
		b.WriteString(") q")
	}, &assessment.Eligible)
	if err != nil {
		return assessment, err
	}
	for _, credentials := range scope.forbidden {
		assessment.Eligible -= int64(len(credentials))
	}
	assessment.Problems, err = scope.Problems(ctx, c, selection)
	return assessment, err
}

// Problems returns what FindForbidden found, a problem for each code, and the problem that ids of the selection are unknown.
func (s Scope) Problems(ctx context.Context, c store.Conn, selection action.Selection) ([]fault.Problem, error) {
	var problems []fault.Problem
	if selection.Filter == nil {
		unknown, err := unknownIDs(ctx, c, selection.IDs, s)
		if err != nil {
			return nil, err
		}
		if len(unknown) > 0 {
			problems = append(problems, problem(fault.CodeNotFound, unknown))
		}
	}
	for _, code := range slices.Sorted(maps.Keys(s.forbidden)) {
		problems = append(problems, problem(code, s.forbidden[code]))
	}
	return problems, nil
}

func unknownIDs(ctx context.Context, c store.Conn, ids []ident.Credential, scope Scope) ([]ident.Credential, error) {
	found, err := store.QueryKeys[ident.Credential](ctx, c, func(b *sql.Builder) { scope.WriteRows(b, ColumnAs("c.id", "id")) })
	if err != nil {
		return nil, err
	}
	known := make(map[ident.Credential]struct{}, len(found))
	for _, id := range found {
		known[id] = struct{}{}
	}
	var unknown []ident.Credential
	for _, id := range ids {
		if _, exists := known[id]; !exists {
			unknown = append(unknown, id)
		}
	}
	return unknown, nil
}
