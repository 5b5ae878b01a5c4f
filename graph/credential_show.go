package graph

import (
	"context"

	"github.com/vektah/gqlparser/v2/ast"

	"bulwark/ent/db"
	"bulwark/graph/model"
	"bulwark/server/ident"
)

// rowSource says whether rows of credentials come with the devices, domains, password types and tags they refer to.
type rowSource int

const (
	withoutReferences rowSource = iota // read by key: references are loaded, one statement for each kind of object
	withReferences                     // read by package listing: references are in the rows' edges
)

// showCredentials converts rows to what the API shows, with everything that is selected. The number of statements does not
// depend on the number of rows.
func (s Services) showCredentials(
	ctx context.Context, set ast.SelectionSet, rows []*db.Credential, source rowSource,
) ([]*model.Credential, error) {
	shown := s.newCredentials(rows)
	for name, selection := range children(ctx, set) {
		var err error
		switch name {
		case "device", "domain", "passwordType", "tags":
			if source == withReferences {
				takeEdges(ctx, name, selection, shown)
			} else {
				err = fillReference(ctx, name, shown)
			}
		case "parent":
			err = s.fillRelated(ctx, selection, shown,
				func(c *model.Credential) *ident.Credential { return c.ParentID },
				func(c, parent *model.Credential) { c.Parent = parent })
		case "passwordChange":
			err = s.fillPasswordChange(ctx, selection, shown)
		case "reconciliation":
			err = s.fillReconciliation(ctx, selection, shown)
		}
		if err != nil {
			return nil, err
		}
	}
	return shown, nil
}

// showCredential shows one credential, nil for nil.
func (s Services) showCredential(ctx context.Context, set ast.SelectionSet, row *db.Credential) (*model.Credential, error) {
	if row == nil {
		return nil, nil
	}
	shown, err := s.showCredentials(ctx, set, []*db.Credential{row}, withoutReferences)
	if err != nil {
		return nil, err
	}
	return shown[0], nil
}

// newCredentials converts rows without what they refer to.
func (s Services) newCredentials(rows []*db.Credential) []*model.Credential {
	now := s.now()
	shown, all := make([]*model.Credential, len(rows)), make([]model.Credential, len(rows))
	for i, row := range rows {
		all[i] = model.Credential{Credential: row, Expired: row.ExpiresAt != nil && !row.ExpiresAt.After(now)}
		shown[i] = &all[i]
	}
	return shown
}

// takeEdges takes references from the rows' edges, and queues their counts of credentials where these are selected.
func takeEdges(ctx context.Context, name string, selection ast.SelectionSet, shown []*model.Credential) {
	load := loadersFrom(ctx)
	_, counted := children(ctx, selection)["credentialCount"]
	for _, c := range shown {
		switch name {
		case "device":
			c.Device = c.Edges.Device
			if counted {
				load.credentialsOnDevice.queue(c.DeviceID)
			}
		case "domain":
			c.Domain = c.Edges.Domain
			if counted && c.DomainID != nil {
				load.credentialsInDomain.queue(*c.DomainID)
			}
		case "passwordType":
			c.PasswordType = c.Edges.PasswordType
		case "tags":
			c.Tags = c.Edges.Tags
			for _, t := range c.Tags {
				if counted {
					load.credentialsWithTag.queue(t.ID)
				}
			}
		}
	}
}

// fillReference loads one kind of object that credentials refer to.
func fillReference(ctx context.Context, name string, shown []*model.Credential) error {
	load := loadersFrom(ctx)
	switch name {
	case "device":
		return fill(ctx, load.devices, shown,
			func(c *model.Credential) *ident.Device { return &c.DeviceID },
			func(c *model.Credential, d *db.Device) { c.Device = d })
	case "domain":
		return fill(ctx, load.domains, shown,
			func(c *model.Credential) *ident.Domain { return c.DomainID },
			func(c *model.Credential, d *db.Domain) { c.Domain = d })
	case "passwordType":
		return fill(ctx, load.passwordTypes, shown,
			func(c *model.Credential) *ident.PasswordType { return &c.PasswordTypeID },
			func(c *model.Credential, t *db.PasswordType) { c.PasswordType = t })
	default: // tags
		return fill(ctx, load.tagsByCredential, shown,
			func(c *model.Credential) *ident.Credential { return &c.ID },
			func(c *model.Credential, t []*db.Tag) { c.Tags = t })
	}
}

