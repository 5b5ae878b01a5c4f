package graph

import (
	"encoding/json"
	"fmt"

	"bulwark/ent/db/credential"
	"bulwark/graph/model"
	"bulwark/server/action"
	"bulwark/server/fault"
	"bulwark/server/ident"
)

// most is how many ids a selection names at most, and how many exceptions; a filter has no such limit.
const most = 10_000

// credentialFilter reads conditions on credentials. Null, a blank search and all: false are no condition. Errors: fault
// kinds BadInput for an empty list, InvalidID.
func credentialFilter(f *model.CredentialFilter) (*action.Filter, error) {
	if f == nil {
		return nil, nil
	}
	filter := &action.Filter{
		Expired: f.Expired, ExpiresBefore: f.ExpiresBefore, ExpiresAfter: f.ExpiresAfter,
		AutomaticChange: f.AutomaticChange, All: yes(f.All),
	}
	if f.Status != nil {
		filter.Status = string(*f.Status)
	}
	var err error
	if filter.Search, err = searched("search", f.Search); err != nil {
		return nil, err
	}
	if filter.Devices, err = filterKeys[ident.Device]("deviceIds", f.DeviceIds); err != nil {
		return nil, err
	}
	if filter.Domains, err = filterKeys[ident.Domain]("domainIds", f.DomainIds); err != nil {
		return nil, err
	}
	if filter.Tags, err = filterKeys[ident.Tag]("tagIds", f.TagIds); err != nil {
		return nil, err
	}
	if filter.PasswordTypes, err = filterKeys[ident.PasswordType]("passwordTypeIds", f.PasswordTypeIds); err != nil {
		return nil, err
	}
	if filter.Parent, err = optionalKey[ident.Credential](f.ParentID); err != nil {
		return nil, err
	}
	return filter, nil
}

// selection reads how credentials are chosen. Ids that are none are noted as problems; a filter that cannot be read is
// an error.
func (in *inputs) selection(s *model.CredentialSelection) (action.Selection, error) {
	if s.Matching == nil {
		return action.Selection{IDs: manyKeys[ident.Credential](in, s.Ids, "selection", "ids")}, nil
	}
	filter, err := credentialFilter(s.Matching.Filter)
	return action.Selection{
		Filter: filter,
		Except: manyKeys[ident.Credential](in, s.Matching.ExceptIds, "selection", "matching", "exceptIds"),
	}, err
}

// manyKeys reads up to 10,000 ids of one kind and notes TOO_MANY or how many are none.
func manyKeys[K ident.Kind](in *inputs, ids []string, field ...string) []K {
	if len(ids) > most {
		in.note(fault.Of(fault.CodeTooMany, fmt.Sprintf("%d ids are given; at most %d can be. Select by a filter instead.", len(ids), most), field...))
		return nil
	}
	keys, wrong := make([]K, 0, len(ids)), ""
	bad := 0
	for _, id := range ids {
		k, err := ident.Parse[K](id)
		if err != nil {
			if bad++; bad == 1 {
				wrong = err.Error()
			}
			continue
		}
		keys = append(keys, k)
	}
	if bad > 0 {
		in.note(fault.Problem{Code: fault.CodeNotFound, Message: wrong + ".", Field: field, Count: bad})
	}
	return keys
}

// filterText writes a filter as `credentials` takes it.
func filterText(f *action.Filter) (string, error) {
	var all *bool
	if f.All {
		all = &f.All
	}
	shown := model.CredentialFilter{
		Expired: f.Expired, DeviceIds: idTexts(f.Devices), DomainIds: idTexts(f.Domains), TagIds: idTexts(f.Tags),
		PasswordTypeIds: idTexts(f.PasswordTypes), ExpiresBefore: f.ExpiresBefore, ExpiresAfter: f.ExpiresAfter,
		AutomaticChange: f.AutomaticChange, All: all,
	}
	if f.Status != "" {
		status := credential.Status(f.Status)
		shown.Status = &status
	}
	if f.Search != "" {
		shown.Search = &f.Search
	}
	if f.Parent != nil {
		id := f.Parent.String()
		shown.ParentID = &id
	}
	text, err := json.Marshal(shown)
	return string(text), err
}

// idTexts writes public ids, nil for none.
func idTexts[K ident.Kind](keys []K) []string {
	if len(keys) == 0 {
		return nil
	}
	return ident.FormatAll(keys)
}
