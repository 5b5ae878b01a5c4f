package graph

import (
	"context"
	"sync"

	"entgo.io/ent/dialect/sql"
	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"

	"bulwark/ent/db"
	"bulwark/ent/db/apitoken"
	"bulwark/ent/db/approver"
	"bulwark/ent/db/batchdecision"
	"bulwark/ent/db/credential"
	"bulwark/ent/db/credentialtag"
	"bulwark/ent/db/device"
	"bulwark/ent/db/domain"
	"bulwark/ent/db/executiontemplate"
	"bulwark/ent/db/passwordtype"
	"bulwark/ent/db/tag"
	"bulwark/ent/db/user"
	"bulwark/server/fault"
	"bulwark/server/ident"
	"bulwark/server/store"
)

// loaders read what objects refer to. They live for one response, so each object is read once and never stale.
type loaders struct {
	credentials         *loader[ident.Credential, *db.Credential]
	devices             *loader[ident.Device, *db.Device]
	domains             *loader[ident.Domain, *db.Domain]
	passwordTypes       *loader[ident.PasswordType, *db.PasswordType]
	templates           *loader[ident.ExecutionTemplate, *db.ExecutionTemplate]
	users               *loader[ident.User, *db.User]
	tokens              *loader[ident.APIToken, *db.APIToken]
	tagsByCredential    *loader[ident.Credential, []*db.Tag]
	credentialsOnDevice *loader[ident.Device, int]
	credentialsInDomain *loader[ident.Domain, int]
	credentialsWithTag  *loader[ident.Tag, int]
	isApprover          *loader[ident.User, bool]
	registrations       *loader[ident.User, *db.Approver]
	decisions           *loader[ident.BatchOperation, []*db.BatchDecision]
	decisionRefusals    *loader[*db.BatchOperation, *fault.Problem]
	requestRefusal      memo[struct{}, *fault.Problem]

	hasSecondFactor   *loader[ident.User, bool]
	protectedChanges  *loader[ident.ProtectedChange, *db.ProtectedChange]
	protectedSubjects *loader[ident.ProtectedChange, []ident.User]
	protectedRefusals *loader[*db.ProtectedChange, *fault.Problem]
}

