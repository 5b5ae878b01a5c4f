package guard

import (
	"context"
	"reflect"
	"time"

	"github.com/99designs/gqlgen/graphql"

	"bulwark/server/fault"
	"bulwark/server/limit"
	"bulwark/server/viewer"
)

// maxRefusals is how many mutations of one person, by sessions and API tokens together, may be refused within refusalWindow
// (rule 28).
const (
	maxRefusals   = 60
	refusalWindow = time.Minute
)

// refusalLimit refuses further mutations of people above the limit, before anything is read or recorded.
type refusalLimit struct{ refusals *limit.RateLimiter }

var _ graphql.FieldInterceptor = refusalLimit{}

func newRefusalLimit(now func() time.Time) refusalLimit {
	return refusalLimit{limit.NewRateLimiter(maxRefusals, refusalWindow,
		"Too much of what you asked for was refused within a minute. Wait a moment, then try again.", now)}
}

func (refusalLimit) ExtensionName() string { return "RefusalLimit" }

func (refusalLimit) Validate(graphql.ExecutableSchema) error { return nil }

func (l refusalLimit) InterceptField(ctx context.Context, next graphql.Resolver) (any, error) {
	if graphql.GetFieldContext(ctx).Object != "Mutation" {
		return next(ctx)
	}
	person := viewer.From(ctx).User.String()
	if err := l.refusals.Check(person); err != nil {
		return nil, err
	}
	payload, err := next(ctx)
	if isRefusal(payload, err) {
		l.refusals.Count(person)
	}
	return payload, err
}

// isRefusal reports whether a mutation was refused: by an error, or by the user errors that every payload has.
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
