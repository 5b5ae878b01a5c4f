package selection

import (
	"context"
	"maps"
	"slices"

	entsql "entgo.io/ent/dialect/sql"

	"bulwark/server/action"
	"bulwark/server/fault"
	"bulwark/server/ident"
	"bulwark/server/store"
)

// Judgement is what an action may and may not do to the credentials of a selection.
type Judgement struct {
	Eligible int64           // how many the action may touch
	Problems []fault.Problem // by code, each with its count and first credentials
}

// Judge applies rules 2 and 4 to a whole selection at once.
func Judge(ctx context.Context, c store.Conn, selection action.Selection, scope Scope, target Target) (Judgement, error) {
	var judgement Judgement
	scope, err := scope.Judge(ctx, c, target)
	if err != nil {
		return judgement, err
	}
	err = c.QueryRow(ctx, func(b *entsql.Builder) {
		b.WriteString("SELECT count(*) FROM (")
		scope.Rows(b, Column("c.id", "id"))
		b.WriteString(") q")
	}, &judgement.Eligible)
	if err != nil {
		return judgement, err
	}
	for _, credentials := range scope.forbidden {
		judgement.Eligible -= int64(len(credentials))
	}
	judgement.Problems, err = scope.Problems(ctx, c, selection)
	return judgement, err
}

// Forbidden are the credentials of a scope that an action may not touch, by what forbids it, in the order of their keys.
type Forbidden map[fault.Code][]ident.Credential

// Judge finds out by one scan what rule 4 forbids. The scope that it returns knows the outcome, so that whatever is asked
// of it next need not judge again unless much is forbidden.
func (s Scope) Judge(ctx context.Context, c store.Conn, target Target) (Scope, error) {
	if !s.Judges(target) {
		return s, nil
	}
	forbidden := Forbidden{}
	err := c.Query(ctx, func(b *entsql.Builder) {
		b.WriteString("SELECT q.code, q.id FROM (")
		s.Rows(b, Column("c.id", "id"), coded(s.cases(target)))
		b.WriteString(") q WHERE q.code IS NOT NULL ORDER BY q.id")
	}, func(scan func(...any) error) error {
		var code string
		var key int64
		err := scan(&code, &key)
		forbidden[fault.Code(code)] = append(forbidden[fault.Code(code)], ident.Credential(key))
		return err
	})
	s.forbidden = forbidden
	return s, err
}

// mostRepeated is up to how many forbidden credentials are told to further statements. Telling them more takes longer than
// letting them judge again.
const mostRepeated = 10_000

// few tells whether there are few enough to be repeated; false when nothing was judged.
func (f Forbidden) few() bool {
	n := 0
	for _, credentials := range f {
		n += len(credentials)
	}
	return f != nil && n <= mostRepeated
}

// cases repeat what was found.
func (f Forbidden) cases() []verdictCase {
	var cases []verdictCase
	for _, code := range slices.Sorted(maps.Keys(f)) {
		cases = append(cases, verdictCase{code, func(b *entsql.Builder) {
			b.WriteString("c.id IN ")
			store.WriteKeys(b, f[code])
		}})
	}
	return cases
}

// Problems tells what was found when the scope was judged, with the first credentials of each code, and ids that are
// unknown.
func (s Scope) Problems(ctx context.Context, c store.Conn, selection action.Selection) ([]fault.Problem, error) {
	var problems []fault.Problem
	if selection.Filter == nil {
		unknown, err := unknownIDs(ctx, c, selection.IDs, s)
		if err != nil {
			return nil, err
		}
		if len(unknown) > 0 {
			problems = append(problems, Problem(fault.CodeNotFound, int64(len(unknown)), unknown))
		}
	}
	for _, code := range slices.Sorted(maps.Keys(s.forbidden)) {
		problems = append(problems, Problem(code, int64(len(s.forbidden[code])), s.forbidden[code]))
	}
	return problems, nil
}

func unknownIDs(ctx context.Context, c store.Conn, keys []ident.Credential, scope Scope) ([]ident.Credential, error) {
	found, err := store.QueryKeys[ident.Credential](ctx, c, func(b *entsql.Builder) { scope.Rows(b, Column("c.id", "id")) })
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
