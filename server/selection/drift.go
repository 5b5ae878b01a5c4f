package selection

import (
	"context"
	"slices"

	"entgo.io/ent/dialect/sql"

	"bulwark/server/action"
	"bulwark/server/fault"
	"bulwark/server/ident"
	"bulwark/server/store"
)

// Drift is what an operation shows by name and no longer has the name or address that was frozen (rule 24).
type Drift struct {
	Revision int64      // of all names when they were compared
	Changed  References // keys whose names or addresses are different now, or that are gone
}

// NameRevision returns the revision of all names. It grows in the transaction that changes a name or address of a device,
// domain, password type, tag or template.
func NameRevision(ctx context.Context, c store.Conn) (revision int64, err error) {
	err = c.QueryRow(ctx, func(b *sql.Builder) { b.WriteString("SELECT revision FROM name_revision") }, &revision)
	return revision, err
}

// Compare compares all frozen names of an operation with the present ones, except those of credentials: these also change
// when a credential moves to another device, which CompareCredentials finds.
func Compare(ctx context.Context, c store.Conn, operation ident.BatchOperation) (Drift, error) {
	revision, err := NameRevision(ctx, c) // first: a change that is committed meanwhile is found by the next comparison
	drift := Drift{Revision: revision, Changed: References{}}
	for _, kind := range nameKinds() {
		if kind == CredentialName || err != nil {
			continue
		}
		drift.Changed[kind], err = changedNames(ctx, c, operation, kind, nil)
	}
	return drift, err
}

// CompareCredentials adds to a drift which credentials that the action refers to, or that the tasks of a span referred to,
// have another name or address than was frozen.
func (d Drift) CompareCredentials(ctx context.Context, c store.Conn, target Target, span Span) (Drift, error) {
	keys := append(target.keysOfTasks(CredentialName, span), keysGiven(target.References()[CredentialName])...)
	if len(keys) == 0 {
		return d, nil
	}
	changed, err := changedNames(ctx, c, span.First.Operation(), CredentialName, keys)
	if err != nil || len(changed) == 0 {
		return d, err
	}
	all := References{CredentialName: changed}
	for kind, keys := range d.Changed {
		all.Add(kind, keys...)
	}
	return Drift{Revision: d.Revision, Changed: all}, nil
}

// changedNames returns the keys of a kind whose names or addresses are not the frozen ones: all of the operation, or those
// that queries return.
func changedNames(ctx context.Context, c store.Conn, operation ident.BatchOperation, kind NameKind, among []expression) ([]int64, error) {
	source := nameSources[kind]
	var changed []int64
	err := c.Query(ctx, func(b *sql.Builder) {
		b.WriteString("SELECT f.key FROM batch_names f LEFT JOIN (SELECT n.id AS id, " + source.name + " AS name, " + source.address +
			" AS address FROM " + source.tables + ") p ON p.id = f.key WHERE f.operation_id = ").Arg(int64(operation))
		b.WriteString(" AND f.kind = '" + string(kind) + "' AND (p.id IS NULL OR p.name <> f.name OR p.address <> f.address)")
		if len(among) > 0 {
			b.WriteString(" AND f.key IN (")
			distinct(b, among)
			b.WriteString(")")
		}
	}, func(scan func(...any) error) error {
		var key int64
		err := scan(&key)
		changed = append(changed, key)
		return err
	})
	return changed, err
}

// Shown returns the target with what drifted: credentials that were shown with a name or address that changed are refused with
// CHANGED_SINCE_REQUEST.
func (t Target) Shown(drift Drift) Target {
	t.drift = drift.Changed
	return t
}

// DriftOfChanges returns the problem that something the action refers to has another name or address than was frozen, nil
// when all are as they were. No task of the operation may run then.
func (t Target) DriftOfChanges() *fault.Problem {
	for kind, keys := range t.References() {
		for _, key := range keys {
			if slices.Contains(t.drift[kind], key) {
				return &fault.Problem{Code: fault.CodeChangedSinceRequest,
					Message: "Something that the change refers to was renamed, moved or given another address after the request."}
			}
		}
	}
	return nil
}

// shownColumns are the columns of a credential whose names every task shows.
var shownColumns = []action.Field{action.Device, action.Domain, action.PasswordType}

// driftCases are the conditions that a credential c was shown with a name or address that has changed since. Its own columns
// tell, because a task runs only on the version that was frozen.
func (t Target) driftCases() []verdictCase {
	fields := slices.Clone(shownColumns)
	for _, field := range action.FieldsOf(t.Action, t.Changes) {
		if NameKindOf(field) != "" && !slices.Contains(fields, field) {
			fields = append(fields, field)
		}
	}
	var cases []verdictCase
	for _, field := range fields {
		changed := t.drift[NameKindOf(field)]
		if len(changed) == 0 {
			continue
		}
		cases = append(cases, verdictCase{fault.CodeChangedSinceRequest, func(b *sql.Builder) {
			if field == action.Tags {
				b.WriteString("EXISTS (SELECT 1 FROM credential_tags dt WHERE dt.credential_id = c.id AND dt.tag_id IN ")
				store.WriteKeys(b, changed)
				b.WriteString(")")
				return
			}
			b.WriteString(columns[field] + " IN ")
			store.WriteKeys(b, changed)
		}})
	}
	return cases
}

// Unchanged writes the condition that the credential c is as the task t froze it: version and, in operations that froze it,
// identity (rules 13 and 24).
func Unchanged(b *sql.Builder, identity bool) {
	b.WriteString("c.version = t.credential_version")
	if identity {
		b.WriteString(" AND c.username = t.username AND c.device_id = t.device_id AND c.password_type_id = t.password_type_id" +
			" AND c.domain_id IS NOT DISTINCT FROM t.domain_id")
	}
}
