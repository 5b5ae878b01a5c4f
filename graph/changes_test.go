package graph_test

import (
	"encoding/json"
	"fmt"
	"reflect"
	"testing"

	"bulwark/graph/internal/apitest"
)

const updating = `mutation U($changes: CredentialChanges!, $ids: [ID!]!) {
  bulkUpdateCredentials(input: { selection: { ids: $ids }, changes: $changes, reason: "why" }) {
    batchOperation { changes { input } }
    userErrors { code field message }
  }
}`

type updated struct {
	BulkUpdateCredentials struct {
		BatchOperation *struct{ Changes struct{ Input string } }
		UserErrors     []struct {
			Code, Message string
			Field         []string
		}
	}
}

func parsed(t *testing.T, text string) (value map[string]any) {
	t.Helper()
	if err := json.Unmarshal([]byte(text), &value); err != nil {
		t.Fatalf("%s: %v", text, err)
	}
	return value
}

// Absent fields keep their value, null clears them, and the changes that an operation shows can be sent again.
func TestAbsentIsNotNull(t *testing.T) {
	t.Parallel()
	const same = ""
	tests := map[string]struct{ changes, stored string }{
		"domain cleared":          {`{"domainId": null}`, same},
		"domain set":              {`{"domainId": "dom_2"}`, same},
		"device and type":         {`{"deviceId": "dev_2", "passwordTypeId": "ptype_1"}`, same},
		"parent cleared":          {`{"parentId": null}`, same},
		"parent set":              {`{"parentId": "cred_1"}`, same},
		"information cleared":     {`{"additionalInformation": null}`, `{"additionalInformation": ""}`},
		"tags cleared":            {`{"tags": {"mode": "REPLACE", "tagIds": []}}`, same},
		"tags removed":            {`{"tags": {"mode": "REMOVE", "tagIds": ["tag_1", "tag_2"]}}`, same},
		"password change cleared": {`{"passwordChange": null}`, `{"passwordChange": {"automatic": false, "templateId": null, "loginCredentialId": null}}`},
		"password change in part": {`{"passwordChange": {"loginCredentialId": null}}`, same},
		"password change":         {`{"passwordChange": {"automatic": true, "templateId": "tmpl_1", "loginCredentialId": "cred_1"}}`, same},
		"reconciliation cleared":  {`{"reconciliation": null}`, `{"reconciliation": {"enabled": false, "autorun": false, "credentialId": null, "templateId": null}}`},
		"reconciliation in part":  {`{"reconciliation": {"autorun": true, "templateId": null}}`, same},
		"reconciliation":          {`{"reconciliation": {"enabled": true, "autorun": false, "credentialId": "cred_1", "templateId": "tmpl_3"}}`, same},
	}
	images.Each(t, func(t *testing.T, w *apitest.World) {
		for name, test := range tests {
			t.Run(name, func(t *testing.T) {
				want := parsed(t, test.changes)
				if test.stored != same {
					want = parsed(t, test.stored)
				}
				sent := parsed(t, test.changes)
				for range 2 {
					var data updated
					w.Send(t, "otto", updating, map[string]any{"changes": sent, "ids": []string{"cred_3"}}).Data(t, &data)
					if data.BulkUpdateCredentials.BatchOperation == nil {
						t.Fatalf("%+v", data)
					}
					sent = parsed(t, data.BulkUpdateCredentials.BatchOperation.Changes.Input)
					if !reflect.DeepEqual(sent, want) {
						t.Fatalf("%v, want %v", sent, want)
					}
				}
			})
		}
	})
}

func TestClearingARequiredFieldIsInvalid(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		changes string
		field   []string
	}{
		"type":           {`{"passwordTypeId": null}`, []string{"changes", "passwordTypeId"}},
		"device":         {`{"deviceId": null}`, []string{"changes", "deviceId"}},
		"tags":           {`{"tags": null}`, []string{"changes", "tags"}},
		"automatic":      {`{"passwordChange": {"automatic": null}}`, []string{"changes", "passwordChange", "automatic"}},
		"reconciliation": {`{"reconciliation": {"enabled": null}}`, []string{"changes", "reconciliation", "enabled"}},
		"autorun":        {`{"reconciliation": {"autorun": null}}`, []string{"changes", "reconciliation", "autorun"}},
	}
	images.Each(t, func(t *testing.T, w *apitest.World) {
		for name, test := range tests {
			t.Run(name, func(t *testing.T) {
				var data updated
				w.Send(t, "otto", updating, map[string]any{"changes": parsed(t, test.changes), "ids": []string{"cred_3"}}).Data(t, &data)
				wrong := data.BulkUpdateCredentials.UserErrors
				if len(wrong) != 1 || wrong[0].Code != "INVALID" || !reflect.DeepEqual(wrong[0].Field, test.field) {
					t.Errorf("%+v", data)
				}
			})
		}
	})
}

