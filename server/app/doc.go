// Package app puts the program together: it parses the command line, opens the database, makes the services, hands them
// to delivery, and starts and stops everything. Each command is a file. Nothing else imports this package but main.
package app
