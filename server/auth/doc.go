// Package auth finds out who asks: a person by the cookie of a server-side session, or a script by its API token. It
// offers the four endpoints of signing in and the middleware that puts the viewer into the request's context. What a
// password or token is worth is decided in package account; what a viewer may do, in package access.
//
// A request goes through Auth.Required: a Bearer header is looked up as an API token and the cookie is never considered;
// otherwise a request that changes something must come from this page or a trusted origin, and the cookie's session
// names a user whose present role and status are read again for every request. Sessions are stored under the hash of
// their token, so that a stolen database opens nothing.
package auth
