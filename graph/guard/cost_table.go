package guard

import (
	"reflect"

	"bulwark/graph/paging"
	"bulwark/server/overview"
)

// costTable holds the fields that cost more than 1. Connections need no row: pageCost is theirs.
var costTable = map[fieldName]cost{
	{"Query", "nodes"}:                 nodesCost,
	{"Query", "credentialsByName"}:     namesCost,
	{"Query", "approvers"}:             wholeList,
	{"Query", "apiTokens"}:             wholeList,
	{"Query", "inventoryOverview"}:     times(overview.MaxBounds, overviewCost),
	{"Query", "operationsOverview"}:    times(overview.MaxBounds, overviewCost),
	{"Query", "batchOperationPreview"}: times(10, previewCost),

	{"Viewer", "unacknowledgedBreakGlass"}:    wholeList,
	{"Viewer", "pendingProtectedChangeCount"}: statements(1),
	{"Viewer", "canDecideProtectedChanges"}:   statements(1),
	{"Viewer", "secondFactors"}:               statements(3),
	{"Viewer", "secondFactorDueAt"}:           statements(1),
	{"Viewer", "proofMethods"}:                statements(3),

	{"Credential", "openOperations"}: times(3, statementCost),

	{"BatchOperation", "changes"}:      statements(1),
	{"BatchOperation", "selection"}:    statements(1),
	{"BatchOperation", "outcomes"}:     statements(1),
	{"BatchOperation", "cancellation"}: statements(1),
}

// shortLists are the lists that cost 1: they come with their object or from one statement for a whole page, and have few
// elements.
var shortLists = map[fieldName]bool{
	{"AddApproversPayload", "approvers"}:                   true,
	{"BatchOperation", "decisions"}:                        true,
	{"BatchOperationPreview", "distribution"}:              true,
	{"BatchOperationPreview", "eligibleApprovers"}:         true,
	{"BatchOperationPreview", "sample"}:                    true,
	{"BatchTask", "changes"}:                               true,
	{"BatchTaskPreview", "changes"}:                        true,
	{"Credential", "tags"}:                                 true,
	{"CredentialChangesView", "fields"}:                    true,
	{"FieldDistribution", "values"}:                        true,
	{"InventoryOverview", "expiring"}:                      true,
	{"OperationsOverview", "periods"}:                      true,
	{"OperationsPeriod", "statuses"}:                       true,
	{"ProtectedChange", "changes"}:                         true,
	{"ProtectedChange", "subjects"}:                        true,
	{"RemoveApproverPayload", "operationsWithoutApprover"}: true,
	{"SecondFactors", "passkeys"}:                          true,
	{"UpdateUserPayload", "operationsWithoutApprover"}:     true,
}

// statements is the cost of a field that sends n statements for each object it is selected in.
func statements(n int) cost { return times(1, n*statementCost) }

// times is a fixed cost and n times that of the selection.
func times(n, fixed int) cost {
	return func(selection int, _ map[string]any) int { return fixed + n*selection }
}

// wholeList is the cost of a list without pages: that of a page of the usual size.
func wholeList(selection int, _ map[string]any) int {
	return statementCost + paging.DefaultSize*selection
}

// nodesCost is a statement for each id and its node.
func nodesCost(selection int, arguments map[string]any) int {
	return length(arguments["ids"]) * (statementCost + selection)
}

// namesCost is a look-up of all names; a tenth of the selection for each name, since ids and counts are cheap.
func namesCost(selection int, arguments map[string]any) int {
	return previewCost + length(arguments["names"])/10*selection
}

// length is the length of a list argument; a single value stands for a list of one.
func length(argument any) int {
	if list := reflect.ValueOf(argument); list.Kind() == reflect.Slice {
		return list.Len()
	}
	return 1
}
