// Package graph serves the GraphQL API of graph/schema: one POST endpoint, with server-sent events for subscriptions.
//
// A request flows through
//
//	transport    media types, body limit, status codes, server-sent events
//	guard        limits on documents, variables, cost and refusals
//	gqlgen       parses, validates, executes
//	*.resolvers  convert the input, call one use case or read one page, convert the result
//	plain        writes pages of credentials whose selected fields are all loaded
//	errors.go    turns faults into extensions.code; causes are logged, never shown
//
// Mutations call one use case each and decide nothing. Reads authorise by access.Check and page through package paging.
// What objects refer to is read once for a whole page: credentials are filled before they are shown (credential_show.go), the
// rest goes through loaders that live for one response (loaders.go).
//
// The files of an aggregate begin with its name: credential, device, inventory, batch_operation, batch_task, user, api_token,
// approver, settings, protected_change, second_factor, audit_event, overview. The others are shared.
//
// Package generated and model/generated.go are written by gqlgen from gqlgen.yml; run `go generate ./graph` after a change of
// the schema. The package learns who the viewer is from package viewer alone and never looks at cookies, headers or tokens.
package graph
