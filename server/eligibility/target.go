package eligibility

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

// Target is an action with what the verdict on a credential needs to know about the things that the action refers to.
type Target struct {
	Action  action.Kind
	Changes *action.Changes // not nil for Update
	At      time.Time       // of the request; Expire writes it

	localType bool               // whether the new password type is local
	ancestors []ident.Credential // the new parent and everything above it
	drift     References         // things renamed since the request; set at execution only
}

// LoadTarget reads what an action refers to. The problems concern the references themselves, whatever the credential (rule 4):
// missing (NOT_FOUND), out of use (REFERENCE_INACTIVE) or for another purpose (INVALID).
func LoadTarget(ctx context.Context, c store.Conn, kind action.Kind, changes *action.Changes, at time.Time) (Target, []fault.Problem, error) {
	target := Target{Action: kind, Changes: changes, At: at}
	if kind != action.Update {
		target.Changes = &action.Changes{}
		return target, nil, nil
	}
	r := referenceCheck{ctx: ctx, client: c}
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

// referenceCheck collects the problems of the things that changes refer to.
type referenceCheck struct {
	ctx      context.Context // of the one call of LoadTarget
	client   store.Conn
	problems []fault.Problem
	err      error
}

// add adds the problem that a reference does not exist, or the one that it has. Other errors end the check.
func (r *referenceCheck) add(err error, problem *fault.Problem, what string, field ...string) {
	path := append([]string{"changes"}, field...)
	switch {
	case db.IsNotFound(err):
		r.problems = append(r.problems, fault.Of(fault.CodeNotFound, "This "+what+" does not exist.", path...))
	case err != nil:
		r.err = err
	case problem != nil:
		problem.Field = path
		r.problems = append(r.problems, *problem)
	}
}

// inactiveProblem returns the problem of a thing that is out of use, nil when it is in use.
func inactiveProblem(inactive bool, message string) *fault.Problem {
	if !inactive {
		return nil
	}
	return &fault.Problem{Code: fault.CodeReferenceInactive, Message: message}
}

func (r *referenceCheck) passwordType(key ident.PasswordType) (local bool) {
	found, err := r.client.PasswordType.Query().Where(passwordtype.ID(key)).Only(r.ctx)
	if err != nil {
		r.add(err, nil, "password type", "passwordTypeId")
		return false
	}
	r.add(nil, inactiveProblem(!found.Enabled, "This password type is disabled. Choose an enabled one."), "", "passwordTypeId")
	return found.LocalUser
}

func (r *referenceCheck) domain(key ident.Domain) {
	_, err := r.client.Domain.Query().Where(domain.ID(key)).Only(r.ctx)
	r.add(err, nil, "domain", "domainId")
}

func (r *referenceCheck) device(key ident.Device) {
	found, err := r.client.Device.Query().Where(device.ID(key)).Only(r.ctx)
	inactive := err == nil && found.Status != device.StatusACTIVE
	r.add(err, inactiveProblem(inactive, "This device is inactive. Choose an active one, or activate it first."), "device", "deviceId")
}

func (r *referenceCheck) credential(key ident.Credential, field ...string) {
	found, err := r.client.Credential.Query().Where(credential.ID(key)).Only(r.ctx)
	inactive := err == nil && found.Status != credential.StatusACTIVE
	r.add(err, inactiveProblem(inactive, "This credential is inactive. Choose an active one."), "credential", field...)
}

func (r *referenceCheck) template(key ident.ExecutionTemplate, purpose executiontemplate.Purpose, field ...string) {
	found, err := r.client.ExecutionTemplate.Query().Where(executiontemplate.ID(key)).Only(r.ctx)
	var problem *fault.Problem
	switch {
	case err != nil:
	case found.Purpose != purpose:
		problem = &fault.Problem{Code: fault.CodeInvalid, Message: "This template is for another purpose. Choose one for " + string(purpose) + "."}
	default:
		problem = inactiveProblem(!found.Enabled, "This template is disabled. Choose an enabled one.")
	}
	r.add(err, problem, "template", field...)
}

func (r *referenceCheck) tags(keys []ident.Tag) {
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

// lineage returns a credential and its ancestors. UNION, unlike UNION ALL, ends even if there were a cycle.
func (r *referenceCheck) lineage(key ident.Credential) []ident.Credential {
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
