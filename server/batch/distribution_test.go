package batch_test

import (
	"cmp"
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"testing"

	"bulwark/ent/db"
	"bulwark/server/action"
	"bulwark/server/batch"
	"bulwark/server/internal/world"
	"bulwark/server/inventory"
)

// For every field of the form, a preview counts the five most frequent values among the eligible credentials and sums up the
// others, with the same result as counting one by one.
func TestPreviewCountsTheValuesOfEveryField(t *testing.T) {
	each(t, func(t *testing.T, w *world.World) {
		if err := inventory.New(w.Store, w.Now).Seed(w.Context(), inventory.SeedOptions{Credentials: 1500, Devices: 40}); err != nil {
			t.Fatal(err)
		}
		preview, err := w.Batch.Preview(w.As(w.Otto), batch.Proposal{Action: action.Update, Selection: world.All()})
		if err != nil {
			t.Fatal(err)
		}
		all := w.Write().Credential.Query().WithDevice().WithDomain().WithPasswordType().WithTags().WithChangeTemplate().
			WithReconciliationTemplate().WithParent(named).WithLoginCredential(named).WithReconciliationCredential(named).AllX(w.Context())
		eligible := slices.DeleteFunc(slices.Clone(all), func(c *db.Credential) bool { return c.Status != "ACTIVE" })
		if preview.Matched != int64(len(all)) || preview.Eligible != int64(len(eligible)) {
			t.Fatalf("%d matched and %d eligible, want %d and %d", preview.Matched, preview.Eligible, len(all), len(eligible))
		}
		if want := len(action.UpdateFields()); len(preview.Distribution) != want {
			t.Fatalf("%d fields, want %d", len(preview.Distribution), want)
		}
		for _, d := range preview.Distribution {
			counted := map[string]int64{}
			for _, c := range eligible {
				for _, value := range valuesOf(d.Field, c) {
					counted[value]++
				}
			}
			compareDistribution(t, d, counted)
		}
	})
}

// A preview returns only the requested fields and parts.
func TestPreviewReturnsOnlyRequestedParts(t *testing.T) {
	each(t, func(t *testing.T, w *world.World) {
		w.NewCredentials(3)
		fields := []action.Field{action.Device, action.PasswordType}
		proposal := batch.Proposal{Action: action.Update, Selection: world.All(), Fields: fields}
		complete, err := w.Batch.Preview(w.As(w.Otto), proposal)
		if err != nil || len(complete.Distribution) != 2 || complete.Eligible != 3 || len(complete.Sample) != 3 {
			t.Fatal(complete, err)
		}
		for i, d := range complete.Distribution {
			if d.Field != fields[i] || len(d.Values) == 0 {
				t.Errorf("values of %s: %v", fields[i], d)
			}
		}
		proposal.Fields = fields[:1]
		proposal.Without = batch.PreviewParts{Counts: true, Overlaps: true, Children: true, Sample: true}
		distributionOnly, err := w.Batch.Preview(w.As(w.Otto), proposal)
		if err != nil || distributionOnly.Matched != 0 || distributionOnly.Sample != nil ||
			!reflect.DeepEqual(distributionOnly.Distribution, complete.Distribution[:1]) {
			t.Fatal(distributionOnly, err)
		}
		proposal.Without = batch.PreviewParts{Distribution: true}
		countsOnly, err := w.Batch.Preview(w.As(w.Otto), proposal)
		if err != nil || countsOnly.Eligible != 3 || len(countsOnly.Distribution) != 0 {
			t.Fatal(countsOnly, err)
		}
	})
}

func named(q *db.CredentialQuery) { q.WithDevice() }

const none = "(none)"

func valuesOf(field action.Field, c *db.Credential) []string {
	edges := c.Edges
	account := func(c *db.Credential) []string {
		if c == nil {
			return []string{none}
		}
		return []string{c.Username + "@" + c.Edges.Device.Name}
	}
	template := func(found *db.ExecutionTemplate) []string {
		if found == nil {
			return []string{none}
		}
		return []string{found.Name}
	}
	switch field {
	case action.PasswordType:
		return []string{edges.PasswordType.Name}
	case action.Domain:
		if edges.Domain == nil {
			return []string{none}
		}
		return []string{edges.Domain.Name}
	case action.Device:
		return []string{edges.Device.Name}
	case action.AdditionalInformation:
		return []string{cmp.Or(c.AdditionalInformation, none)}
	case action.Tags:
		if len(edges.Tags) == 0 {
			return []string{none}
		}
		names := make([]string, len(edges.Tags))
		for i, tag := range edges.Tags {
			names[i] = tag.Name
		}
		return names
	case action.Parent:
		return account(edges.Parent)
	case action.LoginCredential:
		return account(edges.LoginCredential)
	case action.ReconciliationCredential:
		return account(edges.ReconciliationCredential)
	case action.ChangeTemplate:
		return template(edges.ChangeTemplate)
	case action.ReconciliationTemplate:
		return template(edges.ReconciliationTemplate)
	case action.AutomaticChange:
		return []string{strconv.FormatBool(c.AutomaticChange)}
	case action.ReconciliationEnabled:
		return []string{strconv.FormatBool(c.ReconciliationEnabled)}
	case action.ReconciliationAutorun:
		return []string{strconv.FormatBool(c.ReconciliationAutorun)}
	case action.Status, action.ExpiresAt: // have no distribution
	}
	return []string{fmt.Sprint("unknown field ", field)}
}

func compareDistribution(t *testing.T, d batch.FieldDistribution, counted map[string]int64) {
	t.Helper()
	var frequencies []int64
	others, values := int64(0), int64(len(counted))
	for _, n := range counted {
		frequencies, others = append(frequencies, n), others+n
	}
	slices.SortFunc(frequencies, func(a, b int64) int { return cmp.Compare(b, a) })
	if len(d.Values) != min(5, len(counted)) {
		t.Errorf("%s: %d values, want %d", d.Field, len(d.Values), min(5, len(counted)))
		return
	}
	for i, value := range d.Values {
		name := none
		if value.Value != nil {
			name = *value.Value
		}
		if counted[name] != value.Count || value.Count != frequencies[i] {
			t.Errorf("%s: %q %d times in place %d, want %d there; counted %d", d.Field, name, value.Count, i+1, frequencies[i], counted[name])
		}
		others, values = others-value.Count, values-1
	}
	if d.OtherCount != others || d.OtherValues != values {
		t.Errorf("%s: %d others with %d values, want %d with %d", d.Field, d.OtherCount, d.OtherValues, others, values)
	}
}
