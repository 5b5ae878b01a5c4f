package seed

import (
	"context"
	"fmt"
	"strings"
	"time"

	"bulwark/ent/db"
	"bulwark/ent/db/executiontemplate"
	"bulwark/ent/db/passwordtype"
)

// plan computes rows from their number. Numbers start at 0, keys at 1.
type plan struct {
	postgres bool
	now      time.Time
	devices  int

	domains, tags             []int64
	changeSSH, changeWindows  int64
	reconcile                 int64
	domainUser, administrator int64
	localUser                 int64
}

// references makes what credentials refer to.
func (p *plan) references(ctx context.Context, tx *db.Tx, options Options) error {
	for from := 0; from < options.Devices; from += chunk {
		if _, err := tx.ExecContext(ctx, p.deviceSQL(from, min(from+chunk, options.Devices))); err != nil {
			return err
		}
	}
	for _, step := range []func(context.Context, *db.Tx) error{p.makeDomains, p.makeTags, p.makeTemplates, p.findTypes} {
		if err := step(ctx, tx); err != nil {
			return err
		}
	}
	return nil
}

func (p *plan) makeDomains(ctx context.Context, tx *db.Tx) error {
	for _, short := range []string{"corp", "dmz", "lab", "branch"} {
		name := short + ".example.com"
		created, err := tx.Domain.Create().SetCreatedAt(p.now).SetName(name).SetNameKey(name).SetShortName(strings.ToUpper(short)).Save(ctx)
		if err != nil {
			return err
		}
		p.domains = append(p.domains, int64(created.ID))
	}
	return nil
}

func (p *plan) makeTags(ctx context.Context, tx *db.Tx) error {
	names := []string{
		"production", "staging", "linux", "windows", "pci", "legacy", "tier-0", "tier-1", "third-party", "break-glass",
	}
	for _, name := range names {
		created, err := tx.Tag.Create().SetCreatedAt(p.now).SetName(name).SetNameKey(name).Save(ctx)
		if err != nil {
			return err
		}
		p.tags = append(p.tags, int64(created.ID))
	}
	return nil
}

func (p *plan) makeTemplates(ctx context.Context, tx *db.Tx) error {
	templates := []struct {
		name    string
		plugin  executiontemplate.Plugin
		purpose executiontemplate.Purpose
		key     *int64
	}{
		{"Linux password over SSH", executiontemplate.PluginSSH, executiontemplate.PurposeCHANGE_PASSWORD, &p.changeSSH},
		{"Windows local password", executiontemplate.PluginWINDOWS_RM, executiontemplate.PurposeCHANGE_PASSWORD, &p.changeWindows},
		{"Directory password", executiontemplate.PluginLDAP, executiontemplate.PurposeCHANGE_PASSWORD, new(int64)},
		{"Linux reconciliation", executiontemplate.PluginSSH, executiontemplate.PurposeRECONCILE, &p.reconcile},
		{"Windows reconciliation", executiontemplate.PluginWINDOWS_RM, executiontemplate.PurposeRECONCILE, new(int64)},
	}
	for _, template := range templates {
		created, err := tx.ExecutionTemplate.Create().
			SetCreatedAt(p.now).SetName(template.name).SetNameKey(strings.ToLower(template.name)).
			SetPlugin(template.plugin).SetPurpose(template.purpose).Save(ctx)
		if err != nil {
			return err
		}
		*template.key = int64(created.ID)
	}
	return nil
}

// findTypes looks up the types that every installation starts with.
func (p *plan) findTypes(ctx context.Context, tx *db.Tx) error {
	for name, key := range map[string]*int64{
		"domain user": &p.domainUser, "local administrator": &p.administrator, "local user": &p.localUser,
	} {
		found, err := tx.PasswordType.Query().Where(passwordtype.NameKey(name)).Only(ctx)
		if err != nil {
			return fmt.Errorf("the password type %q is missing: %w", name, err)
		}
		*key = int64(found.ID)
	}
	return nil
}
