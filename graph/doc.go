// Package graph is how Bulwark is asked: the GraphQL API of graph/schema, one POST endpoint with server-sent events for
// subscriptions.
//
// A request flows through
//
//	transport    media types, body limit, status codes, server-sent events
//	limits.go    tokens, depth, aliases, directives, root fields: before anything is validated
//	gqlgen       parses, validates
//	variables.go @oneOf, enumerations and numbers in variables
//	cost.go      what the query may cost: before anything is read
//	*.resolvers  convert, call one use case or read one page, convert back
//	errors.go    faults become extensions.code; causes are logged, never shown
//
// Mutations call one use case each and decide nothing. Reads authorise by access.Check and page through package paging.
// What objects refer to is read once for a whole page: credentials are filled before they are shown (credentials.go), the
// rest goes through loaders that live for one response (loaders.go).
//
// Package generated and model/generated.go are gqlgen's, from gqlgen.yml; `go generate ./graph` makes them again.
// The package knows who asks from package viewer alone and never looks at cookies, headers or tokens.
package graph
