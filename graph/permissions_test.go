package graph_test

import (
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"

	"bulwark/graph/internal/apitest"
)

// schema is the committed SDL.
func schema(t *testing.T) *ast.Schema {
	t.Helper()
	files, err := filepath.Glob("schema/*.graphql")
	if err != nil {
		t.Fatal(err)
	}
	sources := make([]*ast.Source, len(files))
	for i, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		sources[i] = &ast.Source{Name: file, Input: string(text)}
	}
	return gqlparser.MustLoadSchema(sources...)
}

// The people who may use a root field. All others get FORBIDDEN; anonymous requests always get UNAUTHENTICATED.
const (
	everybody      = "ana otto udo token"
	requesters     = "ana otto token"
	readersOfAudit = "ana udo"
	administrators = "ana"
	inBrowser      = "ana otto udo"
)

// permissions lists every root field with a selection that reaches the permission check and changes nothing.
var permissions = map[string]struct{ ask, may string }{
	"Query.viewer":                {`viewer { role }`, everybody},
	"Query.node":                  {`node(id: "cred_1") { id }`, everybody},
	"Query.nodes":                 {`nodes(ids: ["op_1"]) { id }`, everybody},
	"Query.credentials":           {`credentials { totalCount }`, everybody},
	"Query.credential":            {`credential(id: "cred_1") { id }`, everybody},
	"Query.credentialsByName":     {`credentialsByName(names: ["root"]) { count }`, everybody},
	"Query.devices":               {`devices { totalCount }`, everybody},
	"Query.device":                {`device(id: "dev_1") { id }`, everybody},
	"Query.domains":               {`domains { totalCount }`, everybody},
	"Query.domain":                {`domain(id: "dom_1") { id }`, everybody},
	"Query.tags":                  {`tags { totalCount }`, everybody},
	"Query.tag":                   {`tag(id: "tag_1") { id }`, everybody},
	"Query.passwordTypes":         {`passwordTypes { totalCount }`, everybody},
	"Query.executionTemplates":    {`executionTemplates { totalCount }`, everybody},
	"Query.users":                 {`users { totalCount }`, everybody},
	"Query.user":                  {`user(id: "user_1") { id }`, everybody},
	"Query.apiTokens":             {`apiTokens { id }`, inBrowser},
	"Query.approvers":             {`approvers { id }`, everybody},
	"Query.systemParameters":      {`systemParameters { approvalsRequired }`, everybody},
	"Query.batchOperations":       {`batchOperations { totalCount }`, everybody},
	"Query.batchOperation":        {`batchOperation(id: "op_1") { id }`, everybody},
	"Query.batchOperationPreview": {`batchOperationPreview(input: { action: EXPIRE, selection: { ids: ["cred_1"] } }) { matchedCount }`, requesters},
	"Query.inventoryOverview":     {`inventoryOverview(expiryBounds: ["2026-11-23T00:00:00Z", "2026-11-24T00:00:00Z"]) { active }`, everybody},
	"Query.operationsOverview":    {`operationsOverview(requestBounds: ["2026-11-23T00:00:00Z", "2026-11-24T00:00:00Z"]) { waiting }`, everybody},
	"Query.protectedChanges":      {`protectedChanges { totalCount }`, everybody},
	"Query.protectedChange":       {`protectedChange(id: "pchg_1") { id }`, everybody},
	"Query.auditEvents":           {`auditEvents { totalCount }`, readersOfAudit},

	"Mutation.bulkUpdateCredentials":     {`bulkUpdateCredentials(input: { selection: { ids: [] }, changes: {}, reason: "" }) { replayed }`, requesters},
	"Mutation.bulkInactivateCredentials": {`bulkInactivateCredentials(input: { selection: { ids: [] }, reason: "" }) { replayed }`, requesters},
	"Mutation.bulkActivateCredentials":   {`bulkActivateCredentials(input: { selection: { ids: [] }, reason: "" }) { replayed }`, requesters},
	"Mutation.bulkExpireCredentials":     {`bulkExpireCredentials(input: { selection: { ids: [] }, reason: "" }) { replayed }`, requesters},
	"Mutation.approveBatchOperation":     {`approveBatchOperation(input: { id: "op_zz", digest: "x" }) { replayed }`, requesters},
	"Mutation.disapproveBatchOperation":  {`disapproveBatchOperation(input: { id: "op_zz", digest: "x", comment: "no" }) { replayed }`, requesters},
	"Mutation.cancelBatchOperation":      {`cancelBatchOperation(input: { id: "op_zz" }) { replayed }`, requesters},
	"Mutation.createCredential": {`createCredential(input: { username: "", deviceId: "dev_1", passwordTypeId: "ptype_1" }) {
		userErrors { code } }`, requesters},
	"Mutation.createDevice":       {`createDevice(input: { name: "" }) { userErrors { code } }`, requesters},
	"Mutation.updateDevice":       {`updateDevice(input: { id: "dev_zz" }) { userErrors { code } }`, requesters},
	"Mutation.createDomain":       {`createDomain(input: { name: "" }) { userErrors { code } }`, requesters},
	"Mutation.createTag":          {`createTag(input: { name: "" }) { userErrors { code } }`, requesters},
	"Mutation.createPasswordType": {`createPasswordType(input: { name: "", localUser: false }) { userErrors { code } }`, administrators},
	"Mutation.createExecutionTemplate": {`createExecutionTemplate(input: { name: "", plugin: SSH, purpose: RECONCILE }) {
		userErrors { code } }`, administrators},
	"Mutation.addApprovers":           {`addApprovers(input: { userIds: ["user_zz"] }) { userErrors { code } }`, administrators},
	"Mutation.removeApprover":         {`removeApprover(input: { id: "appr_zz" }) { removed }`, administrators},
	"Mutation.updateSystemParameters": {`updateSystemParameters(input: { approvalsRequired: 9 }) { userErrors { code } }`, administrators},
	"Mutation.createUser": {`createUser(input: { username: "", displayName: "", role: AUDITOR, password: "" }) {
		userErrors { code } }`, administrators},
	"Mutation.updateUser":                 {`updateUser(input: { id: "user_zz" }) { userErrors { code } }`, administrators},
	"Mutation.setUserPassword":            {`setUserPassword(input: { id: "user_zz", password: "" }) { userErrors { code } }`, administrators},
	"Mutation.resetSecondFactor":          {`resetSecondFactor(input: { userId: "user_zz" }) { userErrors { code } }`, administrators},
	"Mutation.endSessions":                {`endSessions(input: { userId: "user_zz" }) { userErrors { code } }`, inBrowser},
	"Mutation.approveProtectedChange":     {`approveProtectedChange(input: { id: "pchg_zz", digest: "x" }) { userErrors { code } }`, requesters},
	"Mutation.disapproveProtectedChange":  {`disapproveProtectedChange(input: { id: "pchg_zz", digest: "x", comment: "no" }) { userErrors { code } }`, requesters},
	"Mutation.cancelProtectedChange":      {`cancelProtectedChange(input: { id: "pchg_zz" }) { userErrors { code } }`, administrators},
	"Mutation.acknowledgeProtectedChange": {`acknowledgeProtectedChange(input: { id: "pchg_zz" }) { userErrors { code } }`, administrators},
	"Mutation.changeMyPassword":           {`changeMyPassword(input: { currentPassword: "", newPassword: "" }) { userErrors { code } }`, inBrowser},
	"Mutation.createApiToken":             {`createApiToken(input: { name: "" }) { userErrors { code } }`, inBrowser},
	"Mutation.revokeApiToken":             {`revokeApiToken(input: { id: "token_zz" }) { userErrors { code } }`, inBrowser},
	"Mutation.removePasskey":              {`removePasskey(input: { id: "pkey_zz" }) { removed }`, inBrowser},
	"Mutation.removeTotp":                 {`removeTotp(input: {}) { removed }`, inBrowser},

	"Subscription.batchOperationUpdated":              {`batchOperationUpdated(id: "op_1") { id }`, everybody},
	"Subscription.pendingApprovalCountChanged":        {`pendingApprovalCountChanged`, everybody},
	"Subscription.pendingProtectedChangeCountChanged": {`pendingProtectedChangeCountChanged`, everybody},
}

