// Package web is the HTTP server. It routes requests, limits their time and size, sets security headers, writes the request
// log, serves the built page and streams imports. It does not know package graph or auth: package app passes it the handlers
// of /graphql and /auth/*. A request passes through the request log and recovery, the address of the client behind proxies,
// the security headers, and then its route.
package web
