// Package text says what people may write: on one line or on several, how much, and nothing that is not seen. An approver
// reads names, reasons and comments before deciding, so what hides, or turns the direction of writing, is refused
// wherever it comes in. It depends on package fault alone.
package text
