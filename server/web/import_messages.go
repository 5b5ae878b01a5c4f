package web

import (
	"errors"
	"strings"

	"bulwark/server/fault"
	"bulwark/server/inventory"
)

type importProgress struct {
	Type  string `json:"type"`
	Lines int    `json:"lines"`
}

type importError struct {
	Type    string         `json:"type"`
	Code    string         `json:"code"`
	Message string         `json:"message"`
	Details []importDetail `json:"details,omitempty"`

	RetryAfterSeconds int `json:"retryAfterSeconds,omitempty"`
}

type importResult struct {
	Type            string          `json:"type"`
	DryRun          bool            `json:"dryRun"`
	Strict          bool            `json:"strict"`
	Lines           int             `json:"lines"`
	Stored          int             `json:"stored"`
	Existing        int             `json:"existing"`
	Rejected        int             `json:"rejected"`
	Problems        []importProblem `json:"problems"`
	Created         importCreated   `json:"created"`
	UnknownColumns  []string        `json:"unknownColumns"`
	PasswordColumns []string        `json:"passwordColumns"`
	Committed       bool            `json:"committed"`
}

type importProblem struct {
	Line    int            `json:"line"`
	Code    fault.Code     `json:"code"`
	Message string         `json:"message"`
	Details []importDetail `json:"details"`
}

// importDetail is one of several problems of a line.
type importDetail struct {
	Code    fault.Code `json:"code"`
	Column  string     `json:"column"` // empty for the whole line
	Message string     `json:"message"`
}

func newImportDetails(problems []fault.Problem) []importDetail {
	details := make([]importDetail, len(problems))
	for i, problem := range problems {
		details[i] = importDetail{Code: problem.Code, Message: problem.Message}
		if n := len(problem.Field); n > 0 {
			details[i].Column = problem.Field[n-1]
		}
	}
	return details
}

type importCreated struct {
	Devices       int `json:"devices"`
	Domains       int `json:"domains"`
	Tags          int `json:"tags"`
	PasswordTypes int `json:"passwordTypes"`
}

func newImportResult(report inventory.ImportReport) importResult {
	problems := make([]importProblem, len(report.Problems))
	for i, problem := range report.Problems {
		problems[i] = importProblem{problem.Line, problem.Code, problem.Message, newImportDetails(problem.Details)}
	}
	return importResult{
		Type: "result", DryRun: report.DryRun, Strict: report.Strict, Lines: report.Lines,
		Stored: report.Stored, Existing: report.Existing, Rejected: report.Rejected, Problems: problems,
		Created: importCreated{report.CreatedDevices, report.CreatedDomains, report.CreatedTags, report.CreatedPasswordTypes},
		// Empty lists are [] and not null.
		UnknownColumns:  append([]string{}, report.UnknownColumns...),
		PasswordColumns: append([]string{}, report.PasswordColumns...),
		Committed:       report.Committed,
	}
}

// newImportError returns the message of an error for the client, without the causes of internal errors.
func newImportError(err error) importError {
	var failure *fault.Error
	if !errors.As(err, &failure) {
		return importError{Type: "error", Code: fault.ResponseInternal, Message: "Something went wrong on the server."}
	}
	switch failure.Kind {
	case fault.Refused:
		return newRefusalError(failure)
	case fault.Forbidden, fault.Conflict, fault.Unavailable, fault.BadInput:
		return importError{Type: "error", Code: failure.Kind.ResponseCode(), Message: failure.Message}
	case fault.Internal, fault.Unauthenticated, fault.InvalidID, fault.Limited:
	}
	return importError{Type: "error", Code: fault.ResponseInternal, Message: "Something went wrong on the server."}
}

func newRefusalError(refused *fault.Error) importError {
	messages := make([]string, len(refused.Problems))
	for i, problem := range refused.Problems {
		messages[i] = problem.Message
	}
	code := string(fault.CodeInvalid)
	if len(refused.Problems) > 0 {
		code = string(refused.Problems[0].Code)
	}
	return importError{Type: "error", Code: code, Message: strings.Join(messages, " "), Details: newImportDetails(refused.Problems)}
}
