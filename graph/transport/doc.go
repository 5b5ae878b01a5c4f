// Package transport is GraphQL over HTTP: POST with JSON, and server-sent events on the same path for subscriptions. It
// follows the GraphQL-over-HTTP draft (media types, status codes, no "data" on request errors) and the distinct
// connections mode of graphql-sse. GET is not offered, so a link cannot send a request. Bodies other than JSON are
// refused, so a form on another site cannot send one either.
package transport
