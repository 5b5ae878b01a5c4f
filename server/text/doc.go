// Package text says what people may write. Line and Lines are for free text: how much, on one line or several, and
// nothing that cannot be seen. A Profile is for names: it cleans a name into the form in which it is stored, compared and
// searched, and says what is wrong with it. Alike tells whether two names look the same to a reader.
//
// An approver reads names, reasons and comments before deciding. Therefore what is invisible, what changes the direction
// of writing and what imitates another script is refused wherever it comes in. The profiles follow PRECIS (RFC 8264 to
// 8266) with golang.org/x/text, mixed scripts and look-alikes follow Unicode's security mechanisms (UTS #39); their table
// of confusable characters is confusables.txt.
//
// The package looks at no database: whoever stores a name looks for others like it. It depends on package fault and on
// golang.org/x/text alone.
package text
