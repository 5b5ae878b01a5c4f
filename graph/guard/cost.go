package guard

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/99designs/gqlgen/complexity"
	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"bulwark/graph/model"
	"bulwark/graph/paging"
	"bulwark/server/fault"
)

// A selected field costs 1, a page its size times its content, and a field that sends a statement for every object it is
// selected in costs as much as 25 fields. The largest page with everything about a credential costs about 12,000, and a query
// at the limit sends at most 800 statements; a page of 200 in a page of 200 is refused.
const (
	maxCost       = 20_000
	statementCost = 25
	previewCost   = 1_000 // several scans of the selection, or several look-ups of thousands of names
	overviewCost  = 500   // a scan or two of a table
)

// fieldName identifies a field of the schema.
type fieldName struct{ object, field string }

func (n fieldName) String() string { return n.object + "." + n.field }

// cost is what a field costs, given the cost of its selection and its arguments.
type cost func(selection int, arguments map[string]any) int

// costLimit refuses queries that would cost too much, before anything is read.
type costLimit struct{ schema pricedSchema }

var _ graphql.OperationContextMutator = (*costLimit)(nil)

func (*costLimit) ExtensionName() string { return "CostLimit" }

// Validate completes the cost table with the pages of the schema. It returns an error that names the fields when a list has no
// cost, or a row no field.
func (c *costLimit) Validate(es graphql.ExecutableSchema) error {
	costs, err := completeCosts(es.Schema(), costTable, shortLists)
	c.schema = pricedSchema{es, costs}
	return err
}

func (c *costLimit) MutateOperationContext(ctx context.Context, operation *graphql.OperationContext) *gqlerror.Error {
	total := complexity.Calculate(ctx, c.schema, operation.Operation, operation.Variables)
	if total > maxCost {
		return newError(fault.ResponseLimitExceeded, "The query costs %d; at most %d is allowed. Ask for smaller pages or fewer fields.",
			total, maxCost)
	}
	return nil
}

// pricedSchema is a schema whose fields cost what a table says.
type pricedSchema struct {
	graphql.ExecutableSchema
	costs map[fieldName]cost
}

// Complexity returns the cost of a field; false when it costs 1.
func (s pricedSchema) Complexity(_ context.Context, object, field string, selection int, arguments map[string]any) (int, bool) {
	if price, found := s.costs[fieldName{object, field}]; found {
		return price(selection, arguments), true
	}
	return 0, false
}

// completeCosts returns the table with a row for every connection of the schema. Every other list of objects must be a row of
// the table or be named as short.
func completeCosts(schema *ast.Schema, table map[fieldName]cost, short map[fieldName]bool) (map[fieldName]cost, error) {
	costs, known := map[fieldName]cost{}, map[fieldName]bool{}
	var problems []error
	for _, definition := range schema.Types {
		if definition.Kind != ast.Object || strings.HasPrefix(definition.Name, "__") {
			continue
		}
		for _, field := range definition.Fields {
			name := fieldName{definition.Name, field.Name}
			known[name] = true
			price, priced := table[name]
			switch {
			case priced:
				costs[name] = price
			case isConnection(field.Type.Name()):
				costs[name] = pageCost
			case isObjectList(schema, field) && !isConnection(definition.Name) && !short[name]:
				problems = append(problems, fmt.Errorf("the list %s has no row in graph/guard/cost_table.go", name))
			}
		}
	}
	for name := range table {
		if !known[name] {
			problems = append(problems, fmt.Errorf("graph/guard/cost_table.go has a row for %s, which is not in the schema", name))
		}
	}
	for name := range short {
		if !known[name] {
			problems = append(problems, fmt.Errorf("graph/guard/cost_table.go names the short list %s, which is not in the schema", name))
		}
	}
	return costs, errors.Join(problems...)
}

func isConnection(typeName string) bool { return strings.HasSuffix(typeName, "Connection") }

// isObjectList reports whether a field is a list of objects other than errors, of which there are only ever a few.
func isObjectList(schema *ast.Schema, field *ast.FieldDefinition) bool {
	return field.Type.Elem != nil && field.Type.Name() != "UserError" && schema.Types[field.Type.Name()].IsCompositeType()
}

// pageCost is the cost of a page: a statement and its rows.
func pageCost(selection int, arguments map[string]any) int {
	return statementCost + paging.Cost(pageSize(arguments["first"]), pageSize(arguments["last"]))*selection
}

// pageSize reads an argument of a page, nil when it is absent. A value that is not a number costs as much as the largest page.
func pageSize(argument any) *int {
	if argument == nil {
		return nil
	}
	size, err := model.UnmarshalCount(argument)
	if err != nil {
		size = paging.MaxSize
	}
	return &size
}
