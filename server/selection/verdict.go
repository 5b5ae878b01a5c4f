package selection

import (
	"entgo.io/ent/dialect/sql"

	"bulwark/server/action"
	"bulwark/server/fault"
	"bulwark/server/store"
)

// verdict writes an SQL expression over the credential c: the code of the first of the cases that holds, or NULL.
func verdict(b *sql.Builder, cases []verdictCase) {
	if len(cases) == 0 {
		b.WriteString("NULL")
		return
	}
	b.WriteString("CASE")
	for _, c := range cases {
		b.WriteString(" WHEN ")
		c.when(b)
		b.WriteString(" THEN '" + string(c.code) + "'")
	}
	b.WriteString(" END")
}

// Allowed writes the condition, starting with AND, that the action would not break rule 4 on the credential c now. It is
// what Except finds nothing against.
func (t Target) Allowed(b *sql.Builder) {
	for _, c := range t.cases(nil) {
		b.WriteString(" AND (")
		c.when(b)
		b.WriteString(") IS NOT TRUE")
	}
}

type verdictCase struct {
	code fault.Code
	when func(b *sql.Builder)
}

// cases are the parts of rule 4 that the action could break on a credential, the status first. Of a scope, duplicates
// inside it are found too, which is possible only where c runs over all of it; at execution, without one, the table alone
// is asked.
func (t Target) cases(scope *Scope) []verdictCase {
	cases := append([]verdictCase{t.statusCase()}, t.driftCases()...)
	if t.Action != action.Update {
		return cases
	}
	ch := t.Changes
	if when := t.localWithDomain(); when != nil {
		cases = append(cases, verdictCase{fault.CodeLocalTypeWithDomain, when})
	}
	if len(t.ancestors) > 0 {
		cases = append(cases, verdictCase{fault.CodeParentCycle, func(b *sql.Builder) {
			b.WriteString("c.id IN ")
			store.WriteKeys(b, t.ancestors)
		}})
	}
	if ch.ReconciliationCredential.Value != nil {
		cases = append(cases, verdictCase{fault.CodeReconcilesItself, func(b *sql.Builder) {
			b.WriteString("c.id = ").Arg(int64(*ch.ReconciliationCredential.Value))
		}})
	}
	if when := t.incompleteReconciliation(); when != nil {
		cases = append(cases, verdictCase{fault.CodeRequired, when})
	}
	if t.renames() {
		cases = append(cases, verdictCase{fault.CodeDuplicateCredential, scope.inCrowd(t.duplicateInTable)})
		if scope != nil {
			cases = append(cases, verdictCase{fault.CodeDuplicateCredential, scope.inCrowd(t.duplicateIn(*scope))})
		}
	}
	return cases
}

// renames tells whether a credential's full name changes: username, device and domain together.
func (t Target) renames() bool { return t.Changes.Device != nil || t.Changes.Domain.Named }

// offered is the status of the credentials an action is for.
func (t Target) offered() string {
	if t.Action.OffersInactive() {
		return "INACTIVE"
	}
	return "ACTIVE"
}

// StatusCode tells that a credential has not the status the action offers.
func (t Target) StatusCode() fault.Code {
	if t.Action.OffersInactive() {
		return fault.CodeNotInactive
	}
	return fault.CodeNotActive
}

func (t Target) statusCase() verdictCase {
	return verdictCase{t.StatusCode(), func(b *sql.Builder) { b.WriteString("c.status <> '" + t.offered() + "'") }}
}

// localWithDomain is the condition that the credential would have a local type and a domain, nil when it cannot come
// about by these changes.
func (t Target) localWithDomain() func(b *sql.Builder) {
	local, domain := "c.local_user", "c.domain_id IS NOT NULL"
	if t.Changes.PasswordType != nil {
		if !t.localType {
			return nil
		}
		local = "1 = 1"
	}
	if t.Changes.Domain.Named {
		if t.Changes.Domain.Value == nil {
			return nil
		}
		domain = "1 = 1"
	}
	if t.Changes.PasswordType == nil && !t.Changes.Domain.Named {
		return nil
	}
	return func(b *sql.Builder) { b.WriteString(local + " AND " + domain) }
}