// fillRelated loads the credentials that credentials refer to by a key and links them.
func (s Services) fillRelated(
	ctx context.Context, set ast.SelectionSet, shown []*model.Credential,
	key func(*model.Credential) *ident.Credential, link func(from, to *model.Credential),
) error {
	var rows []*db.Credential
	positions := map[ident.Credential]int{}
	err := fill(ctx, loadersFrom(ctx).credentials, shown, key, func(_ *model.Credential, row *db.Credential) {
		if _, found := positions[row.ID]; !found {
			positions[row.ID] = len(rows)
			rows = append(rows, row)
		}
	})
	if err != nil {
		return err
	}
	related, err := s.showCredentials(ctx, set, rows, withoutReferences)
	if err != nil {
		return err
	}
	for _, c := range shown {
		if k := key(c); k != nil {
			if i, found := positions[*k]; found {
				link(c, related[i])
			}
		}
	}
	return nil
}

func (s Services) fillPasswordChange(ctx context.Context, set ast.SelectionSet, shown []*model.Credential) error {
	all := make([]model.PasswordChangeConfiguration, len(shown))
	for i, c := range shown {
		all[i].Automatic = c.AutomaticChange
		c.PasswordChange = &all[i]
	}
	fields := children(ctx, set)
	if selectsTemplate(fields) {
		err := fill(ctx, loadersFrom(ctx).templates, shown,
			func(c *model.Credential) *ident.ExecutionTemplate { return c.ChangeTemplateID },
			func(c *model.Credential, t *db.ExecutionTemplate) {
				c.PasswordChange.Template, c.PasswordChange.Plugin = t, &t.Plugin
			})
		if err != nil {
			return err
		}
	}
	selection, selected := fields["loginCredential"]
	if !selected {
		return nil
	}
	return s.fillRelated(ctx, selection, shown,
		func(c *model.Credential) *ident.Credential { return c.LoginCredentialID },
		func(c, login *model.Credential) { c.PasswordChange.LoginCredential = login })
}

func (s Services) fillReconciliation(ctx context.Context, set ast.SelectionSet, shown []*model.Credential) error {
	for _, c := range shown {
		c.Reconciliation = &model.ReconciliationConfiguration{Enabled: c.ReconciliationEnabled, Autorun: c.ReconciliationAutorun}
	}
	fields := children(ctx, set)
	if selectsTemplate(fields) {
		err := fill(ctx, loadersFrom(ctx).templates, shown,
			func(c *model.Credential) *ident.ExecutionTemplate { return c.ReconciliationTemplateID },
			func(c *model.Credential, t *db.ExecutionTemplate) {
				c.Reconciliation.Template, c.Reconciliation.Plugin = t, &t.Plugin
			})
		if err != nil {
			return err
		}
	}
	selection, selected := fields["credential"]
	if !selected {
		return nil
	}
	return s.fillRelated(ctx, selection, shown,
		func(c *model.Credential) *ident.Credential { return c.ReconciliationCredentialID },
		func(c, reconciler *model.Credential) { c.Reconciliation.Credential = reconciler })
}

func selectsTemplate(fields map[string]ast.SelectionSet) bool {
	_, template := fields["template"]
	_, plugin := fields["plugin"]
	return template || plugin
}

// fillCredentials gives nodes the present state of the credentials they are about. A node whose credential is gone gets none.
func fillCredentials[N any](
	ctx context.Context, s Services, set ast.SelectionSet, nodes []*N,
	key func(*N) ident.Credential, put func(*N, *model.Credential),
) error {
	if set == nil {
		return nil // not selected
	}
	var rows []*db.Credential
	var owners []*N
	err := fill(ctx, loadersFrom(ctx).credentials, nodes,
		func(n *N) *ident.Credential { k := key(n); return &k },
		func(n *N, row *db.Credential) { rows, owners = append(rows, row), append(owners, n) })
	if err != nil {
		return err
	}
	shown, err := s.showCredentials(ctx, set, rows, withoutReferences)
	if err != nil {
		return err
	}
	for i, owner := range owners {
		put(owner, shown[i])
	}
	return nil
}
