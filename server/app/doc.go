// Package app composes the program: it parses the command line, opens the database, creates the services, passes them to the
// delivery packages, and starts and stops everything. Each command has a file. It holds no rules of the domain; only main
// imports it.
package app
