// Package web is the HTTP server: it routes, limits time, sets security headers, writes the request log, serves the
// built page and streams imports. Whoever composes it hands in the handlers of /graphql and /auth/*, so that it depends
// on neither. Every answer passes, from outside in: the request log and recovery, the forwarded address, the security
// headers, then the route.
package web
