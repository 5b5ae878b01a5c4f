package action

import "time"

// The actions, named as in the API's BatchAction.
const (
	Update     Kind = "UPDATE"
	Inactivate Kind = "INACTIVATE"
	Activate   Kind = "ACTIVATE"
	Expire     Kind = "EXPIRE"
)

// actions lists all actions. A CHECK of the database lists them in the same order.
var actions = []*Definition{
	{
		Kind: Update, RequiredStatus: StatusActive, TakesChanges: true,
	},
	{
		Kind: Inactivate, RequiredStatus: StatusActive,
		Previews: []Field{PasswordType, Domain, AutomaticChange, ExpiresAt},
		writes:   map[Field]constant{Status: status(StatusInactive)},
	},
	{
		Kind: Activate, RequiredStatus: StatusInactive,
		Previews: []Field{PasswordType, Domain, AutomaticChange, ExpiresAt},
		writes:   map[Field]constant{Status: status(StatusActive)},
	},
	{
		Kind: Expire, RequiredStatus: StatusActive,
		Previews: []Field{PasswordType, Domain, AutomaticChange, ExpiresAt},
		writes:   map[Field]constant{ExpiresAt: timeOfRequest},
	},
}

// status writes a status.
func status(value CredentialStatus) constant { return func(time.Time) any { return string(value) } }

// timeOfRequest writes the time of the request, not of its approval.
func timeOfRequest(requestedAt time.Time) any { return requestedAt.UTC() }