func TestPermissionsNameEveryRootField(t *testing.T) {
	t.Parallel()
	s := schema(t)
	for _, root := range []*ast.Definition{s.Query, s.Mutation, s.Subscription} {
		for _, field := range root.Fields {
			if _, named := permissions[root.Name+"."+field.Name]; !named && !strings.HasPrefix(field.Name, "__") {
				t.Errorf("%s.%s has no row in permissions", root.Name, field.Name)
			}
		}
	}
}

func TestPermissions(t *testing.T) {
	t.Parallel()
	images.Each(t, func(t *testing.T, w *apitest.World) {
		for _, name := range slices.Sorted(maps.Keys(permissions)) {
			row := permissions[name]
			root, _, _ := strings.Cut(name, ".")
			document := strings.ToLower(root) + " { " + row.ask + " }"
			w.Wait(time.Minute) // a limited number of refusals is recorded each minute (rule 28)
			for _, person := range []string{"ana", "otto", "udo", "token", "nobody"} {
				want := ""
				switch {
				case person == "nobody":
					want = "UNAUTHENTICATED"
				case !slices.Contains(strings.Fields(row.may), person):
					want = "FORBIDDEN"
				}
				if code := codeFor(t, w, root, person, document); code != want {
					t.Errorf("%s as %s: %q, want %q", name, person, code, want)
				}
			}
		}
	})
}

