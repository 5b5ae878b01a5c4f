package graph_test

import (
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"bulwark/ent/db/auditevent"
	"bulwark/graph/internal/apitest"
	"bulwark/server/audit"
)

// tokenScopes maps each root field to the scope that an API token needs for it. No token may use the other fields.
var tokenScopes = map[string]string{
	"Query.viewer": "any",

	"Query.node": "READ", "Query.nodes": "READ", "Query.credentials": "READ", "Query.credential": "READ", "Query.credentialsByName": "READ",
	"Query.devices": "READ", "Query.device": "READ", "Query.domains": "READ", "Query.domain": "READ", "Query.tags": "READ", "Query.tag": "READ",
	"Query.passwordTypes": "READ", "Query.executionTemplates": "READ", "Query.users": "READ", "Query.user": "READ", "Query.approvers": "READ",
	"Query.systemParameters": "READ", "Query.batchOperations": "READ", "Query.batchOperation": "READ", "Query.inventoryOverview": "READ",
	"Query.operationsOverview": "READ", "Query.auditEvents": "READ", "Query.protectedChanges": "READ", "Query.protectedChange": "READ",
	"Subscription.pendingProtectedChangeCountChanged": "READ", "Subscription.batchOperationUpdated": "READ", "Subscription.pendingApprovalCountChanged": "READ",
	// Refused by the use case, with TOKEN_CANNOT_DECIDE (rule 11).
	"Mutation.approveBatchOperation": "READ", "Mutation.disapproveBatchOperation": "READ",
	"Mutation.approveProtectedChange": "READ", "Mutation.disapproveProtectedChange": "READ",

	"Query.batchOperationPreview": "REQUEST", "Mutation.bulkUpdateCredentials": "REQUEST", "Mutation.bulkInactivateCredentials": "REQUEST",
	"Mutation.bulkActivateCredentials": "REQUEST", "Mutation.bulkExpireCredentials": "REQUEST", "Mutation.cancelBatchOperation": "REQUEST",

	"Mutation.createCredential": "INVENTORY", "Mutation.createDevice": "INVENTORY", "Mutation.updateDevice": "INVENTORY",
	"Mutation.createDomain": "INVENTORY", "Mutation.createTag": "INVENTORY",
}

// scopeSets are the scopes that tokens are tried with.
var scopeSets = []string{"", "READ", "REQUEST", "INVENTORY", "READ REQUEST INVENTORY"}

// Rule 22: every root field with a session, and with tokens of each scope, of all and of none. Rule 27: every forbidden mutation and
// every forbidden reading of the audit trail is recorded.
func TestRule22ScopesOfEveryRootField(t *testing.T) {
	t.Parallel()
	images.Each(t, func(t *testing.T, w *apitest.World) {
		for _, name := range slices.Sorted(maps.Keys(permissions)) {
			row := permissions[name]
			root, _, _ := strings.Cut(name, ".")
			document := strings.ToLower(root) + " { " + row.ask + " }"
			// A limited number of refusals is recorded each minute (rule 28).
			w.Wait(time.Minute)
			for person, like := range map[string]string{"ana": "ana", "otto": "otto", "aki": "otto", "udo": "udo"} { // Aki is an operator and approver
				may := slices.Contains(strings.Fields(row.may), like)
				checkAs(t, w, name, root, person, document, may)
				for _, scopes := range scopeSets {
					needed := tokenScopes[name]
					reaches := may && (needed == "any" || needed != "" && slices.Contains(strings.Fields(scopes), needed))
					checkAs(t, w, name, root, person+"/"+scopes, document, reaches)
				}
			}
			checkAs(t, w, name, root, "nobody", document, false)
		}
	})
}

func checkAs(t *testing.T, w *apitest.World, name, root, person, document string, may bool) {
	t.Helper()
	want := "FORBIDDEN"
	switch {
	case person == "nobody":
		want = "UNAUTHENTICATED"
	case may:
		want = ""
	}
	evident := want == "FORBIDDEN" && (root == "Mutation" || name == "Query.auditEvents" || name == "Query.batchOperationPreview")
	before := int64(0)
	if evident {
		before = refusalsOf(t, w)
	}
	if code := codeFor(t, w, root, person, document); code != want {
		t.Errorf("%s as %s: %q, want %q", name, person, code, want)
	}
	if evident && refusalsOf(t, w) != before+1 {
		t.Errorf("%s refused to %s: no evidence", name, person)
	}
}

