package inventory

import (
	"context"
	"fmt"

	"bulwark/ent/db"
	"bulwark/server/action"
	"bulwark/server/fault"
	"bulwark/server/reference"
	"bulwark/server/store"
	"bulwark/server/text"
)

// credentialCheck finds all problems of a new credential (rule 4).
type credentialCheck struct {
	tx    *db.Tx
	conn  store.Conn
	input NewCredential

	problems  []fault.Problem
	localType bool // whether the password type is for accounts local to a device; set by run
}

// run refuses the credential with all its problems, or returns nil.
func (c *credentialCheck) run(ctx context.Context) error {
	c.checkValues()
	c.checkRequired()
	for _, step := range []func(context.Context) error{c.checkReferences, c.checkDuplicate} {
		if err := step(ctx); err != nil {
			return err
		}
	}
	return fault.Refuse(c.problems...)
}

func (c *credentialCheck) add(code fault.Code, message string, field ...string) {
	c.problems = append(c.problems, fault.Of(code, message, field...))
}

func (c *credentialCheck) checkValues() {
	c.problems = append(c.problems, checkUsername(c.input.Username, "username")...)
	c.problems = append(c.problems, text.Lines(c.input.AdditionalInformation, maxInformationLength, "additionalInformation")...)
	if len(c.input.Tags) > maxTags {
		c.add(fault.CodeTooMany, fmt.Sprintf("A credential has at most %d tags.", maxTags), "tagIds")
	}
}

// checkRequired adds the problems of missing values.
func (c *credentialCheck) checkRequired() {
	if c.input.Device == 0 {
		c.add(fault.CodeRequired, "Choose a device.", "deviceId")
	}
	if c.input.PasswordType == 0 {
		c.add(fault.CodeRequired, "Choose a password type.", "passwordTypeId")
	}
	if c.input.ReconciliationEnabled && c.input.ReconciliationCredential == nil {
		c.add(fault.CodeRequired, "Enabled reconciliation needs a credential.", "reconciliation", "credentialId")
	}
	if c.input.ReconciliationEnabled && c.input.ReconciliationTemplate == nil {
		c.add(fault.CodeRequired, "Enabled reconciliation needs a template.", "reconciliation", "templateId")
	}
}

// checkReferences checks the things that the credential refers to.
func (c *credentialCheck) checkReferences(ctx context.Context) error {
	things, problems, err := reference.Check(ctx, c.conn, c.input.references())
	if err != nil {
		return err
	}
	c.problems = append(c.problems, problems...)
	passwordType := things[action.PasswordTypeReference][int64(c.input.PasswordType)]
	c.localType = passwordType.Local
	if passwordType.Local && c.input.Domain != nil {
		c.add(fault.CodeLocalTypeWithDomain,
			"The password type "+passwordType.Name+" is for local users, who have no domain. Leave the domain out or choose another type.",
			"domainId")
	}
	return nil
}

// references lists the things that the credential refers to, with the paths of the input.
func (n NewCredential) references() []reference.Reference {
	var list []reference.Reference
	add := func(field action.Field, keys []int64, path ...string) {
		d := field.Definition()
		if path == nil {
			path = d.Input
		}
		list = append(list, reference.Reference{Field: path, Kind: d.RefersTo, Purpose: d.Purpose, Keys: keys})
	}
	add(action.Device, keyList(n.Device))
	add(action.Domain, optionalKey(n.Domain))
	add(action.PasswordType, keyList(n.PasswordType))
	if len(n.Tags) <= maxTags {
		add(action.Tags, keyList(n.Tags...), "tagIds")
	}
	add(action.Parent, optionalKey(n.Parent))
	add(action.ChangeTemplate, optionalKey(n.ChangeTemplate))
	add(action.LoginCredential, optionalKey(n.LoginCredential))
	add(action.ReconciliationTemplate, optionalKey(n.ReconciliationTemplate))
	add(action.ReconciliationCredential, optionalKey(n.ReconciliationCredential))
	return list
}

// keyList returns keys as integers, without those that are 0.
func keyList[K ~int64](keys ...K) []int64 {
	var list []int64
	for _, key := range keys {
		if key != 0 {
			list = append(list, int64(key))
		}
	}
	return list
}

// optionalKey returns a list of one key, empty for nil.
func optionalKey[K ~int64](key *K) []int64 {
	if key == nil {
		return nil
	}
	return []int64{int64(*key)}
}

func (c *credentialCheck) checkDuplicate(ctx context.Context) error {
	exists, err := c.tx.Credential.Query().Where(sameCredential(c.input.Username, c.input.Device, c.input.Domain)...).Exist(ctx)
	if exists {
		c.problems = append(c.problems, duplicateProblem())
	}
	if exists || err != nil || c.input.Device == 0 {
		return err
	}
	problems, err := checkLookAlike(ctx, c.conn, onDevices(c.input.Device), c.input.Username, "username")
	c.problems = append(c.problems, problems...)
	return err
}
