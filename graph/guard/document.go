package guard

import (
	"context"
	"errors"
	"strings"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/errcode"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
	"github.com/vektah/gqlparser/v2/lexer"
	"github.com/vektah/gqlparser/v2/parser"

	"bulwark/server/fault"
)

// Limits on a document with its fragments expanded.
const (
	maxTokens         = 2000
	maxDepth          = 15
	maxAliases        = 30
	maxDirectives     = 50
	maxRootFields     = 10
	maxFields         = 5000 // selected fields: fragments can multiply a short document
	maxHeavyFields    = 1
	maxPasswordChecks = 1
)

// heavyFields scan the inventory or look up thousands of names, and passwordChecks check a password (rule 28). They are looked
// up by name alone: no other object of the schema has fields of these names.
var (
	heavyFields = map[string]bool{
		"batchOperationPreview": true, "inventoryOverview": true, "operationsOverview": true, "credentialsByName": true,
	}
	passwordChecks = map[string]bool{"changeMyPassword": true}
)

// documentLimits refuses documents that are too large before they are validated: validation and the calculation of cost visit
// a fragment wherever it is spread, documentLimits visits each fragment once.
type documentLimits struct {
	accepted graphql.Cache[*ast.QueryDocument]
}

var _ graphql.OperationParameterMutator = documentLimits{}

func (documentLimits) ExtensionName() string { return "DocumentLimits" }

func (documentLimits) Validate(graphql.ExecutableSchema) error { return nil }

func (l documentLimits) MutateOperationParameters(ctx context.Context, request *graphql.RawParams) *gqlerror.Error {
	if _, found := l.accepted.Get(ctx, request.Query); found {
		return nil
	}
	source := &ast.Source{Input: request.Query}
	if err := checkTokens(source); err != nil {
		return err
	}
	document, err := parser.ParseQuery(source)
	if err != nil {
		return newError(errcode.ParseFailed, "%s", parseMessage(err))
	}
	return checkDocument(document)
}

func parseMessage(err error) string {
	var graphqlError *gqlerror.Error
	if errors.As(err, &graphqlError) {
		return graphqlError.Message
	}
	return err.Error()
}

func checkTokens(source *ast.Source) *gqlerror.Error {
	tokens := lexer.New(source)
	for n := 0; ; n++ {
		token, err := tokens.ReadToken()
		if err != nil || token.Kind == lexer.EOF {
			return nil // the parser reports syntax errors
		}
		if n >= maxTokens {
			return newError(fault.ResponseLimitExceeded, "The document has more than %d tokens.", maxTokens)
		}
	}
}

// size is how large a selection is.
type size struct{ fields, depth, aliases, directives, rootFields, heavyFields, passwordChecks int }

// measurer measures a document, each fragment once.
type measurer struct {
	document  *ast.QueryDocument
	fragments map[string]size
	open      map[string]bool // fragments being measured: meeting one again is a cycle
	refusal   *gqlerror.Error // the first
}

func checkDocument(document *ast.QueryDocument) *gqlerror.Error {
	m := &measurer{document: document, fragments: map[string]size{}, open: map[string]bool{}}
	for _, fragment := range document.Fragments {
		m.measureFragment(fragment.Name)
	}
	for _, operation := range document.Operations {
		total := m.measureSelections(operation.SelectionSet)
		total.directives += len(operation.Directives)
		m.checkLimits(total)
		if operation.Operation == ast.Subscription {
			m.checkSubscription(operation.SelectionSet)
		}
	}
	return m.refusal
}

// checkSubscription refuses a subscription unless it selects exactly one field, and no introspection.
func (m *measurer) checkSubscription(set ast.SelectionSet) {
	if m.refusal != nil {
		return // fragments may contain themselves
	}
	names := m.rootNames(set)
	if len(names) != 1 || strings.HasPrefix(names[0], "__") {
		m.refuse("A subscription selects exactly one field, none of introspection.")
	}
}

