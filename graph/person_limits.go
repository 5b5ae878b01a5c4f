package graph

import (
	"context"
	"reflect"
	"time"

	"github.com/99designs/gqlgen/graphql"

	"bulwark/server/fault"
	"bulwark/server/ident"
	"bulwark/server/limit"
	"bulwark/server/viewer"
)

// What one person may do, sessions and API tokens together (rule 28).
const (
	maxPreviews    = 2 // at a time
	maxRefusals    = 60
	refusalsWithin = time.Minute
)

// personLimits count what each person has under way.
type personLimits struct {
	previews *limit.Places[ident.User]
	refusals *limit.Rate
}

func newPersonLimits(now func() time.Time) *personLimits {
	return &personLimits{
		previews: limit.NewPlaces[ident.User](maxPreviews,
			"Two of your previews are being made. Wait until one is done, then try again.", 0, "", 2*time.Second),
		refusals: limit.NewRate(maxRefusals, refusalsWithin,
			"Too much of what you asked for was refused within a minute. Wait a moment, then try again.", now),
	}
}

// refusalLimit refuses mutations of people of whom too many were refused, before anything is read or recorded.
type refusalLimit struct{ limits *personLimits }

var _ graphql.FieldInterceptor = refusalLimit{}

// ExtensionName is for gqlgen.
func (refusalLimit) ExtensionName() string { return "RefusalLimit" }

// Validate is for gqlgen.
func (refusalLimit) Validate(graphql.ExecutableSchema) error { return nil }

// InterceptField looks at mutations only.
func (l refusalLimit) InterceptField(ctx context.Context, next graphql.Resolver) (any, error) {
	if graphql.GetFieldContext(ctx).Object != "Mutation" {
		return next(ctx)
	}
	owner := viewer.From(ctx).User.String()
	if err := l.limits.refusals.Check(owner); err != nil {
		return nil, err
	}
	payload, err := next(ctx)
	if isRefusal(payload, err) {
		l.limits.refusals.Count(owner)
	}
	return payload, err
}

// isRefusal tells whether a mutation was refused: as an error, or in the user errors that every payload has.
func isRefusal(payload any, err error) bool {
	if err != nil {
		kind := fault.KindOf(err)
		return kind != fault.Internal && kind != fault.Unavailable
	}
	value := reflect.Indirect(reflect.ValueOf(payload))
	if value.Kind() != reflect.Struct {
		return false
	}
	problems := value.FieldByName("UserErrors")
	return problems.IsValid() && problems.Len() > 0
}
