package model

import "bulwark/ent/db"

// Credential is a credential as the API shows it. What it refers to is read for a whole page at once and only when it is
// asked for, so showing a field asks nobody.
type Credential struct {
	*db.Credential
	Expired        bool
	Device         *db.Device
	Domain         *db.Domain
	PasswordType   *db.PasswordType
	Tags           []*db.Tag
	Parent         *Credential
	PasswordChange *PasswordChangeConfiguration
	Reconciliation *ReconciliationConfiguration
}