// rootNames returns the fields selected at the root, at most maxRootFields.
func (m *measurer) rootNames(set ast.SelectionSet) (names []string) {
	for _, selection := range set {
		switch s := selection.(type) {
		case *ast.Field:
			names = append(names, s.Name)
		case *ast.InlineFragment:
			names = append(names, m.rootNames(s.SelectionSet)...)
		case *ast.FragmentSpread:
			if definition := m.document.Fragments.ForName(s.Name); definition != nil {
				names = append(names, m.rootNames(definition.SelectionSet)...)
			}
		}
	}
	return names
}

func (m *measurer) checkLimits(total size) {
	for _, limit := range []struct {
		value, limit int
		what         string
	}{
		{total.fields, maxFields, "selected fields"},
		{total.depth, maxDepth, "levels of nested fields"},
		{total.aliases, maxAliases, "aliases"},
		{total.directives, maxDirectives, "directives"},
		{total.rootFields, maxRootFields, "root fields"},
		{total.heavyFields, maxHeavyFields, "preview, overview or look-up of names. Send one document for each"},
		{total.passwordChecks, maxPasswordChecks, "change of your password"},
	} {
		if limit.value > limit.limit && m.refusal == nil {
			m.refusal = newError(fault.ResponseLimitExceeded, "The document has more than %d %s.", limit.limit, limit.what)
		}
	}
}

func (m *measurer) measureSelections(set ast.SelectionSet) (total size) {
	for _, selection := range set {
		switch s := selection.(type) {
		case *ast.Field:
			total.add(m.measureField(s))
		case *ast.InlineFragment:
			m.refuseDefer(s.Directives)
			fragment := m.measureSelections(s.SelectionSet)
			fragment.directives += len(s.Directives)
			total.add(fragment)
		case *ast.FragmentSpread:
			m.refuseDefer(s.Directives)
			fragment := m.measureFragment(s.Name)
			fragment.directives += len(s.Directives)
			total.add(fragment)
		}
	}
	return total
}

func (m *measurer) measureField(field *ast.Field) size {
	total := m.measureSelections(field.SelectionSet)
	total.fields++
	total.depth++
	total.rootFields = 1
	if heavyFields[field.Name] {
		total.heavyFields++
	}
	if passwordChecks[field.Name] {
		total.passwordChecks++
	}
	total.directives += len(field.Directives)
	if field.Alias != "" && field.Alias != field.Name {
		total.aliases++
	}
	return total
}

func (m *measurer) measureFragment(name string) size {
	if measured, found := m.fragments[name]; found {
		return measured
	}
	if m.open[name] {
		m.refuse("Fragment %q contains itself.", name)
		return size{}
	}
	definition := m.document.Fragments.ForName(name)
	if definition == nil {
		return size{} // validation reports it
	}
	m.open[name] = true
	total := m.measureSelections(definition.SelectionSet)
	total.directives += len(definition.Directives)
	m.open[name] = false
	m.fragments[name] = total
	return total
}

// refuseDefer refuses incremental delivery, which no transport offers.
func (m *measurer) refuseDefer(directives ast.DirectiveList) {
	if directives.ForName("defer") != nil {
		m.refuse("Unknown directive %q.", "@defer")
	}
}

func (m *measurer) refuse(format string, values ...any) {
	if m.refusal == nil {
		m.refusal = newError(errcode.ValidationFailed, format, values...)
	}
}

// add adds another size. Sums stop far above every limit, so they cannot overflow.
func (s *size) add(other size) {
	const maxSum = 1 << 20
	sum := func(a, b int) int { return min(a+b, maxSum) }
	s.fields = sum(s.fields, other.fields)
	s.aliases = sum(s.aliases, other.aliases)
	s.directives = sum(s.directives, other.directives)
	s.rootFields = sum(s.rootFields, other.rootFields)
	s.heavyFields = sum(s.heavyFields, other.heavyFields)
	s.passwordChecks = sum(s.passwordChecks, other.passwordChecks)
	s.depth = max(s.depth, other.depth)
}
