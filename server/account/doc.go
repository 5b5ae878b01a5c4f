// Package account keeps the people and services that sign in: users, their passwords, their API tokens, and the
// one-time link that makes the first administrator. It says who a session or a token stands for; cookies and headers
// are delivery's business. Passwords are stored as argon2id, secrets of tokens and links as SHA-256; no secret is ever
// recorded, logged or told in an error.
//
// Methods whose name says ByOperator or For are for the command line: whoever runs the program on its own database has
// no viewer, and needs none.
package account
