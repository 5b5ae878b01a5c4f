package graph

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
)

// Limits of api.md on a document, fragments expanded.
const (
	maxTokens     = 2000
	maxDepth      = 15
	maxAliases    = 30
	maxDirectives = 50
	maxRootFields = 10
	maxFields     = 5000 // selected fields; what fragments could multiply a document to
	maxHeavy      = 1    // fields that scan the inventory
	maxPasswords  = 1    // fields that check a password
)

// heavy are the fields that scan the inventory or look thousands of names up, and passwordChecks those that check a password
// (rule 28). They are the same in whatever selection they stand: no other object of the schema has fields of these names.
var (
	heavy = map[string]bool{
		"batchOperationPreview": true, "inventoryOverview": true, "operationsOverview": true, "credentialsByName": true,
	}
	passwordChecks = map[string]bool{"changeMyPassword": true}
)

// documentLimits refuses documents that are too large before they are validated: validation and the calculation of cost
// follow fragments wherever they lead, this walk looks at each fragment once.
type documentLimits struct {
	accepted graphql.Cache[*ast.QueryDocument]
}

var _ graphql.OperationParameterMutator = documentLimits{}

// ExtensionName is for gqlgen.
func (documentLimits) ExtensionName() string { return "DocumentLimits" }

// Validate is for gqlgen.
func (documentLimits) Validate(graphql.ExecutableSchema) error { return nil }

// MutateOperationParameters changes nothing; it refuses.
func (l documentLimits) MutateOperationParameters(ctx context.Context, request *graphql.RawParams) *gqlerror.Error {
	if _, known := l.accepted.Get(ctx, request.Query); known {
		return nil
	}
	source := &ast.Source{Input: request.Query}
	if err := countTokens(source); err != nil {
		return err
	}
	document, err := parser.ParseQuery(source)
	if err != nil {
		return coded(errcode.ParseFailed, "%s", parseMessage(err))
	}
	return measureDocument(document)
}

func parseMessage(err error) string {
	var document *gqlerror.Error
	if errors.As(err, &document) {
		return document.Message
	}
	return err.Error()
}

func countTokens(source *ast.Source) *gqlerror.Error {
	tokens := lexer.New(source)
	for n := 0; ; n++ {
		token, err := tokens.ReadToken()
		if err != nil || token.Kind == lexer.EOF {
			return nil // what cannot be read is the parser's to tell
		}
		if n >= maxTokens {
			return coded(codeLimitExceeded, "The document has more than %d tokens.", maxTokens)
		}
	}
}

// size is how large a selection is.
type size struct{ fields, depth, aliases, directives, roots, heavy, passwords int }

// measurer walks a document; each fragment is measured once.
type measurer struct {
	document  *ast.QueryDocument
	fragments map[string]size
	open      map[string]bool // being measured: meeting one again is a cycle
	refusal   *gqlerror.Error
}

func measureDocument(document *ast.QueryDocument) *gqlerror.Error {
	m := &measurer{document: document, fragments: map[string]size{}, open: map[string]bool{}}
	for _, fragment := range document.Fragments {
		m.fragment(fragment.Name)
	}
	for _, operation := range document.Operations {
		total := m.selections(operation.SelectionSet)
		total.directives += len(operation.Directives)
		m.check(total)
		if operation.Operation == ast.Subscription {
			m.single(operation.SelectionSet)
		}
	}
	return m.refusal
}

// single refuses a subscription to anything but one field of the schema's.
func (m *measurer) single(set ast.SelectionSet) {
	if m.refusal != nil {
		return // fragments may be without an end
	}
	names := m.rootNames(set)
	if len(names) != 1 || strings.HasPrefix(names[0], "__") {
		m.refuse("A subscription selects exactly one field, none of introspection.")
	}
}

// rootNames are the fields selected at the root, of which there are at most maxRootFields.
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

func (m *measurer) check(total size) {
	for _, limit := range []struct {
		is, most int
		what     string
	}{
		{total.fields, maxFields, "selected fields"},
		{total.depth, maxDepth, "levels of nested fields"},
		{total.aliases, maxAliases, "aliases"},
		{total.directives, maxDirectives, "directives"},
		{total.roots, maxRootFields, "root fields"},
		{total.heavy, maxHeavy, "preview, overview or look-up of names. Send one document for each"},
		{total.passwords, maxPasswords, "change of your password"},
	} {
		if limit.is > limit.most && m.refusal == nil {
			m.refusal = coded(codeLimitExceeded, "The document has more than %d %s.", limit.most, limit.what)
		}
	}
}

// selections measures a selection set. A total stops growing far above every limit, so nothing overflows.
func (m *measurer) selections(set ast.SelectionSet) (total size) {
	for _, selection := range set {
		switch s := selection.(type) {
		case *ast.Field:
			total.add(m.field(s))
		case *ast.InlineFragment:
			m.refuseDefer(s.Directives)
			within := m.selections(s.SelectionSet)
			within.directives += len(s.Directives)
			total.add(within)
		case *ast.FragmentSpread:
			m.refuseDefer(s.Directives)
			within := m.fragment(s.Name)
			within.directives += len(s.Directives)
			total.add(within)
		}
	}
	return total
}

func (m *measurer) field(field *ast.Field) size {
	total := m.selections(field.SelectionSet)
	total.fields++
	total.depth++
	total.roots = 1
	if heavy[field.Name] {
		total.heavy++
	}
	if passwordChecks[field.Name] {
		total.passwords++
	}
	total.directives += len(field.Directives)
	if field.Alias != "" && field.Alias != field.Name {
		total.aliases++
	}
	return total
}

func (m *measurer) fragment(name string) size {
	if known, measured := m.fragments[name]; measured {
		return known
	}
	if m.open[name] {
		m.refuse("Fragment %q contains itself.", name)
		return size{}
	}
	definition := m.document.Fragments.ForName(name)
	if definition == nil {
		return size{} // validation tells
	}
	m.open[name] = true
	total := m.selections(definition.SelectionSet)
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
		m.refusal = coded(errcode.ValidationFailed, format, values...)
	}
}

func (s *size) add(other size) {
	const enough = 1 << 20
	sum := func(a, b int) int { return min(a+b, enough) }
	s.fields = sum(s.fields, other.fields)
	s.aliases = sum(s.aliases, other.aliases)
	s.directives = sum(s.directives, other.directives)
	s.roots = sum(s.roots, other.roots)
	s.heavy = sum(s.heavy, other.heavy)
	s.passwords = sum(s.passwords, other.passwords)
	s.depth = max(s.depth, other.depth)
}
