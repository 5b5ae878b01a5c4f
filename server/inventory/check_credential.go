package inventory

import (
	"context"
	"fmt"
	"slices"

	"bulwark/ent/db"
	"bulwark/ent/db/credential"
	"bulwark/ent/db/device"
	"bulwark/ent/db/executiontemplate"
	"bulwark/ent/db/tag"
	"bulwark/server/fault"
	"bulwark/server/ident"
	"bulwark/server/store"
	"bulwark/server/text"
)

// credentialCheck looks for everything that is wrong with a new credential (rule 4).
type credentialCheck struct {
	tx    *db.Tx
	conn  store.Conn
	input NewCredential

	problems     []fault.Problem
	passwordType *db.PasswordType // found by run
}

// run refuses the credential with all its problems, or finds none.
func (c *credentialCheck) run(ctx context.Context) error {
	c.values()
	for _, step := range []func(context.Context) error{
		c.device, c.domain, c.typeAndDomain, c.tags, c.parent, c.passwordChange, c.reconciliation, c.duplicate,
	} {
		if err := step(ctx); err != nil {
			return err
		}
	}
	return fault.Refuse(c.problems...)
}

func (c *credentialCheck) add(code fault.Code, message string, field ...string) {
	c.problems = append(c.problems, fault.Of(code, message, field...))
}

func (c *credentialCheck) values() {
	c.problems = append(c.problems, checkUsername(c.input.Username, "username")...)
	c.problems = append(c.problems, text.Lines(c.input.AdditionalInformation, mostInformation, "additionalInformation")...)
}

func (c *credentialCheck) device(ctx context.Context) error {
	if c.input.Device == 0 {
		c.add(fault.CodeRequired, "Choose a device.", "deviceId")
		return nil
	}
	found, err := c.tx.Device.Get(ctx, c.input.Device)
	switch {
	case db.IsNotFound(err):
		c.add(fault.CodeNotFound, "There is no such device.", "deviceId")
		return nil
	case err == nil && found.Status != device.StatusACTIVE:
		c.add(fault.CodeReferenceInactive, "The device "+found.Name+" is inactive.", "deviceId")
	}
	return err
}

func (c *credentialCheck) domain(ctx context.Context) error {
	if c.input.Domain == nil {
		return nil
	}
	_, err := c.tx.Domain.Get(ctx, *c.input.Domain)
	if db.IsNotFound(err) {
		c.add(fault.CodeNotFound, "There is no such domain. Register it first.", "domainId")
		return nil
	}
	return err
}

func (c *credentialCheck) typeAndDomain(ctx context.Context) (err error) {
	if c.input.PasswordType == 0 {
		c.add(fault.CodeRequired, "Choose a password type.", "passwordTypeId")
		return nil
	}
	c.passwordType, err = c.tx.PasswordType.Get(ctx, c.input.PasswordType)
	if db.IsNotFound(err) {
		c.add(fault.CodeNotFound, "There is no such password type.", "passwordTypeId")
		return nil
	}
	if err != nil {
		return err
	}
	if !c.passwordType.Enabled {
		c.add(fault.CodeReferenceInactive, "The password type "+c.passwordType.Name+" is disabled.", "passwordTypeId")
	}
	if c.passwordType.LocalUser && c.input.Domain != nil {
		c.add(fault.CodeLocalTypeWithDomain,
			"The password type "+c.passwordType.Name+" is for local users, who have no domain. Leave the domain out or choose another type.",
			"domainId")
	}
	return nil
}

func (c *credentialCheck) tags(ctx context.Context) error {
	switch {
	case len(c.input.Tags) == 0:
		return nil
	case len(c.input.Tags) > mostTags:
		c.add(fault.CodeTooMany, fmt.Sprintf("A credential has at most %d tags.", mostTags), "tagIds")
		return nil
	}
	known, err := c.tx.Tag.Query().Where(tag.IDIn(c.input.Tags...)).IDs(ctx)
	if err != nil {
		return err
	}
	for _, id := range c.input.Tags {
		if !slices.Contains(known, id) {
			c.add(fault.CodeNotFound, "There is no tag "+id.String()+".", "tagIds")
		}
	}
	return nil
}

func (c *credentialCheck) parent(ctx context.Context) error {
	return c.other(ctx, c.input.Parent, "parent", "parentId")
}

func (c *credentialCheck) passwordChange(ctx context.Context) error {
	err := c.template(ctx, c.input.ChangeTemplate, executiontemplate.PurposeCHANGE_PASSWORD, "passwordChange", "templateId")
	if err != nil {
		return err
	}
	return c.other(ctx, c.input.LoginCredential, "login credential", "passwordChange", "loginCredentialId")
}

func (c *credentialCheck) reconciliation(ctx context.Context) error {
	if c.input.ReconciliationEnabled && c.input.ReconciliationCredential == nil {
		c.add(fault.CodeRequired, "Enabled reconciliation needs a credential.", "reconciliation", "credentialId")
	}
	if c.input.ReconciliationEnabled && c.input.ReconciliationTemplate == nil {
		c.add(fault.CodeRequired, "Enabled reconciliation needs a template.", "reconciliation", "templateId")
	}
	err := c.template(ctx, c.input.ReconciliationTemplate, executiontemplate.PurposeRECONCILE, "reconciliation", "templateId")
	if err != nil {
		return err
	}
	return c.other(ctx, c.input.ReconciliationCredential, "reconciliation credential", "reconciliation", "credentialId")
}

// other checks a credential that the new one refers to.
func (c *credentialCheck) other(ctx context.Context, id *ident.Credential, what string, field ...string) error {
	if id == nil {
		return nil
	}
	found, err := c.tx.Credential.Get(ctx, *id)
	switch {
	case db.IsNotFound(err):
		c.add(fault.CodeNotFound, "There is no such "+what+".", field...)
		return nil
	case err == nil && found.Status != credential.StatusACTIVE:
		c.add(fault.CodeReferenceInactive, "The "+what+" "+found.Username+" is inactive.", field...)
	}
	return err
}

func (c *credentialCheck) template(
	ctx context.Context, id *ident.ExecutionTemplate, purpose executiontemplate.Purpose, field ...string,
) error {
	if id == nil {
		return nil
	}
	found, err := c.tx.ExecutionTemplate.Get(ctx, *id)
	if db.IsNotFound(err) {
		c.add(fault.CodeNotFound, "There is no such execution template.", field...)
		return nil
	}
	if err != nil {
		return err
	}
	if found.Purpose != purpose {
		c.add(fault.CodeInvalid, "The template "+found.Name+" is not for this purpose; it needs "+string(purpose)+".", field...)
	}
	if !found.Enabled {
		c.add(fault.CodeReferenceInactive, "The template "+found.Name+" is disabled.", field...)
	}
	return nil
}

func (c *credentialCheck) duplicate(ctx context.Context) error {
	known, err := c.tx.Credential.Query().Where(same(c.input.Username, c.input.Device, c.input.Domain)...).Exist(ctx)
	if known {
		c.problems = append(c.problems, duplicate())
	}
	if known || err != nil || c.input.Device == 0 {
		return err
	}
	problems, err := lookAlike(ctx, c.conn, onDevices(c.input.Device), c.input.Username, "username")
	c.problems = append(c.problems, problems...)
	return err
}