func TestEmptyChangesAreRefused(t *testing.T) {
	t.Parallel()
	images.Each(t, func(t *testing.T, w *apitest.World) {
		for _, changes := range []string{`{}`, `{"passwordChange": {}}`, `{"reconciliation": {}}`} {
			codes := w.Send(t, "otto", updating, map[string]any{"changes": parsed(t, changes), "ids": []string{"cred_3"}}).UserErrors(t)
			if fmt.Sprint(codes) != "[NO_CHANGES]" {
				t.Errorf("%s: %v", changes, codes)
			}
		}
	})
}

func TestOnlyAnUpdateTakesChanges(t *testing.T) {
	t.Parallel()
	images.Each(t, func(t *testing.T, w *apitest.World) {
		var data struct {
			BatchOperationPreview struct {
				EligibleCount int
				Ineligible    []struct {
					Code  string
					Field []string
				}
			}
		}
		w.Send(t, "otto", `{ batchOperationPreview(input: { action: EXPIRE, changes: { domainId: null }, selection: { ids: ["cred_1"] } }) {
			eligibleCount ineligible { code field } } }`, nil).Data(t, &data)
		preview := data.BatchOperationPreview
		if len(preview.Ineligible) != 1 || preview.Ineligible[0].Code != "INVALID" || preview.Ineligible[0].Field[0] != "changes" {
			t.Errorf("%+v", preview)
		}
	})
}

// The filter that an operation shows is one that `credentials` takes.
func TestFilterCanBeReadBack(t *testing.T) {
	t.Parallel()
	filters := []string{
		`{"all": true}`,
		`{"status": "ACTIVE", "search": "svc"}`,
		`{"deviceIds": ["dev_1", "dev_2"], "passwordTypeIds": ["ptype_1"], "domainIds": ["dom_1"]}`,
		`{"tagIds": ["tag_1"], "automaticChange": false}`,
		`{"parentId": "cred_2", "expired": false}`,
		`{"expiresBefore": "2026-11-23T09:00:00Z", "expiresAfter": "2026-11-01T00:00:00.5Z"}`,
	}
	document := `mutation E($filter: CredentialFilter!) {
		bulkExpireCredentials(input: { selection: { matching: { filter: $filter } }, reason: "why" }) {
			batchOperation { progress { total } selection { filter idCount } } userErrors { code }
		}
	}`
	images.Each(t, func(t *testing.T, w *apitest.World) {
		for _, filter := range filters {
			var data struct {
				BulkExpireCredentials struct {
					BatchOperation struct {
						Progress  struct{ Total int }
						Selection struct {
							Filter  string
							IDCount *int
						}
					}
				}
			}
			w.Send(t, "otto", document, map[string]any{"filter": parsed(t, filter)}).Data(t, &data)
			operation := data.BulkExpireCredentials.BatchOperation
			if !reflect.DeepEqual(parsed(t, operation.Selection.Filter), parsed(t, filter)) || operation.Selection.IDCount != nil {
				t.Errorf("%s is shown as %+v", filter, operation.Selection)
			}
			var list struct{ Credentials struct{ TotalCount int } }
			narrowed := parsed(t, operation.Selection.Filter)
			narrowed["status"] = "ACTIVE"
			w.Send(t, "otto", `query L($filter: CredentialFilter) { credentials(filter: $filter) { totalCount } }`, map[string]any{"filter": narrowed}).Data(t, &list)
			if list.Credentials.TotalCount != operation.Progress.Total {
				t.Errorf("%s matches %d, the operation has %d", filter, list.Credentials.TotalCount, operation.Progress.Total)
			}
		}
	})
}