func newLoaders(s Services) *loaders {
	client := s.read()
	l := &loaders{
		credentials: byKey(func(ctx context.Context, keys []ident.Credential) ([]*db.Credential, error) {
			return client.Credential.Query().Where(credential.IDIn(keys...)).All(ctx)
		}, func(row *db.Credential) ident.Credential { return row.ID }, nil),
		passwordTypes: byKey(func(ctx context.Context, keys []ident.PasswordType) ([]*db.PasswordType, error) {
			return client.PasswordType.Query().Where(passwordtype.IDIn(keys...)).All(ctx)
		}, func(row *db.PasswordType) ident.PasswordType { return row.ID }, nil),
		templates: byKey(func(ctx context.Context, keys []ident.ExecutionTemplate) ([]*db.ExecutionTemplate, error) {
			return client.ExecutionTemplate.Query().Where(executiontemplate.IDIn(keys...)).All(ctx)
		}, func(row *db.ExecutionTemplate) ident.ExecutionTemplate { return row.ID }, nil),
		tokens: byKey(func(ctx context.Context, keys []ident.APIToken) ([]*db.APIToken, error) {
			return client.APIToken.Query().Where(apitoken.IDIn(keys...)).All(ctx)
		}, func(row *db.APIToken) ident.APIToken { return row.ID }, nil),
		credentialsOnDevice: newLoader(countCredentials[ident.Device](client, credential.FieldDeviceID)),
		credentialsInDomain: newLoader(countCredentials[ident.Domain](client, credential.FieldDomainID)),
		credentialsWithTag: newLoader(func(ctx context.Context, keys []ident.Tag) (map[ident.Tag]int, error) {
			var rows []groupedCount[ident.Tag]
			err := client.CredentialTag.Query().Where(credentialtag.TagIDIn(keys...)).
				Modify(groupCount(credentialtag.FieldTagID)).Scan(ctx, &rows)
			return countsByKey(rows), store.Translate(err)
		}),
		isApprover: newLoader(func(ctx context.Context, keys []ident.User) (map[ident.User]bool, error) {
			rows, err := client.Approver.Query().Where(approver.UserIDIn(keys...)).All(ctx)
			registered := make(map[ident.User]bool, len(rows))
			for _, row := range rows {
				registered[row.UserID] = true
			}
			return registered, store.Translate(err)
		}),
	}
	// Loading a row queues its likely look-ups.
	l.devices = byKey(func(ctx context.Context, keys []ident.Device) ([]*db.Device, error) {
		return client.Device.Query().Where(device.IDIn(keys...)).All(ctx)
	}, func(row *db.Device) ident.Device { return row.ID }, func(row *db.Device) { l.credentialsOnDevice.queue(row.ID) })
	l.domains = byKey(func(ctx context.Context, keys []ident.Domain) ([]*db.Domain, error) {
		return client.Domain.Query().Where(domain.IDIn(keys...)).All(ctx)
	}, func(row *db.Domain) ident.Domain { return row.ID }, func(row *db.Domain) { l.credentialsInDomain.queue(row.ID) })
	l.users = byKey(func(ctx context.Context, keys []ident.User) ([]*db.User, error) {
		return client.User.Query().Where(user.IDIn(keys...)).All(ctx)
	}, func(row *db.User) ident.User { return row.ID }, func(row *db.User) {
		l.isApprover.queue(row.ID)
		l.hasSecondFactor.queue(row.ID)
	})
	l.registrations = byKey(func(ctx context.Context, keys []ident.User) ([]*db.Approver, error) {
		return s.approvers(ctx, client.Approver.Query().Where(approver.UserIDIn(keys...), approver.ModuleEQ(approver.ModulePAM_CORE)))
	}, func(row *db.Approver) ident.User { return row.UserID }, nil)
	l.decisions = newLoader(func(ctx context.Context, keys []ident.BatchOperation) (map[ident.BatchOperation][]*db.BatchDecision, error) {
		rows, err := client.BatchDecision.Query().Where(batchdecision.BatchOperationIDIn(keys...)).
			Order(batchdecision.ByID()).All(ctx)
		decisions := make(map[ident.BatchOperation][]*db.BatchDecision, len(keys))
		for _, row := range rows {
			decisions[row.BatchOperationID] = append(decisions[row.BatchOperationID], row)
			l.users.queue(row.ApproverID)
			l.registrations.queue(row.ApproverID)
		}
		return decisions, store.Translate(err)
	})
	l.tagsByCredential = newLoader(loadTags(client, l.credentialsWithTag.queue))
	l.decisionRefusals = newLoader(s.decisionProblems)
	l.hasSecondFactor = newLoader(loadSecondFactors(client))
	l.addProtectedChanges(s)
	return l
}

// byKey returns a loader of rows; onRow, which may be nil, is called for each row that was read.
func byKey[K comparable, T any](
	query func(ctx context.Context, keys []K) ([]*T, error), key func(*T) K, onRow func(*T),
) *loader[K, *T] {
	return newLoader(func(ctx context.Context, keys []K) (map[K]*T, error) {
		rows, err := query(ctx, keys)
		found := make(map[K]*T, len(rows))
		for _, row := range rows {
			found[key(row)] = row
			if onRow != nil {
				onRow(row)
			}
		}
		return found, store.Translate(err)
	})
}

// loadTags returns the tags of credentials by name; onTag is called for each tag that was read.
func loadTags(
	client *db.Client, onTag func(ident.Tag),
) func(context.Context, []ident.Credential) (map[ident.Credential][]*db.Tag, error) {
	return func(ctx context.Context, keys []ident.Credential) (map[ident.Credential][]*db.Tag, error) {
		links, err := client.CredentialTag.Query().Where(credentialtag.CredentialIDIn(keys...)).WithTag().
			Order(credentialtag.ByTagField(tag.FieldNameKey)).All(ctx)
		tags := make(map[ident.Credential][]*db.Tag, len(keys))
		for _, link := range links {
			tags[link.CredentialID] = append(tags[link.CredentialID], link.Edges.Tag)
			onTag(link.TagID)
		}
		return tags, store.Translate(err)
	}
}

