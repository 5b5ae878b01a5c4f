package graph_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"bulwark/ent/db"
	"bulwark/ent/db/auditevent"
	"bulwark/graph/internal/apitest"
	"bulwark/server/audit"
	"bulwark/server/inventory"
)

// trigger causes an event: a document that a person sends, or a function.
type trigger struct {
	person, document string
	refused          bool
	do               func(t *testing.T, w *apitest.World)
}

// triggers cause the kinds of events that the API and the runner record.
var triggers = map[audit.Kind]trigger{
	audit.APITokenCreate: {person: "ana", document: `mutation { createApiToken(input: { name: "ci" }) { secret } }`},
	audit.APITokenRevoke: {person: "otto", document: `mutation { revokeApiToken(input: { id: "token_1" }) { apiToken { id } } }`},
	audit.ApproverRemove: {person: "ana", document: `mutation { removeApprover(input: { id: "appr_2" }) { removed } }`},
	audit.AuditRead:      {person: "udo", document: `{ auditEvents { totalCount } }`},
	audit.BatchOperationApprove: {person: "aki", document: `mutation {
		approveBatchOperation(input: { id: "op_4", digest: "{{digest}}" }) { userErrors { code } } }`},
	audit.BatchOperationCancel: {person: "otto", document: `mutation { cancelBatchOperation(input: { id: "op_4" }) { userErrors { code } } }`},
	audit.BatchOperationDisapprove: {person: "aki", document: `mutation {
		disapproveBatchOperation(input: { id: "op_4", digest: "{{digest}}", comment: "No ticket." }) { userErrors { code } } }`},
	audit.BatchOperationPreview: {person: "token", document: `{
		batchOperationPreview(input: { action: EXPIRE, selection: { ids: ["cred_1"] } }) { matchedCount } }`},
	audit.BatchOperationReadTasks: {person: "udo", document: `{ batchOperation(id: "op_1") { tasks(first: 200) { nodes { id } } } }`},
	audit.BatchOperationRequest: {person: "token", document: `mutation {
		bulkExpireCredentials(input: { reason: "x", selection: { ids: ["cred_1"] } }) { userErrors { code } } }`},
	audit.CredentialCreate: {person: "token", document: `mutation {
		createCredential(input: { username: "new", deviceId: "dev_1", passwordTypeId: "ptype_3" }) { userErrors { code } } }`},
	audit.DeviceCreate: {person: "token", document: `mutation { createDevice(input: { name: "new" }) { userErrors { code } } }`},
	audit.DeviceUpdate: {person: "token", document: `mutation { updateDevice(input: { id: "dev_1", status: INACTIVE }) { userErrors { code } } }`},
	audit.DomainCreate: {person: "otto", document: `mutation { createDomain(input: { name: "new.example.com" }) { userErrors { code } } }`},
	audit.ExecutionTemplateCreate: {person: "ana", document: `mutation {
		createExecutionTemplate(input: { name: "new", plugin: SSH, purpose: RECONCILE }) { userErrors { code } } }`},
	audit.PasswordTypeCreate:     {person: "ana", document: `mutation { createPasswordType(input: { name: "new", localUser: false }) { userErrors { code } } }`},
	audit.SystemParametersUpdate: {person: "ana", document: `mutation { updateSystemParameters(input: { approvalsRequired: 2 }) { userErrors { code } } }`},
	audit.TagCreate:              {person: "token", document: `mutation { createTag(input: { name: "new" }) { userErrors { code } } }`},
	audit.UserCreate: {person: "ana", document: `mutation { createUser(input: { username: "new", displayName: "New", role: AUDITOR,
		password: "unrelated lamp violin 9" }) { userErrors { code } } }`},
	audit.UserSetPassword: {person: "ana", document: `mutation {
		setUserPassword(input: { id: "user_5", password: "unrelated lamp violin 9" }) { userErrors { code } } }`},
	audit.UserUpdate: {person: "ana", document: `mutation { updateUser(input: { id: "user_5", displayName: "Other" }) { userErrors { code } } }`},
	audit.InventoryImport: {person: "token", do: func(t *testing.T, w *apitest.World) {
		file := strings.NewReader("username,device\nnew,web-1\n")
		if _, err := w.Services.Inventory.Import(w.As(t.Context(), "token"), file, inventory.ImportOptions{}); err != nil {
			t.Fatal(err)
		}
	}},
	// After 60 refused mutations the API refuses further ones before they reach a use case; reads are not affected.
	audit.RefusalsBeyondLimit: {person: "otto", refused: true, do: func(t *testing.T, w *apitest.World) {
		for i := range 60 {
			w.Send(t, "otto", fmt.Sprintf(`mutation { createPasswordType(input: { name: "type %d", localUser: true }) { userErrors { code } } }`, i), nil)
		}
		w.Send(t, "otto", `{ auditEvents { totalCount } }`, nil)
	}},
	audit.ProtectedChangeRequest: {person: "ana", document: `mutation {
		addApprovers(input: { userIds: ["user_1"], reason: "A third pair of eyes" }) { userErrors { code } } }`},
	audit.ProtectedChangeApprove: {person: "ana", document: `mutation {
		approveProtectedChange(input: { id: "pchg_1", digest: "{{digest of pchg_1}}" }) { userErrors { code } } }`},
	audit.ProtectedChangeDisapprove: {person: "aki", document: `mutation {
		disapproveProtectedChange(input: { id: "pchg_2", digest: "{{digest of pchg_2}}", comment: "No." }) { userErrors { code } } }`},
	audit.ProtectedChangeCancel: {person: "bea", document: `mutation { cancelProtectedChange(input: { id: "pchg_1" }) { userErrors { code } } }`},
	audit.ProtectedChangeAcknowledge: {person: "ana", refused: true, do: func(t *testing.T, w *apitest.World) {
		w.Send(t, "ana", `mutation { acknowledgeProtectedChange(input: { id: "pchg_1" }) { userErrors { code } } }`, nil)
	}},
	audit.ProtectedChangeBreakGlass: {refused: true, do: func(t *testing.T, w *apitest.World) {
		if _, err := w.Services.Protected.ApproveFromCLI(t.Context(), 1, "Nobody is there"); err == nil {
			t.Fatal("there are people who could decide")
		}
	}},
	audit.ProtectedChangeExpire: {do: func(t *testing.T, w *apitest.World) {
		w.Wait(25 * time.Hour)
		if err := w.Services.Protected.ExpireOverdue(t.Context()); err != nil {
			t.Fatal(err)
		}
	}},
	audit.UserEndSessions: {person: "ana", document: `mutation { endSessions(input: { userId: "user_5" }) { userErrors { code } } }`},
	audit.SecondFactorRemove: {person: "otto", do: func(t *testing.T, w *apitest.World) {
		w.Store.Read().Passkey.Create().SetUserID(apitest.Otto).SetCreatedAt(apitest.Start).SetCredentialID("k").SetData("{}").SetName("key").ExecX(t.Context())
		if codes := w.Send(t, "otto", `mutation { removePasskey(input: { id: "pkey_1" }) { userErrors { code } } }`, nil).UserErrors(t); len(codes) > 0 {
			t.Fatal(codes)
		}
	}},
	audit.UserResetSecondFactor: {do: func(t *testing.T, w *apitest.World) {
		if _, err := w.Services.Account.ResetSecondFactorFromCLI(t.Context(), "otto"); err != nil {
			t.Fatal(err)
		}
		if w.Store.Read().APIToken.GetX(t.Context(), 1).RevokedAt == nil { // rule 22
			t.Error("his token still works")
		}
	}},
	audit.BatchOperationStart:  {do: execute},
	audit.BatchOperationApply:  {do: execute},
	audit.BatchOperationFinish: {do: execute},
	audit.BatchOperationExpire: {do: func(t *testing.T, w *apitest.World) {
		w.Wait(48 * time.Hour)
		if err := w.Execute(t.Context()); err != nil {
			t.Fatal(err)
		}
	}},
}