// refusalsOf counts the refusals, including repetitions.
func refusalsOf(t *testing.T, w *apitest.World) int64 {
	t.Helper()
	sum := int64(0)
	for _, event := range w.Store.Read().AuditEvent.Query().Where(auditevent.ResultEQ(auditevent.ResultREFUSED)).AllX(t.Context()) {
		sum += event.Occurrences
	}
	return sum
}

// Rule 22: node requires the scope of the object's type.
func TestRule22NodeRequiresTheScopeOfTheType(t *testing.T) {
	t.Parallel()
	images.Each(t, func(t *testing.T, w *apitest.World) {
		task := w.Store.Read().BatchTask.Query().FirstIDX(t.Context())
		everyone := "ana otto udo"
		for id, may := range map[string]string{
			"cred_1": everyone, "dev_1": everyone, "dom_1": everyone, "tag_1": everyone, "ptype_1": everyone, "tmpl_1": everyone,
			"user_1": everyone, "appr_1": everyone, "op_1": everyone, task.String(): everyone, "event_1": "ana udo", "token_1": everyone,
		} {
			document := `{ node(id: "` + id + `") { id } }`
			for _, person := range strings.Fields(everyone) {
				for _, scopes := range append([]string{"session"}, scopeSets...) {
					caller, want := person+"/"+scopes, "FORBIDDEN"
					if scopes == "session" {
						caller = person
					}
					reads := scopes == "session" || strings.Contains(scopes, "READ") && id != "token_1"
					if reads && slices.Contains(strings.Fields(may), person) {
						want = ""
					}
					if code := w.Send(t, caller, document, nil).Code(); code != want {
						t.Errorf("%s as %s: %q, want %q", id, caller, code, want)
					}
				}
			}
		}
	})
}

// Rule 22: a token cancels only what its owner requested, also when the owner is an administrator.
func TestRule22TokenCancelsOnlyOwnRequests(t *testing.T) {
	t.Parallel()
	images.Each(t, func(t *testing.T, w *apitest.World) {
		cancel := func(person, id string) []string {
			return w.Send(t, person, `mutation { cancelBatchOperation(input: { id: "`+id+`" }) { userErrors { code } } }`, nil).UserErrors(t)
		}
		if codes := cancel("ana/REQUEST", "op_4"); !slices.Equal(codes, []string{"NOT_CANCELABLE"}) { // Otto's
			t.Errorf("an administrator's token cancels another's request: %v", codes)
		}
		if codes := cancel("bea/REQUEST", "op_5"); len(codes) != 0 { // her own
			t.Errorf("a token cannot cancel its owner's request: %v", codes)
		}
		if codes := cancel("ana", "op_4"); len(codes) != 0 {
			t.Errorf("an administrator cannot cancel: %v", codes)
		}
	})
}

// Rule 22: a mutation is not executed when its token is revoked before.
func TestRule22TokenRevokedDuringARequest(t *testing.T) {
	t.Parallel()
	images.Each(t, func(t *testing.T, w *apitest.World) {
		w.Send(t, "ana", `mutation { updateUser(input: { id: "user_2", status: INACTIVE }) { userErrors { code } } }`, nil)
		for _, document := range []string{ // the viewer was found before: this is the moment of the deactivation
			`mutation { bulkExpireCredentials(input: { reason: "x", selection: { ids: ["cred_1"] } }) { replayed } }`,
			`mutation { cancelBatchOperation(input: { id: "op_4" }) { replayed } }`,
			`mutation { createTag(input: { name: "late" }) { tag { id } } }`,
			`mutation { updateDevice(input: { id: "dev_1", status: INACTIVE }) { device { id } } }`,
		} {
			if code := w.Send(t, "token", document, nil).Code(); code != "UNAUTHENTICATED" {
				t.Errorf("%s: %q", document, code)
			}
		}
		if n := w.Store.Read().AuditEvent.Query().Where(auditevent.Action(string(audit.APITokenRevoke))).CountX(t.Context()); n != 1 {
			t.Errorf("%d revocations", n)
		}
	})
}