// groupedCount is a row of a grouped count.
type groupedCount[K any] struct {
	Key   K
	Count int
}

func groupCount(column string) func(s *sql.Selector) {
	return func(s *sql.Selector) {
		s.Select(sql.As(s.C(column), "key"), sql.As(sql.Count("*"), "count")).GroupBy(s.C(column))
	}
}

func countsByKey[K comparable](rows []groupedCount[K]) map[K]int {
	found := make(map[K]int, len(rows))
	for _, row := range rows {
		found[row.Key] = row.Count
	}
	return found
}

func countCredentials[K ident.Kind](client *db.Client, column string) func(context.Context, []K) (map[K]int, error) {
	return func(ctx context.Context, keys []K) (map[K]int, error) {
		var rows []groupedCount[K]
		err := client.Credential.Query().
			Where(func(s *sql.Selector) { s.Where(sql.In(s.C(column), toInt64s(keys)...)) }).
			Modify(groupCount(column)).Scan(ctx, &rows)
		return countsByKey(rows), store.Translate(err)
	}
}

func toInt64s[K ident.Kind](keys []K) []any {
	list := make([]any, len(keys))
	for i, key := range keys {
		list[i] = int64(key)
	}
	return list
}

// responseReads holds the loaders of one response. They are created on first use, because many responses need none.
type responseReads struct {
	services Services
	viewer   *db.User // as read when the request came; may be nil
	once     sync.Once
	loaders  *loaders
}

type responseReadsKey struct{}

// withLoaders returns a context with new loaders. The viewer, when known, is not read again.
func withLoaders(ctx context.Context, s Services, viewer *db.User) context.Context {
	return context.WithValue(ctx, responseReadsKey{}, &responseReads{services: s, viewer: viewer})
}

func loadersFrom(ctx context.Context) *loaders {
	r, ok := ctx.Value(responseReadsKey{}).(*responseReads)
	if !ok {
		return nil
	}
	r.once.Do(func() {
		r.loaders = newLoaders(r.services)
		if r.viewer != nil {
			r.loaders.users.set(r.viewer.ID, r.viewer)
			r.loaders.isApprover.queue(r.viewer.ID)
		}
	})
	return r.loaders
}

// responseLoaders gives every response, and every field of a mutation, loaders of its own.
type responseLoaders struct{ services Services }

var (
	_ graphql.ResponseInterceptor  = responseLoaders{}
	_ graphql.RootFieldInterceptor = responseLoaders{}
)

func (responseLoaders) ExtensionName() string { return "ResponseLoaders" }

func (responseLoaders) Validate(graphql.ExecutableSchema) error { return nil }

// InterceptResponse adds loaders. The viewer's row is used for queries only: by the event of a subscription it may have changed.
func (f responseLoaders) InterceptResponse(ctx context.Context, next graphql.ResponseHandler) *graphql.Response {
	var viewer *db.User
	if f.services.Person != nil && isQuery(ctx) {
		viewer = f.services.Person(ctx)
	}
	return next(withLoaders(ctx, f.services, viewer))
}

// isQuery reports whether a query is executed; it is false for refused documents.
func isQuery(ctx context.Context) bool {
	operation := graphql.GetOperationContext(ctx).Operation
	return operation != nil && operation.Operation == ast.Query
}

// InterceptRootField adds loaders for each field of a mutation: earlier readings are stale after it.
func (f responseLoaders) InterceptRootField(ctx context.Context, next graphql.RootResolver) graphql.Marshaler {
	if graphql.GetOperationContext(ctx).Operation.Operation == ast.Mutation {
		ctx = withLoaders(ctx, f.services, nil)
	}
	return next(ctx)
}