// codeFor sends a document and returns the code of the first error.
func codeFor(t *testing.T, w *apitest.World, root, person, document string) string {
	t.Helper()
	if root != "Subscription" {
		return w.Send(t, person, document, nil).Code()
	}
	stream := w.Subscribe(t, person, document, nil)
	defer stream.End()
	if stream.Status == 401 {
		return "UNAUTHENTICATED"
	}
	if _, answer := next(t, stream); len(answer.Errors) > 0 {
		return answer.Errors[0].Extensions.Code
	}
	return ""
}

// node reads the same objects, so it requires the same permissions.
func TestNodeRequiresThePermissionOfTheType(t *testing.T) {
	t.Parallel()
	images.Each(t, func(t *testing.T, w *apitest.World) {
		event := `{ node(id: "event_1") { id ... on AuditEvent { details } } }`
		for person, want := range map[string]string{"ana": "", "udo": "", "otto": "FORBIDDEN", "token": "FORBIDDEN"} {
			if code := w.Send(t, person, event, nil).Code(); code != want {
				t.Errorf("%s: %q, want %q", person, code, want)
			}
		}
		var data struct{ Node *struct{ ID string } }
		for person, shown := range map[string]bool{"otto": true, "ana": true, "udo": false} { // rule 22
			w.Send(t, person, `{ node(id: "token_1") { id } }`, nil).Data(t, &data)
			if (data.Node != nil) != shown {
				t.Errorf("Otto's token is shown to %s: %t", person, data.Node != nil)
			}
		}
	})
}

// The SDL is the reference manual.
func TestEverythingInTheSchemaIsDescribed(t *testing.T) {
	t.Parallel()
	s := schema(t)
	missing := func(where, description string) {
		if strings.TrimSpace(description) == "" {
			t.Errorf("%s has no description", where)
		}
	}
	for name, definition := range s.Types {
		if definition.BuiltIn || strings.HasPrefix(name, "__") {
			continue
		}
		missing(name, definition.Description)
		for _, value := range definition.EnumValues {
			missing(name+"."+value.Name, value.Description)
		}
		for _, field := range definition.Fields {
			if strings.HasPrefix(field.Name, "__") {
				continue
			}
			missing(name+"."+field.Name, field.Description)
			for _, argument := range field.Arguments {
				missing(name+"."+field.Name+"("+argument.Name+")", argument.Description)
			}
		}
	}
}
