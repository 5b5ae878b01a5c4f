// Package account owns users, their passwords, their API tokens, and the one-time link that creates the first administrator.
//
// Package auth calls Authenticate and TokenViewer to find out whom a password or token belongs to, and keeps the sessions
// itself. Every check of a password counts against one limiter and waits for a turn at argon2id. Use cases that grant
// authority draft a protected change (rule 20), which package protected stores and applies through Appliers. Passwords are
// stored as argon2id, secrets of tokens and links as SHA-256; no secret is recorded, logged or part of an error.
//
// The package does not know cookies, headers or second factors. Methods named FromCLI are for the command line, where there
// is no viewer: a person who can run the program has access to its database.
package account
