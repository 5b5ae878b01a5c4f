package lifecycle_test

import (
	"fmt"
	"maps"
	"slices"

	"bulwark/ent/db"
	"bulwark/ent/db/credential"
	"bulwark/server/action"
	"bulwark/server/approval"
	"bulwark/server/batch"
	"bulwark/server/ident"
	"bulwark/server/viewer"
)

// text is everything that the page of an operation shows: its head, and a line for each credential.
type text struct {
	head  string
	tasks map[ident.Credential]line
}

// line is the part of the text about one credential: its identity, and its new values.
type line struct {
	identity string
	to       map[action.Field]string
}

// page is the page of an operation that a person has open.
type page struct {
	person    ident.User
	operation ident.BatchOperation
}

// reading is the content of a page.
type reading struct {
	digest string
	text   text
}

// readPage reads an operation as its page does.
func (h *model) readPage(operation *db.BatchOperation) *reading {
	ctx := h.with(viewer.Viewer{User: 1, Role: viewer.Auditor})
	changes, err := h.batch.DescribeChanges(ctx, operation)
	if err != nil {
		h.Fatal(err)
	}
	tasks, _, err := h.batch.ListTasks(ctx, batch.TaskQuery{Operation: operation.ID, First: 200})
	if err != nil {
		h.Fatal(err)
	}
	shown := &reading{digest: operation.Digest, text: text{tasks: map[ident.Credential]line{}}}
	shown.text.head = fmt.Sprintf("%s because %q:%s", operation.Action, operation.Reason, formatChanges(changes))
	for _, task := range tasks {
		one := line{identity: formatIdentity(task.Identity), to: map[action.Field]string{}}
		for _, change := range task.Changes {
			one.to[change.Field] = formatValue(change.From) + " → " + formatValue(change.To)
		}
		shown.text.tasks[task.Credential] = one
	}
	return shown
}

func formatChanges(changes []batch.FieldChange) (all string) {
	for _, change := range changes {
		all += fmt.Sprintf(" %s becomes %s;", change.Field, formatValue(change.To))
	}
	return all
}

func formatValue(value *string) string {
	if value == nil {
		return "(none)"
	}
	return *value
}

func formatIdentity(i batch.Identity) string {
	return fmt.Sprintf("%s on %s at %s in %s as %s",
		formatValue(i.Username), formatValue(i.DeviceName), formatValue(i.DeviceAddress), formatValue(i.DomainName), formatValue(i.PasswordTypeName))
}

// equal reports whether two readings show the same.
func (t text) equal(other text) bool {
	return t.head == other.head && maps.EqualFunc(t.tasks, other.tasks, func(a, b line) bool {
		return a.identity == b.identity && maps.Equal(a.to, b.to)
	})
}

// credentialState is a credential as it is in the inventory.
type credentialState struct {
	identity, device, domain string
	version                  int64
}

func (h *model) readCredentials() map[ident.Credential]credentialState {
	all := map[ident.Credential]credentialState{}
	for _, row := range h.store.Read().Credential.Query().WithDevice().WithDomain().WithPasswordType().Order(credential.ByID()).AllX(h.ctx) {
		device, domain := row.Edges.Device, (*string)(nil)
		if row.Edges.Domain != nil {
			domain = &row.Edges.Domain.Name
		}
		all[row.ID] = credentialState{
			identity: formatIdentity(batch.Identity{
				Username: &row.Username, DeviceName: &device.Name, DeviceAddress: &device.Address, DomainName: domain,
				PasswordTypeName: &row.Edges.PasswordType.Name,
			}),
			device: device.Name, domain: formatValue(domain), version: row.Version,
		}
	}
	return all
}

// succeededCredentials returns the credentials that an operation changed.
func (h *model) succeededCredentials(operation *db.BatchOperation) []ident.Credential {
	status := approval.TaskSuccess
	tasks, _, err := h.batch.ListTasks(h.with(viewer.Viewer{User: 1, Role: viewer.Auditor}),
		batch.TaskQuery{Operation: operation.ID, First: 200, Status: &status})
	if err != nil {
		h.Fatal(err)
	}
	keys := make([]ident.Credential, len(tasks))
	for i, task := range tasks {
		keys[i] = task.Credential
	}
	slices.Sort(keys)
	return keys
}
