package graph

import (
	"context"
	"time"

	"github.com/99designs/gqlgen/complexity"
	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"bulwark/ent/db/approver"
	"bulwark/ent/db/credential"
	"bulwark/graph/generated"
	"bulwark/graph/model"
	"bulwark/graph/paging"
	"bulwark/server/approval"
	"bulwark/server/fault"
	"bulwark/server/overview"
)

// What a query may cost. A selected field costs 1, a page its size times its content, and whatever asks the database once
// for every object it is selected in costs as much as 25 fields. The largest page with everything about a credential
// costs about 12,000, and a query at the limit asks the database at most 800 times; a page of 200 in a page of 200 is
// refused.
const (
	maxCost       = 20_000
	statementCost = 25
	previewCost   = 1_000 // several scans of the selection, or several look-ups of thousands of names
	overviewCost  = 500   // a scan or two of a table
)

// costLimit refuses queries that would cost too much, before anything is read.
type costLimit struct{ es graphql.ExecutableSchema }

var _ graphql.OperationContextMutator = (*costLimit)(nil)

// ExtensionName is for gqlgen.
func (*costLimit) ExtensionName() string { return "CostLimit" }

// Validate is for gqlgen.
func (c *costLimit) Validate(es graphql.ExecutableSchema) error {
	c.es = es
	return nil
}

// MutateOperationContext changes nothing; it refuses.
func (c *costLimit) MutateOperationContext(ctx context.Context, operation *graphql.OperationContext) *gqlerror.Error {
	cost := complexity.Calculate(ctx, c.es, operation.Operation, operation.Variables)
	if cost > maxCost {
		return coded(codeLimitExceeded, "The query costs %d; at most %d is allowed. Ask for smaller pages or fewer fields.", cost, maxCost)
	}
	return nil
}

// costs says what fields cost that cost more than 1.
func costs() (c generated.ComplexityRoot) {
	page := func(child int, first, last *int) int { return statementCost + paging.Cost(first, last)*child }
	statement := func(child int) int { return statementCost + child }

	c.Query.Credentials = func(child int, first *int, _ *string, last *int, _ *string, _ *model.CredentialFilter, _ *model.CredentialOrder) int {
		return page(child, first, last)
	}
	c.Query.Devices = func(child int, first *int, _ *string, last *int, _ *string, _ *model.DeviceFilter) int {
		return page(child, first, last)
	}
	c.Query.Domains = func(child int, first *int, _ *string, last *int, _ *string, _ *model.DomainFilter) int {
		return page(child, first, last)
	}
	c.Query.Tags = func(child int, first *int, _ *string, last *int, _ *string, _ *model.TagFilter) int {
		return page(child, first, last)
	}
	c.Query.PasswordTypes = func(child int, first *int, _ *string, last *int, _ *string, _ *model.PasswordTypeFilter) int {
		return page(child, first, last)
	}
	c.Query.ExecutionTemplates = func(child int, first *int, _ *string, last *int, _ *string, _ *model.ExecutionTemplateFilter) int {
		return page(child, first, last)
	}
	c.Query.Users = func(child int, first *int, _ *string, last *int, _ *string, _ *model.UserFilter) int {
		return page(child, first, last)
	}
	c.Query.BatchOperations = func(child int, first *int, _ *string, last *int, _ *string, _ *model.BatchOperationFilter, _ *model.BatchOperationOrder) int {
		return page(child, first, last)
	}
	c.Query.ProtectedChanges = func(child int, first *int, _ *string, last *int, _ *string, _ *model.ProtectedChangeFilter) int {
		return page(child, first, last)
	}
	c.Viewer.UnacknowledgedBreakGlass = func(child int) int { return page(child, nil, nil) }
	c.Viewer.PendingProtectedChangeCount = statement
	c.Viewer.CanDecideProtectedChanges = statement
	c.Query.AuditEvents = func(child int, first *int, _ *string, last *int, _ *string, _ *model.AuditEventFilter) int {
		return page(child, first, last)
	}
	c.Query.Nodes = func(child int, ids []string) int { return len(ids) * statement(child) }
	c.Query.CredentialsByName = func(child int, names []string, _ *credential.Status) int { return previewCost + len(names)/10*child }
	c.Query.Approvers = func(child int, _ *approver.Module) int { return page(child, nil, nil) }
	c.Query.APITokens = func(child int, _ *model.APITokenFilter) int { return page(child, nil, nil) }
	c.Query.InventoryOverview = func(child int, _ []*time.Time) int { return overviewCost + overview.MaxBounds*child }
	c.Query.OperationsOverview = func(child int, _ []*time.Time) int { return overviewCost + overview.MaxBounds*child }
	c.Query.BatchOperationPreview = func(child int, _ model.BatchOperationPreviewInput) int { return previewCost + 10*child }

	c.Credential.Children = func(child int, first *int, _ *string, last *int, _ *string) int { return page(child, first, last) }
	c.Credential.Operations = func(child int, first *int, _ *string, last *int, _ *string) int { return page(child, first, last) }
	c.Credential.OpenOperations = func(child int) int { return statementCost + 3*child }

	c.BatchOperation.Tasks = func(child int, first *int, _ *string, last *int, _ *string, _ *approval.TaskStatus, _ *fault.Code, _ *string) int {
		return page(child, first, last)
	}
	c.Viewer.SecondFactors = func(child int) int { return 3*statementCost + child }
	c.Viewer.SecondFactorDueAt = statement
	c.Viewer.ProofMethods = func(child int) int { return 3*statementCost + child }
	c.BatchOperation.Changes = statement
	c.BatchOperation.Selection = statement
	c.BatchOperation.Outcomes = statement
	c.BatchOperation.Cancellation = statement
	return c
}
