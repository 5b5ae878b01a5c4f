package inventory

import (
	"context"

	"bulwark/ent/db"
	"bulwark/ent/db/executiontemplate"
	"bulwark/server/access"
	"bulwark/server/audit"
	"bulwark/server/fault"
	"bulwark/server/store"
)

// NewExecutionTemplate describes a new execution template. Plugin and purpose cannot be changed later.
type NewExecutionTemplate struct {
	Name    string
	Plugin  executiontemplate.Plugin
	Purpose executiontemplate.Purpose
	Enabled bool
}

// CreateExecutionTemplate registers an execution template. It is for administrators. It refuses with REQUIRED, INVALID,
// ALREADY_EXISTS and CONFUSABLE.
func (s *Service) CreateExecutionTemplate(
	ctx context.Context, input NewExecutionTemplate,
) (*db.ExecutionTemplate, error) {
	name := cleanName(input.Name)
	event := audit.Event{
		At: s.now(), Action: audit.ExecutionTemplateCreate,
		Details: map[string]any{
			"name": truncateEvidence(name), "plugin": truncateEvidence(string(input.Plugin)), "purpose": truncateEvidence(string(input.Purpose)), "enabled": input.Enabled,
		},
	}
	return perform(ctx, s, access.ManageSettings, event, func(tx *db.Tx, event *audit.Event) (*db.ExecutionTemplate, error) {
		problems := checkName(name, maxLabelLength, "name")
		if executiontemplate.PluginValidator(input.Plugin) != nil {
			problems = append(problems, fault.Invalid("There is no such plugin.", "plugin"))
		}
		if executiontemplate.PurposeValidator(input.Purpose) != nil {
			problems = append(problems, fault.Invalid("The purpose is CHANGE_PASSWORD or RECONCILE.", "purpose"))
		}
		taken, err := tx.ExecutionTemplate.Query().Where(executiontemplate.NameKey(nameKey(name))).Exist(ctx)
		if err != nil {
			return nil, err
		}
		if taken {
			problems = append(problems, takenProblem("template", "name"))
		}
		alike, err := checkLookAlike(ctx, s.store.ConnIn(tx), templateNames, name, "name")
		if err != nil {
			return nil, err
		}
		problems = append(problems, alike...)
		if err := fault.Refuse(problems...); err != nil {
			return nil, err
		}
		created, err := tx.ExecutionTemplate.Create().
			SetCreatedAt(event.At).SetName(name).SetNameKey(nameKey(name)).
			SetPlugin(input.Plugin).SetPurpose(input.Purpose).SetEnabled(input.Enabled).
			Save(ctx)
		if store.Constraint(err) == "execution_template_name_unique" { // another request was faster
			return nil, fault.Refuse(takenProblem("template", "name"))
		}
		if err != nil {
			return nil, err
		}
		event.SubjectID = created.ID.String()
		return created, nil
	})
}
