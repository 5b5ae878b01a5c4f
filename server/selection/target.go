package selection

import (
	"context"
	"fmt"
	"time"

	"entgo.io/ent/dialect/sql"

	"bulwark/ent/db"
	"bulwark/ent/db/credential"
	"bulwark/ent/db/device"
	"bulwark/ent/db/domain"
	"bulwark/ent/db/executiontemplate"
	"bulwark/ent/db/passwordtype"
	"bulwark/ent/db/tag"
	"bulwark/server/action"
	"bulwark/server/fault"
	"bulwark/server/ident"
	"bulwark/server/store"
)

// Target is an action with everything about its references that the verdict on a credential needs.
type Target struct {
	Action  action.Kind
	Changes *action.Changes // not nil for Update
	At      time.Time       // time of the request; Expire writes it

	localType bool               // whether the new password type is local
	ancestors []ident.Credential // the new parent and everything above it
	drift     References         // what was renamed since the request, at execution only
}

// Load reads what an action refers to. Problems are what is wrong with the references themselves, for any credential:
// missing (NOT_FOUND), out of use (REFERENCE_INACTIVE) or of the wrong purpose (INVALID); rule 4.
func Load(ctx context.Context, c store.Conn, kind action.Kind, changes *action.Changes, at time.Time) (Target, []fault.Problem, error) {
	target := Target{Action: kind, Changes: changes, At: at}
	if kind != action.Update {
		target.Changes = &action.Changes{}
		return target, nil, nil
	}
	r := references{ctx: ctx, client: c}
	if changes.PasswordType != nil {
		target.localType = r.passwordType(*changes.PasswordType)
	}
	if changes.Domain.Value != nil {
		r.domain(*changes.Domain.Value)
	}
	if changes.Device != nil {
		r.device(*changes.Device)
	}
	if changes.Tags != nil {
		r.tags(changes.Tags.Tags)
	}
	if changes.Parent.Value != nil {
		r.credential(*changes.Parent.Value, "parentId")
		target.ancestors = r.lineage(*changes.Parent.Value)
	}
	if changes.ChangeTemplate.Value != nil {
		r.template(*changes.ChangeTemplate.Value, executiontemplate.PurposeCHANGE_PASSWORD, "passwordChange", "templateId")
	}
	if changes.LoginCredential.Value != nil {
		r.credential(*changes.LoginCredential.Value, "passwordChange", "loginCredentialId")
	}
	if changes.ReconciliationCredential.Value != nil {
		r.credential(*changes.ReconciliationCredential.Value, "reconciliation", "credentialId")
	}
	if changes.ReconciliationTemplate.Value != nil {
		r.template(*changes.ReconciliationTemplate.Value, executiontemplate.PurposeRECONCILE, "reconciliation", "templateId")
	}
	return target, r.problems, r.err
}

// references collects what is wrong with what changes refer to.
type references struct {
	ctx      context.Context // of the one call of Load
	client   store.Conn
	problems []fault.Problem
	err      error
}

// problem notes a reference that is not there, or is there and has another fault.
func (r *references) problem(err error, flaw *fault.Problem, what string, field ...string) {
	path := append([]string{"changes"}, field...)
	switch {
	case db.IsNotFound(err):
		r.problems = append(r.problems, fault.Of(fault.CodeNotFound, "This "+what+" does not exist.", path...))
	case err != nil:
		r.err = err
	case flaw != nil:
		flaw.Field = path
		r.problems = append(r.problems, *flaw)
	}
}

func inactive(out bool, message string) *fault.Problem {
	if !out {
		return nil
	}
	return &fault.Problem{Code: fault.CodeReferenceInactive, Message: message}
}

func (r *references) passwordType(key ident.PasswordType) (local bool) {
	found, err := r.client.PasswordType.Query().Where(passwordtype.ID(key)).Only(r.ctx)
	if err != nil {
		r.problem(err, nil, "password type", "passwordTypeId")
		return false
	}
	r.problem(nil, inactive(!found.Enabled, "This password type is disabled. Choose an enabled one."), "", "passwordTypeId")
	return found.LocalUser
}

func (r *references) domain(key ident.Domain) {
	_, err := r.client.Domain.Query().Where(domain.ID(key)).Only(r.ctx)
	r.problem(err, nil, "domain", "domainId")
}

func (r *references) device(key ident.Device) {
	found, err := r.client.Device.Query().Where(device.ID(key)).Only(r.ctx)
	out := err == nil && found.Status != device.StatusACTIVE
	r.problem(err, inactive(out, "This device is inactive. Choose an active one, or activate it first."), "device", "deviceId")
}

func (r *references) credential(key ident.Credential, field ...string) {
	found, err := r.client.Credential.Query().Where(credential.ID(key)).Only(r.ctx)
	out := err == nil && found.Status != credential.StatusACTIVE
	r.problem(err, inactive(out, "This credential is inactive. Choose an active one."), "credential", field...)
}

func (r *references) template(key ident.ExecutionTemplate, purpose executiontemplate.Purpose, field ...string) {
	found, err := r.client.ExecutionTemplate.Query().Where(executiontemplate.ID(key)).Only(r.ctx)
	var wrong *fault.Problem
	switch {
	case err != nil:
	case found.Purpose != purpose:
		wrong = &fault.Problem{Code: fault.CodeInvalid, Message: "This template is for another purpose. Choose one for " + string(purpose) + "."}
	default:
		wrong = inactive(!found.Enabled, "This template is disabled. Choose an enabled one.")
	}
	r.problem(err, wrong, "template", field...)
}

func (r *references) tags(keys []ident.Tag) {
	found, err := r.client.Tag.Query().Where(func(s *sql.Selector) { s.Where(store.InKeys(s.C(tag.FieldID), keys)) }).IDs(r.ctx)
	if err != nil {
		r.err = err
		return
	}
	distinct := map[ident.Tag]struct{}{}
	for _, key := range keys {
		distinct[key] = struct{}{}
	}
	if len(found) < len(distinct) {
		r.problems = append(r.problems, fault.Of(fault.CodeNotFound, "Some of these tags do not exist.", "changes", "tags", "tagIds"))
	}
}

// lineage returns a credential and everything above it. UNION, not UNION ALL: it ends even if there were a cycle.
func (r *references) lineage(key ident.Credential) []ident.Credential {
	all, err := store.QueryKeys[ident.Credential](r.ctx, r.client, func(b *sql.Builder) {
		b.WriteString("WITH RECURSIVE lineage (id) AS (SELECT id FROM credentials WHERE id = ").Arg(int64(key)).WriteString(
			" UNION SELECT c.parent_id FROM credentials c JOIN lineage l ON c.id = l.id WHERE c.parent_id IS NOT NULL)" +
				" SELECT id FROM lineage")
	})
	if err != nil {
		r.err = err
	}
	return all
}

// Copy returns the value for a column of credentials that is a copy of a column of what the action refers to; see
// action.FieldDefinition.
func (t Target) Copy(column string) (any, error) {
	if column == passwordtype.FieldLocalUser {
		return t.localType, nil
	}
	return nil, fmt.Errorf("nothing is known to copy into the column %s", column)
}
