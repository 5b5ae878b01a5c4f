package fault

import (
	"errors"
	"strings"
	"time"
)

// Kind sorts errors by what the caller can do about them.
type Kind int

const (
	Internal        Kind = iota // an error of the program or its environment; the cause is for operators
	Refused                     // the request breaks a rule; Problems say which
	Unauthenticated             // no valid session or API token
	Forbidden                   // the viewer may not do this
	Conflict                    // another request was first; try again with the current state
	Unavailable                 // the database is busy or unreachable; the same request may work later
	BadInput                    // an argument is malformed
	InvalidID                   // an id is malformed or of another type
	Limited                     // a limit of rule 28 is reached; RetryAfter says when to try again
)

// Error is the error that use cases return.
type Error struct {
	Kind     Kind
	Message  string    // for people: the problem and its solution
	Problems []Problem // for Refused: all problems of the request
	Cause    error     // for operators; never shown

	RetryAfter time.Duration // for Limited: how long to wait, 0 when waiting does not help
}

// Error returns the message or the problems, then the cause, for logs.
func (e *Error) Error() string {
	parts := make([]string, 0, 2+len(e.Problems))
	if e.Message != "" {
		parts = append(parts, e.Message)
	}
	for _, problem := range e.Problems {
		parts = append(parts, string(problem.Code)+": "+problem.Message)
	}
	if e.Cause != nil {
		parts = append(parts, e.Cause.Error())
	}
	for i := range parts[:max(0, len(parts)-1)] {
		parts[i] = strings.TrimSuffix(parts[i], ".") // the sentence continues
	}
	return strings.Join(parts, ": ")
}

// Unwrap returns the cause.
func (e *Error) Unwrap() error { return e.Cause }

// New returns an error of a kind with a message for people.
func New(kind Kind, message string) *Error { return &Error{Kind: kind, Message: message} }

// Wrap returns an error of a kind with a message for people and a cause for operators.
func Wrap(kind Kind, message string, cause error) *Error {
	return &Error{Kind: kind, Message: message, Cause: cause}
}

// Limit returns an error of kind Limited with a message for people and how long to wait.
func Limit(message string, retryAfter time.Duration) *Error {
	return &Error{Kind: Limited, Message: message, RetryAfter: retryAfter}
}

// Refuse returns an error of kind Refused with all problems of a request, or nil without problems.
func Refuse(problems ...Problem) error {
	if len(problems) == 0 {
		return nil
	}
	return &Error{Kind: Refused, Problems: problems}
}

// KindOf returns the kind of an error; errors of other types are Internal.
func KindOf(err error) Kind {
	var e *Error
	if errors.As(err, &e) {
		return e.Kind
	}
	return Internal
}

// ProblemsOf returns the problems of a Refused error, or nil.
func ProblemsOf(err error) []Problem {
	var e *Error
	if errors.As(err, &e) && e.Kind == Refused {
		return e.Problems
	}
	return nil
}

// Has reports whether an error is of kind Refused and has a problem with this code.
func Has(err error, code Code) bool {
	for _, problem := range ProblemsOf(err) {
		if problem.Code == code {
			return true
		}
	}
	return false
}
