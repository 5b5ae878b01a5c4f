package selection

import (
	"context"
	"database/sql"
	"fmt"
	"maps"
	"slices"

	entsql "entgo.io/ent/dialect/sql"

	"bulwark/server/action"
	"bulwark/server/fault"
	"bulwark/server/ident"
)

// Judgement is what an action may and may not do to the credentials of a selection.
type Judgement struct {
	Eligible int64           // how many the action may touch
	Problems []fault.Problem // by code, each with its count and first credentials
}

// Judge applies rules 2 and 4 to a whole selection at once.
func Judge(ctx context.Context, c Conn, selection action.Selection, scope Scope, target Target) (Judgement, error) {
	var judgement Judgement
	counts := map[fault.Code]int64{}
	err := c.Rows(ctx, func(b *entsql.Builder) { scope.Tally(b, target) }, func(scan func(...any) error) error {
		var code sql.NullString
		var count int64
		if err := scan(&code, &count); err != nil {
			return err
		}
		if code.Valid {
			counts[fault.Code(code.String)] = count
		} else {
			judgement.Eligible = count
		}
		return nil
	})
	if err != nil {
		return judgement, err
	}
	judgement.Problems, err = Problems(ctx, c, selection, scope, target, counts)
	return judgement, err
}

// Problems tells what Tally counted under each code, with the first credentials of each, and ids that are unknown.
func Problems(ctx context.Context, c Conn, selection action.Selection, scope Scope, target Target, counts map[fault.Code]int64) ([]fault.Problem, error) {
	var problems []fault.Problem
	if selection.Filter == nil {
		unknown, err := unknownIDs(ctx, c, selection.IDs, scope)
		if err != nil {
			return nil, err
		}
		if len(unknown) > 0 {
			problems = append(problems, Problem(fault.CodeNotFound, int64(len(unknown)), unknown))
		}
	}
	for _, code := range slices.Sorted(maps.Keys(counts)) {
		sample, err := Keys[ident.Credential](ctx, c, func(b *entsql.Builder) {
			b.WriteString("SELECT q.id FROM (")
			scope.Rows(b, Column("c.id", "id"), coded(scope.cases(target, true)))
			b.WriteString(") q WHERE q.code = ").Arg(string(code)).WriteString(fmt.Sprintf(" ORDER BY q.id LIMIT %d", fault.Sample))
		})
		if err != nil {
			return nil, err
		}
		problems = append(problems, Problem(code, counts[code], sample))
	}
	return problems, nil
}

func unknownIDs(ctx context.Context, c Conn, keys []ident.Credential, scope Scope) ([]ident.Credential, error) {
	found, err := Keys[ident.Credential](ctx, c, func(b *entsql.Builder) { scope.Rows(b, Column("c.id", "id")) })
	if err != nil {
		return nil, err
	}
	known := make(map[ident.Credential]struct{}, len(found))
	for _, key := range found {
		known[key] = struct{}{}
	}
	var unknown []ident.Credential
	for _, key := range keys {
		if _, ok := known[key]; !ok {
			unknown = append(unknown, key)
		}
	}
	return unknown, nil
}

// messages tell people what a code means for single credentials.
var messages = map[fault.Code]string{
	fault.CodeNotFound:            "There is no such credential.",
	fault.CodeNotActive:           "The credential is not active.",
	fault.CodeNotInactive:         "The credential is not inactive.",
	fault.CodeLocalTypeWithDomain: "A local password type forbids a domain: clear the domain or choose a type that is not local.",
	fault.CodeDuplicateCredential: "Another credential has, or would get, the same username, device and domain.",
	fault.CodeParentCycle:         "The credential would be its own parent or ancestor.",
	fault.CodeReferenceInactive:   "Something the change refers to is no longer active.",
	fault.CodeReconcilesItself:    "The credential would reconcile itself.",
	fault.CodeRequired:            "Reconciliation needs both a credential and a template.",
	fault.CodeInvalid:             "Something the change refers to is for another purpose.",
	fault.CodeChangedSinceRequest: "The credential changed after it was requested; it was left as it is.",
	fault.CodeFailed:              "The database refused the change; the credential was left as it is.",
}

// Message tells people what a code means for a single credential.
func Message(code fault.Code) string { return messages[code] }

// Problem is a per-credential problem with its count and its first credentials.
func Problem(code fault.Code, count int64, credentials []ident.Credential) fault.Problem {
	return fault.Problem{
		Code: code, Message: messages[code], Count: int(count),
		Credentials: credentials[:min(len(credentials), fault.Sample)],
	}
}
