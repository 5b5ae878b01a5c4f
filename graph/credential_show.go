package graph

import (
	"context"

	"github.com/vektah/gqlparser/v2/ast"

	"bulwark/ent/db"
	"bulwark/graph/model"
	"bulwark/server/ident"
)

// showCredentials makes what the API shows of credentials, with everything that is selected: one statement for each kind
// of thing they refer to, however many credentials there are.
func (s Services) showCredentials(ctx context.Context, set ast.SelectionSet, rows []*db.Credential) ([]*model.Credential, error) {
	shown, load := s.newCredentials(rows), loadersFrom(ctx)
	for name, below := range children(ctx, set) {
		var err error
		switch name {
		case "device":
			err = fill(ctx, load.devices, shown,
				func(c *model.Credential) *ident.Device { return &c.DeviceID },
				func(c *model.Credential, d *db.Device) { c.Device = d })
		case "domain":
			err = fill(ctx, load.domains, shown,
				func(c *model.Credential) *ident.Domain { return c.DomainID },
				func(c *model.Credential, d *db.Domain) { c.Domain = d })
		case "passwordType":
			err = fill(ctx, load.passwordTypes, shown,
				func(c *model.Credential) *ident.PasswordType { return &c.PasswordTypeID },
				func(c *model.Credential, t *db.PasswordType) { c.PasswordType = t })
		case "tags":
			err = fill(ctx, load.tagsByCredential, shown,
				func(c *model.Credential) *ident.Credential { return &c.ID },
				func(c *model.Credential, t []*db.Tag) { c.Tags = t })
		case "parent", "passwordChange", "reconciliation":
			err = s.showRelated(ctx, name, below, shown)
		}
		if err != nil {
			return nil, err
		}
	}
	return shown, nil
}

// show makes what the API shows of credentials alone.
func (s Services) newCredentials(rows []*db.Credential) []*model.Credential {
	now := s.now()
	shown, all := make([]*model.Credential, len(rows)), make([]model.Credential, len(rows))
	for i, row := range rows {
		all[i] = model.Credential{Credential: row, Expired: row.ExpiresAt != nil && !row.ExpiresAt.After(now)}
		shown[i] = &all[i]
	}
	return shown
}

// showRelated shows what leads to other credentials or to templates.
func (s Services) showRelated(ctx context.Context, name string, below ast.SelectionSet, shown []*model.Credential) error {
	switch name {
	case "passwordChange":
		return s.showPasswordChange(ctx, below, shown)
	case "reconciliation":
		return s.showReconciliation(ctx, below, shown)
	default:
		return s.fillRelated(ctx, below, shown,
			func(c *model.Credential) *ident.Credential { return c.ParentID },
			func(c, parent *model.Credential) { c.Parent = parent })
	}
}

// relate shows the credentials that credentials refer to.
func (s Services) fillRelated(
	ctx context.Context, set ast.SelectionSet, shown []*model.Credential,
	key func(*model.Credential) *ident.Credential, link func(from, to *model.Credential),
) error {
	var rows []*db.Credential
	seen := map[ident.Credential]int{}
	err := fill(ctx, loadersFrom(ctx).credentials, shown, key, func(_ *model.Credential, row *db.Credential) {
		if _, found := seen[row.ID]; !found {
			seen[row.ID] = len(rows)
			rows = append(rows, row)
		}
	})
	if err != nil {
		return err
	}
	related, err := s.showCredentials(ctx, set, rows)
	if err != nil {
		return err
	}
	for _, c := range shown {
		if k := key(c); k != nil {
			if i, found := seen[*k]; found {
				link(c, related[i])
			}
		}
	}
	return nil
}

func (s Services) showPasswordChange(ctx context.Context, set ast.SelectionSet, shown []*model.Credential) error {
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
	below, asked := fields["loginCredential"]
	if !asked {
		return nil
	}
	return s.fillRelated(ctx, below, shown,
		func(c *model.Credential) *ident.Credential { return c.LoginCredentialID },
		func(c, login *model.Credential) { c.PasswordChange.LoginCredential = login })
}

func (s Services) showReconciliation(ctx context.Context, set ast.SelectionSet, shown []*model.Credential) error {
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
	below, asked := fields["credential"]
	if !asked {
		return nil
	}
	return s.fillRelated(ctx, below, shown,
		func(c *model.Credential) *ident.Credential { return c.ReconciliationCredentialID },
		func(c, reconciler *model.Credential) { c.Reconciliation.Credential = reconciler })
}

func selectsTemplate(fields map[string]ast.SelectionSet) bool {
	_, template := fields["template"]
	_, plugin := fields["plugin"]
	return template || plugin
}

// showCredential shows one credential, nil for nil.
func (s Services) showCredential(ctx context.Context, set ast.SelectionSet, row *db.Credential) (*model.Credential, error) {
	if row == nil {
		return nil, nil
	}
	shown, err := s.showCredentials(ctx, set, []*db.Credential{row})
	if err != nil {
		return nil, err
	}
	return shown[0], nil
}

// showListed is showCredentials for rows that were read with what they refer to.
func (s Services) showListed(ctx context.Context, set ast.SelectionSet, rows []*db.Credential) ([]*model.Credential, error) {
	shown := s.newCredentials(rows)
	for _, c := range shown {
		edges := &c.Edges
		c.Device, c.Domain, c.PasswordType, c.Tags = edges.Device, edges.Domain, edges.PasswordType, edges.Tags
	}
	for name, below := range children(ctx, set) {
		if _, counted := children(ctx, below)["credentialCount"]; counted {
			loadersFrom(ctx).queueCounts(name, shown)
		}
		var err error
		switch name {
		case "parent", "passwordChange", "reconciliation":
			err = s.showRelated(ctx, name, below, shown)
		}
		if err != nil {
			return nil, err
		}
	}
	return shown, nil
}

// wantCounts says whose credentials will be counted.
func (l *loaders) queueCounts(name string, shown []*model.Credential) {
	for _, c := range shown {
		switch {
		case name == "device":
			l.credentialsOnDevice.queue(c.DeviceID)
		case name == "domain" && c.DomainID != nil:
			l.credentialsInDomain.queue(*c.DomainID)
		case name == "tags":
			for _, t := range c.Tags {
				l.credentialsWithTag.queue(t.ID)
			}
		}
	}
}

// fillCredentials gives nodes the credentials they are about, as they are now; nodes whose credential is gone get none.
func fillCredentials[N any](
	ctx context.Context, s Services, set ast.SelectionSet, nodes []*N,
	key func(*N) ident.Credential, put func(*N, *model.Credential),
) error {
	if set == nil {
		return nil // nobody asks
	}
	var rows []*db.Credential
	var owners []*N
	err := fill(ctx, loadersFrom(ctx).credentials, nodes,
		func(n *N) *ident.Credential { k := key(n); return &k },
		func(n *N, row *db.Credential) { rows, owners = append(rows, row), append(owners, n) })
	if err != nil {
		return err
	}
	shown, err := s.showCredentials(ctx, set, rows)
	if err != nil {
		return err
	}
	for i, owner := range owners {
		put(owner, shown[i])
	}
	return nil
}
