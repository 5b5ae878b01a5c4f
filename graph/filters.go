package graph

import (
	"cmp"
	"context"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"bulwark/ent/db/approver"
	"bulwark/ent/db/batchoperation"
	"bulwark/ent/db/device"
	"bulwark/ent/db/domain"
	"bulwark/ent/db/executiontemplate"
	"bulwark/ent/db/passwordtype"
	"bulwark/ent/db/predicate"
	"bulwark/ent/db/tag"
	"bulwark/ent/db/user"
	"bulwark/graph/model"
	"bulwark/server/access"
	"bulwark/server/fault"
	"bulwark/server/ident"
	"bulwark/server/text"
	"bulwark/server/viewer"
)

// mostSearched is how many characters a text to search for has at most. Databases refuse patterns of some length, each its
// own, and nothing that is searched in is longer than twice this.
const mostSearched = 1_000

// searched is the text to search for, with each accented letter as one character, as texts are stored; null and blank are
// empty: no condition. Errors: fault kind BadInput.
func searched(name string, text *string) (string, error) {
	if text == nil {
		return "", nil
	}
	trimmed := strings.TrimSpace(*text)
	if utf8.RuneCountInString(trimmed) > mostSearched {
		return "", fault.New(fault.BadInput, name+" has more than 1,000 characters.")
	}
	return norm.NFC.String(trimmed), nil
}

// searchedName is a part of a name to search for, in the form in which names are stored.
func searchedName(name string, part *string) (string, error) {
	found, err := searched(name, part)
	return text.Normalize(found), err
}

// yes tells whether a condition that can only be asked for, never against, is asked for.
func yes(condition *bool) bool { return condition != nil && *condition }

func deviceFilter(f *model.DeviceFilter) (all []predicate.Device, err error) {
	if f == nil {
		return nil, nil
	}
	text, err := searchedName("search", f.Search)
	if err != nil {
		return nil, err
	}
	if text != "" {
		all = append(all, device.Or(device.NameContainsFold(text), device.AddressContainsFold(text)))
	}
	if f.Status != nil {
		all = append(all, device.StatusEQ(*f.Status))
	}
	return all, nil
}

func domainFilter(f *model.DomainFilter) (all []predicate.Domain, err error) {
	if f == nil {
		return nil, nil
	}
	text, err := searchedName("search", f.Search)
	if err != nil {
		return nil, err
	}
	if text != "" {
		all = append(all, domain.Or(domain.NameContainsFold(text), domain.ShortNameContainsFold(text)))
	}
	return all, nil
}

func tagFilter(f *model.TagFilter) (all []predicate.Tag, err error) {
	if f == nil {
		return nil, nil
	}
	text, err := searchedName("search", f.Search)
	if err != nil {
		return nil, err
	}
	if text != "" {
		all = append(all, tag.NameContainsFold(text))
	}
	return all, nil
}

func passwordTypeFilter(f *model.PasswordTypeFilter) (all []predicate.PasswordType, err error) {
	if f == nil {
		return nil, nil
	}
	text, err := searchedName("search", f.Search)
	if err != nil {
		return nil, err
	}
	if text != "" {
		all = append(all, passwordtype.NameContainsFold(text))
	}
	if f.Enabled != nil {
		all = append(all, passwordtype.Enabled(*f.Enabled))
	}
	return all, nil
}

func templateFilter(f *model.ExecutionTemplateFilter) (all []predicate.ExecutionTemplate, err error) {
	if f == nil {
		return nil, nil
	}
	text, err := searchedName("search", f.Search)
	if err != nil {
		return nil, err
	}
	if text != "" {
		all = append(all, executiontemplate.NameContainsFold(text))
	}
	if f.Purpose != nil {
		all = append(all, executiontemplate.PurposeEQ(*f.Purpose))
	}
	if f.Enabled != nil {
		all = append(all, executiontemplate.Enabled(*f.Enabled))
	}
	return all, nil
}

func userFilter(f *model.UserFilter) (all []predicate.User, err error) {
	if f == nil {
		return nil, nil
	}
	text, err := searchedName("search", f.Search)
	if err != nil {
		return nil, err
	}
	if text != "" {
		all = append(all, user.Or(user.UsernameContainsFold(text), user.DisplayNameContainsFold(text), user.EmailContainsFold(text)))
	}
	if f.Role != nil {
		all = append(all, user.RoleEQ(*f.Role))
	}
	if f.Status != nil {
		all = append(all, user.StatusEQ(*f.Status))
	}
	if yes(f.CanBecomeApprover) {
		all = append(all, user.StatusEQ(user.StatusACTIVE), user.RoleIn(deciders()...),
			user.Not(user.HasRegistrationsWith(approver.ModuleEQ(approver.ModulePAM_CORE))))
	}
	return all, nil
}

// deciders are the roles that can be registered as approvers.
func deciders() (roles []viewer.Role) {
	for _, role := range viewer.Role("").Values() {
		if access.May(viewer.Role(role), access.Decide) {
			roles = append(roles, viewer.Role(role))
		}
	}
	return roles
}

// operationFilter reads conditions on batch operations. Errors: fault kinds BadInput, InvalidID.
func (s Services) operationFilter(ctx context.Context, v viewer.Viewer, f *model.BatchOperationFilter) (all []predicate.BatchOperation, err error) {
	if f == nil {
		return nil, nil
	}
	if err := notEmpty("action", f.Action); err != nil {
		return nil, err
	}
	if err := notEmpty("status", f.Status); err != nil {
		return nil, err
	}
	requester, err := optionalKey[ident.User](f.RequesterID)
	if err != nil {
		return nil, err
	}
	if f.Action != nil {
		all = append(all, batchoperation.ActionIn(distinct(f.Action)...))
	}
	if f.Status != nil {
		all = append(all, batchoperation.StatusIn(distinct(f.Status)...))
	}
	if requester != nil {
		all = append(all, batchoperation.RequesterID(*requester))
	}
	if f.RequestedFrom != nil {
		all = append(all, batchoperation.RequestedAtGTE(*f.RequestedFrom))
	}
	if f.RequestedBefore != nil {
		all = append(all, batchoperation.RequestedAtLT(*f.RequestedBefore))
	}
	if yes(f.WaitingForMe) {
		waiting, err := s.waitingFor(ctx, v)
		if err != nil {
			return nil, err
		}
		all = append(all, waiting)
	}
	if yes(f.Mine) {
		all = append(all, batchoperation.RequesterID(v.User))
	}
	text, err := searched("search", f.Search)
	if err == nil && text != "" {
		all = append(all, operationSearch(text))
	}
	return all, err
}

// distinct are the values of a list without repetition: a statement takes only so many.
func distinct[T cmp.Ordered](list []T) []T { return slices.Compact(slices.Sorted(slices.Values(list))) }

// operationSearch is the condition that the reason contains a text, or that the text is the number, with # or without.
func operationSearch(text string) predicate.BatchOperation {
	found := batchoperation.ReasonContainsFold(text)
	if number, err := strconv.ParseInt(strings.TrimPrefix(text, "#"), 10, 64); err == nil {
		found = batchoperation.Or(found, batchoperation.Number(number))
	}
	return found
}