// incompleteReconciliation is the condition that reconciliation would be on without credential or template.
func (t Target) incompleteReconciliation() func(b *sql.Builder) {
	ch := t.Changes
	if ch.ReconciliationEnabled == nil && !ch.ReconciliationCredential.Named && !ch.ReconciliationTemplate.Named {
		return nil
	}
	enabled := "c.reconciliation_enabled"
	if ch.ReconciliationEnabled != nil {
		if !*ch.ReconciliationEnabled {
			return nil
		}
		enabled = "1 = 1"
	}
	missing := func(named, empty bool, column string) string {
		switch {
		case !named:
			return column + " IS NULL"
		case empty:
			return "1 = 1"
		default:
			return "1 = 0"
		}
	}
	credential := missing(ch.ReconciliationCredential.Named, ch.ReconciliationCredential.Value == nil, "c.reconciliation_credential_id")
	template := missing(ch.ReconciliationTemplate.Named, ch.ReconciliationTemplate.Value == nil, "c.reconciliation_template_id")
	return func(b *sql.Builder) { b.WriteString(enabled + " AND (" + credential + " OR " + template + ")") }
}

// duplicateInTable is the condition that another credential already has the name this one would get. The two cases of
// the domain are asked apart, so that each finds its partial unique index.
func (t Target) duplicateInTable(b *sql.Builder) {
	without := func(b *sql.Builder) { b.WriteString("o.domain_id IS NULL") }
	switch domain := t.Changes.Domain; {
	case domain.Named && domain.Value == nil:
		t.twin(b, without)
	case domain.Named:
		t.twin(b, func(b *sql.Builder) { b.WriteString("o.domain_id = ").Arg(int64(*domain.Value)) })
	default:
		b.WriteString("(CASE WHEN c.domain_id IS NULL THEN ")
		t.twin(b, without)
		b.WriteString(" ELSE ")
		t.twin(b, func(b *sql.Builder) { b.WriteString("o.domain_id = c.domain_id") })
		b.WriteString(" END)")
	}
}

func (t Target) twin(b *sql.Builder, inDomain func(b *sql.Builder)) {
	b.WriteString("EXISTS (SELECT 1 FROM credentials o WHERE o.username = c.username AND o.device_id = ")
	if t.Changes.Device != nil {
		b.Arg(int64(*t.Changes.Device))
	} else {
		b.WriteString("c.device_id")
	}
	b.WriteString(" AND ")
	inDomain(b)
	b.WriteString(" AND o.id <> c.id)")
}

// duplicateIn is the condition that another credential of the scope would get the same name.
func (t Target) duplicateIn(scope Scope) func(b *sql.Builder) {
	if t.Changes.Device != nil {
		return t.duplicateOnDevice
	}
	return func(b *sql.Builder) { // they share the domain afterwards, and username and device already
		for i, domain := range []string{"o.domain_id IS NULL", "o.domain_id IS NOT NULL"} { // each has its unique index
			if i > 0 {
				b.WriteString(" OR ")
			}
			t.twin(b, func(b *sql.Builder) {
				b.WriteString(domain + " AND o.status = '" + t.offered() + "' AND (")
				scope.condition(b, "o")
				b.WriteString(")")
			})
		}
	}
}

// duplicateOnDevice is the same when all come to the same device: whoever shares a username, and a domain unless that
// changes too.
func (t Target) duplicateOnDevice(b *sql.Builder) {
	key := "c.username"
	if !t.Changes.Domain.Named {
		key += ", c.domain_id"
	}
	b.WriteString("count(*) FILTER (WHERE c.status = '" + t.offered() + "') OVER (PARTITION BY " + key + ") > 1")
}