func execute(t *testing.T, w *apitest.World) {
	approve(t, w, "aki", 4)
	if err := w.Execute(t.Context()); err != nil {
		t.Fatal(err)
	}
}

// Finding 9 (security review), rule 27: each kind of event is recorded when it is done and when it is refused, with the session or
// API token that was used.
func TestFinding09EveryKindIsRecorded(t *testing.T) {
	t.Parallel()
	for _, kind := range slices.Sorted(maps.Keys(triggers)) {
		t.Run(string(kind), func(t *testing.T) {
			t.Parallel()
			images.Each(t, func(t *testing.T, w *apitest.World) { provoke(t, w, kind, triggers[kind]) })
		})
	}
}

func provoke(t *testing.T, w *apitest.World, kind audit.Kind, p trigger) {
	t.Helper()
	last := w.Store.Read().AuditEvent.Query().Order(db.Desc(auditevent.FieldID)).FirstIDX(t.Context())
	if p.do != nil {
		p.do(t, w)
	} else {
		document := strings.ReplaceAll(p.document, "{{digest}}", w.Store.Read().BatchOperation.GetX(t.Context(), 4).Digest)
		document = strings.ReplaceAll(document, "{{digest of pchg_1}}", w.Store.Read().ProtectedChange.GetX(t.Context(), 1).Digest)
		document = strings.ReplaceAll(document, "{{digest of pchg_2}}", w.Store.Read().ProtectedChange.GetX(t.Context(), 2).Digest)
		if answer := w.Send(t, p.person, document, nil); answer.Code() != "" || strings.Contains(string(answer.Body), `"code"`) {
			t.Fatalf("%s", answer.Body)
		}
	}
	events := w.Store.Read().AuditEvent.Query().Where(auditevent.IDGT(last), auditevent.Action(string(kind))).Order(auditevent.ByID()).AllX(t.Context())
	if len(events) == 0 {
		t.Fatal("it is not recorded")
	}
	event := events[0]
	if refused := event.Result == auditevent.ResultREFUSED; refused != p.refused {
		t.Errorf("it is %s", event.Result)
	}
	description, _ := audit.Describe(kind)
	if event.SubjectType != description.Subject {
		t.Errorf("it is about %s, and described as about %s", event.SubjectType, description.Subject)
	}
	byToken, session := p.person == "token", ""
	if !byToken && p.person != "" {
		session = "session-of-" + p.person
	}
	if event.Session != session || (event.TokenID != nil) != byToken || (event.ActorID != nil) != (p.person != "") {
		t.Errorf("it is recorded for %v, session %q, token %v", event.ActorID, event.Session, event.TokenID)
	}
}

