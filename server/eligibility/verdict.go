package eligibility

import (
	"entgo.io/ent/dialect/sql"

	"bulwark/server/fault"
	"bulwark/server/store"
)

// verdictCase is a condition on the credential c and the code of the verdict when it holds.
type verdictCase struct {
	code fault.Code
	when expression
}

// WriteVerdict writes an SQL expression over the credential c: the code that forbids the action on it now, or NULL when it is
// allowed. It finds duplicates only among stored names, not among those that other credentials of a scope would get.
func (t Target) WriteVerdict(b *sql.Builder) { writeVerdict(b, t.cases(nil)) }

// writeVerdict writes an SQL expression over the credential c: the code of the first of the cases that holds, or NULL.
func writeVerdict(b *sql.Builder, cases []verdictCase) {
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

// WriteAllowed writes the condition, starting with AND, that the action is allowed on the credential c now. It is the negation
// of WriteVerdict.
func (t Target) WriteAllowed(b *sql.Builder) {
	for _, c := range t.cases(nil) {
		b.WriteString(" AND (")
		c.when(b)
		b.WriteString(") IS NOT TRUE")
	}
}

// cases returns the parts of rule 4 that the action could break on a credential, the status first. With a scope, duplicates
// among the new names of its credentials are found too; c must then range over the whole scope. At execution scope is nil.
func (t Target) cases(scope *Scope) []verdictCase {
	cases := append([]verdictCase{t.statusCase()}, t.driftCases()...)
	if !t.Action.TakesChanges() {
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
	if t.changesFullName() {
		cases = append(cases, verdictCase{fault.CodeDuplicateCredential, scope.amongPossibleDuplicates(t.writeDuplicateInTable)})
		if scope != nil {
			cases = append(cases, verdictCase{fault.CodeDuplicateCredential, scope.amongPossibleDuplicates(t.duplicateInScope(*scope))})
		}
	}
	return cases
}

// changesFullName reports whether a credential's full name changes: username, device and domain together.
func (t Target) changesFullName() bool { return t.Changes.Device != nil || t.Changes.Domain.Named }

// statusCase returns the case that a credential does not have the status that the action is for.
func (t Target) statusCase() verdictCase {
	code := fault.CodeNotActive
	if t.Action.RequiresInactive() {
		code = fault.CodeNotInactive
	}
	return verdictCase{code, func(b *sql.Builder) { b.WriteString("c.status <> '" + t.requiredStatus() + "'") }}
}

// requiredStatus returns the status that credentials must have for the action.
func (t Target) requiredStatus() string { return string(t.Action.RequiredStatus()) }

// localWithDomain returns the condition that the credential would have a local type and a domain, nil when these changes
// cannot lead to that.
func (t Target) localWithDomain() expression {
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

// incompleteReconciliation returns the condition that reconciliation would be on without credential or template, nil when
// these changes cannot lead to that.
func (t Target) incompleteReconciliation() expression {
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

// writeDuplicateInTable writes the condition that another credential already has the name that this one would get. Names with
// and without a domain are looked up separately, each by its partial unique index.
func (t Target) writeDuplicateInTable(b *sql.Builder) {
	without := func(b *sql.Builder) { b.WriteString("o.domain_id IS NULL") }
	switch domain := t.Changes.Domain; {
	case domain.Named && domain.Value == nil:
		t.writeDuplicate(b, without)
	case domain.Named:
		t.writeDuplicate(b, func(b *sql.Builder) { b.WriteString("o.domain_id = ").Arg(int64(*domain.Value)) })
	default:
		b.WriteString("(CASE WHEN c.domain_id IS NULL THEN ")
		t.writeDuplicate(b, without)
		b.WriteString(" ELSE ")
		t.writeDuplicate(b, func(b *sql.Builder) { b.WriteString("o.domain_id = c.domain_id") })
		b.WriteString(" END)")
	}
}

// writeDuplicate writes the condition that another credential o has the username and the new device of c and meets a condition
// on its domain.
func (t Target) writeDuplicate(b *sql.Builder, inDomain func(b *sql.Builder)) {
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

// duplicateInScope returns the condition that another credential of the scope would get the same name.
func (t Target) duplicateInScope(scope Scope) expression {
	if t.Changes.Device != nil {
		return t.writeDuplicateOnDevice
	}
	return func(b *sql.Builder) { // the domain is the same afterwards; username and device must be so already
		for i, domain := range []string{"o.domain_id IS NULL", "o.domain_id IS NOT NULL"} { // each has its unique index
			if i > 0 {
				b.WriteString(" OR ")
			}
			t.writeDuplicate(b, func(b *sql.Builder) {
				b.WriteString(domain + " AND o.status = '" + t.requiredStatus() + "' AND (")
				scope.writeCondition(b, "o")
				b.WriteString(")")
			})
		}
	}
}

// writeDuplicateOnDevice writes the condition for changes that move all credentials to one device: duplicates are those with
// the same username and, unless it changes too, the same domain.
func (t Target) writeDuplicateOnDevice(b *sql.Builder) {
	key := "c.username"
	if !t.Changes.Domain.Named {
		key += ", c.domain_id"
	}
	b.WriteString("count(*) FILTER (WHERE c.status = '" + t.requiredStatus() + "') OVER (PARTITION BY " + key + ") > 1")
}
