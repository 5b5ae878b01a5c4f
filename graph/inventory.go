package graph

import (
	"bulwark/ent/db"
	"bulwark/ent/db/domain"
	"bulwark/ent/db/executiontemplate"
	"bulwark/ent/db/passwordtype"
	"bulwark/ent/db/predicate"
	"bulwark/ent/db/tag"
	"bulwark/graph/model"
	"bulwark/graph/paging"
)

func domainFilter(f *model.DomainFilter) (all []predicate.Domain, err error) {
	if f == nil {
		return nil, nil
	}
	text, err := normalizeNameSearch("search", f.Search)
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
	text, err := normalizeNameSearch("search", f.Search)
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
	text, err := normalizeNameSearch("search", f.Search)
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
	text, err := normalizeNameSearch("search", f.Search)
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

// byName returns the order by a name that is unique.
func byName[T any](column string, value func(*T) string) paging.Order[T] {
	return paging.Order[T]{Name: "NAME", Terms: []paging.Term[T]{paging.Text(column, value)}}
}

func domainOrder() paging.Order[db.Domain] {
	return byName(domain.FieldNameKey, func(d *db.Domain) string { return d.NameKey })
}

func tagOrder() paging.Order[db.Tag] {
	return byName(tag.FieldNameKey, func(t *db.Tag) string { return t.NameKey })
}

func passwordTypeOrder() paging.Order[db.PasswordType] {
	return byName(passwordtype.FieldNameKey, func(t *db.PasswordType) string { return t.NameKey })
}

func templateOrder() paging.Order[db.ExecutionTemplate] {
	return byName(executiontemplate.FieldNameKey, func(t *db.ExecutionTemplate) string { return t.NameKey })
}

// queueDomains queues the look-ups that the domains of a page are likely to need.
func (l *loaders) queueDomains(rows []*db.Domain) ([]*db.Domain, error) {
	for _, row := range rows {
		l.credentialsInDomain.queue(row.ID)
	}
	return rows, nil
}

// queueTags queues the look-ups that the tags of a page are likely to need.
func (l *loaders) queueTags(rows []*db.Tag) ([]*db.Tag, error) {
	for _, row := range rows {
		l.credentialsWithTag.queue(row.ID)
	}
	return rows, nil
}