// Finding 9 (security review), rule 27: reads that are repeated within a minute are one event.
func TestFinding09RepeatedReadingsAreOneEvent(t *testing.T) {
	t.Parallel()
	images.Each(t, func(t *testing.T, w *apitest.World) {
		count := func(kind audit.Kind) int {
			return w.Store.Read().AuditEvent.Query().Where(auditevent.Action(string(kind))).CountX(t.Context())
		}
		read := func() {
			for range 3 {
				for _, person := range []string{"udo", "ana"} {
					w.Send(t, person, `{ auditEvents { totalCount } node(id: "event_1") { id } }`, nil)
					w.Send(t, person, `{ batchOperation(id: "op_1") { tasks(first: 200) { nodes { id } } } }`, nil)
					w.Send(t, person, `{ batchOperation(id: "op_1") { tasks(first: 50) { nodes { id } } } }`, nil)
				}
			}
		}
		read()
		if count(audit.AuditRead) != 2 || count(audit.BatchOperationReadTasks) != 2 {
			t.Errorf("%d and %d events, want 2 and 2", count(audit.AuditRead), count(audit.BatchOperationReadTasks))
		}
		w.Wait(time.Minute)
		read()
		if count(audit.AuditRead) != 4 || count(audit.BatchOperationReadTasks) != 4 {
			t.Errorf("%d and %d events, want 4 and 4", count(audit.AuditRead), count(audit.BatchOperationReadTasks))
		}
	})
}
