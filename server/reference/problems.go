package reference

import (
	"bulwark/server/action"
	"bulwark/server/fault"
)

// Thing is a device, domain, password type, tag, execution template or credential, as far as references to it are concerned.
type Thing struct {
	Name    string
	InUse   bool   // active or enabled; domains and tags always are
	Purpose string // of an execution template
	Local   bool   // whether a password type is for accounts local to a device
}

// wording are the words for a kind of thing.
type wording struct{ noun, missing, unused string }

func wordingOf(kind action.ReferenceKind) wording {
	switch kind {
	case action.CredentialReference:
		return wording{"credential", "", "is inactive. Choose an active one."}
	case action.DeviceReference:
		return wording{"device", "", "is inactive. Choose an active one, or activate it first."}
	case action.DomainReference:
		return wording{"domain", " Register it first.", ""}
	case action.PasswordTypeReference:
		return wording{"password type", " Administrators register them.", "is disabled. Choose an enabled one."}
	case action.TagReference:
		return wording{"tag", "", ""}
	case action.TemplateReference:
		return wording{"execution template", "", "is disabled. Choose an enabled one."}
	}
	return wording{"thing", "", "is not in use."}
}

// Problems returns why a field must not refer to a thing, nil for no reason: it does not exist, for a nil thing (NOT_FOUND),
// is for another purpose (INVALID), or is out of use (REFERENCE_INACTIVE).
func Problems(kind action.ReferenceKind, thing *Thing, purpose string, field ...string) (problems []fault.Problem) {
	words := wordingOf(kind)
	if thing == nil {
		return []fault.Problem{fault.Of(fault.CodeNotFound, "There is no such "+words.noun+"."+words.missing, field...)}
	}
	if purpose != "" && thing.Purpose != purpose {
		problems = append(problems, fault.Invalid("The "+words.noun+" "+thing.Name+" is for another purpose. Choose one for "+purpose+".", field...))
	}
	if !thing.InUse {
		problems = append(problems, fault.Of(fault.CodeReferenceInactive, "The "+words.noun+" "+thing.Name+" "+words.unused, field...))
	}
	return problems
}
