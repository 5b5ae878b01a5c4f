// Package text validates the texts and names that people enter. Line and Lines check free text: its length, and that it has no
// invisible characters. A Profile checks names and normalises them to the form in which they are stored, compared and
// searched. LookAlike reports whether two names look the same.
//
// Approvers read names, reasons and comments before they decide. Therefore invisible characters, characters that change the
// direction of writing and imitations of another script are refused in every input. The profiles follow PRECIS (RFC 8264 to
// 8266) with golang.org/x/text; mixed scripts and look-alikes follow Unicode's security mechanisms (UTS #39), whose table of
// confusable characters is confusables.txt.
//
// The package does not know the database: callers that store a name search for look-alikes. It depends on package fault and
// golang.org/x/text alone.
package text
