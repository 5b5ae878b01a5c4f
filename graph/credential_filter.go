package graph

import (
	"encoding/json"

	"bulwark/ent/db/credential"
	"bulwark/graph/model"
	"bulwark/server/action"
	"bulwark/server/ident"
)

// credentialFilter converts a filter of credentials. Null, a blank search and all: false are no condition. Errors: fault kinds
// BadInput for an empty list, InvalidID.
func credentialFilter(f *model.CredentialFilter) (*action.Filter, error) {
	if f == nil {
		return nil, nil
	}
	filter := &action.Filter{
		Expired: f.Expired, ExpiresBefore: f.ExpiresBefore, ExpiresAfter: f.ExpiresAfter,
		AutomaticChange: f.AutomaticChange, All: isTrue(f.All),
	}
	if f.Status != nil {
		filter.Status = string(*f.Status)
	}
	var err error
	if filter.Search, err = normalizeSearch("search", f.Search); err != nil {
		return nil, err
	}
	if filter.Devices, err = parseKeys[ident.Device]("deviceIds", f.DeviceIds); err != nil {
		return nil, err
	}
	if filter.Domains, err = parseKeys[ident.Domain]("domainIds", f.DomainIds); err != nil {
		return nil, err
	}
	if filter.Tags, err = parseKeys[ident.Tag]("tagIds", f.TagIds); err != nil {
		return nil, err
	}
	if filter.PasswordTypes, err = parseKeys[ident.PasswordType]("passwordTypeIds", f.PasswordTypeIds); err != nil {
		return nil, err
	}
	if filter.Parent, err = parseOptionalKey[ident.Credential](f.ParentID); err != nil {
		return nil, err
	}
	return filter, nil
}

// selection converts a selection of credentials. Malformed ids become problems; a malformed filter is an error.
func (in *inputs) selection(s *model.CredentialSelection) (action.Selection, error) {
	if s.Matching == nil {
		return action.Selection{IDs: keyList[ident.Credential](in, s.Ids, "selection", "ids")}, nil
	}
	filter, err := credentialFilter(s.Matching.Filter)
	return action.Selection{
		Filter: filter,
		Except: keyList[ident.Credential](in, s.Matching.ExceptIds, "selection", "matching", "exceptIds"),
	}, err
}

// filterText writes a filter as the JSON that `credentials` takes.
func filterText(f *action.Filter) (string, error) {
	var all *bool
	if f.All {
		all = &f.All
	}
	input := model.CredentialFilter{
		Expired: f.Expired, DeviceIds: idTexts(f.Devices), DomainIds: idTexts(f.Domains), TagIds: idTexts(f.Tags),
		PasswordTypeIds: idTexts(f.PasswordTypes), ExpiresBefore: f.ExpiresBefore, ExpiresAfter: f.ExpiresAfter,
		AutomaticChange: f.AutomaticChange, All: all,
	}
	if f.Status != "" {
		status := credential.Status(f.Status)
		input.Status = &status
	}
	if f.Search != "" {
		input.Search = &f.Search
	}
	if f.Parent != nil {
		id := f.Parent.String()
		input.ParentID = &id
	}
	text, err := json.Marshal(input)
	return string(text), err
}
