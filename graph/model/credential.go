package model

import "bulwark/ent/db"

// Credential is a credential as the API shows it. The selected references are loaded for a whole page before it is shown, so its
// fields need no resolvers.
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
