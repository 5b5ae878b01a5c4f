package eligibility

import (
	"bulwark/server/fault"
	"bulwark/server/ident"
)

// messages explain the codes of single credentials.
var messages = map[fault.Code]string{
	fault.CodeNotFound:            "There is no such credential.",
	fault.CodeNotActive:           "The credential is not active.",
	fault.CodeNotInactive:         "The credential is not inactive.",
	fault.CodeLocalTypeWithDomain: "A local password type forbids a domain: clear the domain or choose a type that is not local.",
	fault.CodeDuplicateCredential: "Another credential has, or would get, the same username, device and domain.",
	fault.CodeParentCycle:         "The credential would be its own parent or ancestor.",
	fault.CodeReferenceInactive:   "Something the change refers to is no longer active.",
	fault.CodeReconcilesItself:    "The credential would reconcile itself.",
	fault.CodeRequired:            "Reconciliation needs both a credential and a template.",
	fault.CodeInvalid:             "Something the change refers to is for another purpose.",
	fault.CodeChangedSinceRequest: "The credential changed after it was requested; it was left as it is.",
	fault.CodeFailed:              "The database refused the change; the credential was left as it is.",
}

// Message explains a code to people, for a single credential.
func Message(code fault.Code) string { return messages[code] }

// problem returns the problem that a code forbids the action for credentials, with their number and the first of them.
func problem(code fault.Code, credentials []ident.Credential) fault.Problem {
	return fault.Problem{
		Code: code, Message: messages[code], Count: len(credentials),
		Credentials: credentials[:min(len(credentials), fault.MaxListedCredentials)],
	}
}
