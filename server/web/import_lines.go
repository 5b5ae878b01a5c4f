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

// importDetail is one of the problems that a message tells together.
type importDetail struct {
	Code    fault.Code `json:"code"`
	Column  string     `json:"column"` // empty for the whole line
	Message string     `json:"message"`
}

func importDetailsOf(problems []fault.Problem) []importDetail {
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

func importResultOf(report inventory.ImportReport) importResult {
	problems := make([]importProblem, len(report.Problems))
	for i, problem := range report.Problems {
		problems[i] = importProblem{problem.Line, problem.Code, problem.Message, importDetailsOf(problem.Details)}
	}
	return importResult{
		Type: "result", DryRun: report.DryRun, Strict: report.Strict, Lines: report.Lines,
		Stored: report.Stored, Existing: report.Existing, Rejected: report.Rejected, Problems: problems,
		Created: importCreated{report.CreatedDevices, report.CreatedDomains, report.CreatedTags, report.CreatedPasswordTypes},
		// [] rather than null, for readers that loop.
		UnknownColumns:  append([]string{}, report.UnknownColumns...),
		PasswordColumns: append([]string{}, report.PasswordColumns...),
		Committed:       report.Committed,
	}
}

// importFailure tells people what they can act on, and nothing of what they cannot.
func importFailure(err error) importError {
	var told *fault.Error
	if !errors.As(err, &told) {
		return importError{Type: "error", Code: fault.ResponseInternal, Message: "Something went wrong on the server."}
	}
	switch told.Kind {
	case fault.Refused:
		return importRefusal(told)
	case fault.Forbidden:
		return importError{Type: "error", Code: fault.ResponseForbidden, Message: told.Message}
	case fault.Conflict:
		return importError{Type: "error", Code: fault.ResponseConflict, Message: told.Message}
	case fault.Unavailable:
		return importError{Type: "error", Code: fault.ResponseUnavailable, Message: told.Message}
	case fault.BadInput:
		return importError{Type: "error", Code: fault.ResponseBadUserInput, Message: told.Message}
	default:
		return importError{Type: "error", Code: fault.ResponseInternal, Message: "Something went wrong on the server."}
	}
}

func importRefusal(refused *fault.Error) importError {
	messages := make([]string, len(refused.Problems))
	for i, problem := range refused.Problems {
		messages[i] = problem.Message
	}
	code := string(fault.CodeInvalid)
	if len(refused.Problems) > 0 {
		code = string(refused.Problems[0].Code)
	}
	return importError{Type: "error", Code: code, Message: strings.Join(messages, " "), Details: importDetailsOf(refused.Problems)}
}
