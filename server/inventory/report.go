package inventory

import (
	"slices"
	"strings"

	"bulwark/server/fault"
)

// maxProblems is the largest number of lines that a report lists; it counts all.
const maxProblems = 1000

// ImportReport says what an import did, or what a dry run would do.
type ImportReport struct {
	Lines    int // records read, without the header row and blank lines
	Stored   int // new credentials
	Existing int // lines whose credential exists or is earlier in the file; it is left unchanged
	Rejected int // lines with problems
	Problems []LineProblem

	CreatedDevices, CreatedDomains, CreatedTags, CreatedPasswordTypes int

	UnknownColumns  []string // ignored
	PasswordColumns []string // never read, so never stored

	DryRun, Strict bool
	Committed      bool // whether it is stored; false in a dry run, and when Strict and a line was rejected
}

// LineProblem holds the problems of a line.
type LineProblem struct {
	Line    int // of the file, where the record starts
	Code    fault.Code
	Message string
	// Details are the single problems, for callers that translate them. Their Field is the column, empty for the whole line.
	Details []fault.Problem
}

// reject counts a line and lists it with its problems. Its code is that of the first one.
func (r *ImportReport) reject(line int, problems ...fault.Problem) {
	r.Rejected++
	if len(r.Problems) >= maxProblems {
		return
	}
	messages := make([]string, len(problems))
	for i, problem := range problems {
		messages[i] = strings.Join(append(slices.Clone(problem.Field), problem.Message), ": ")
	}
	r.Problems = append(r.Problems, LineProblem{line, problems[0].Code, strings.Join(messages, " "), problems})
}

// add adds the report of a chunk.
func (r *ImportReport) add(chunk ImportReport) {
	r.Stored += chunk.Stored
	r.Existing += chunk.Existing
	r.Rejected += chunk.Rejected
	r.CreatedDevices += chunk.CreatedDevices
	r.CreatedDomains += chunk.CreatedDomains
	r.CreatedTags += chunk.CreatedTags
	r.CreatedPasswordTypes += chunk.CreatedPasswordTypes
	r.Problems = append(r.Problems, chunk.Problems[:min(len(chunk.Problems), maxProblems-len(r.Problems))]...)
}

// finish sorts the problems by line. Within a chunk, lines that cannot be parsed are found before lines that cannot be stored.
func (r *ImportReport) finish() {
	slices.SortStableFunc(r.Problems, func(a, b LineProblem) int { return a.Line - b.Line })
}

// evidence returns the details of the audit event: the counts, not the lines.
func (r *ImportReport) evidence() map[string]any {
	return map[string]any{
		"lines": r.Lines, "stored": r.Stored, "existing": r.Existing, "rejected": r.Rejected,
		"createdDevices": r.CreatedDevices, "createdDomains": r.CreatedDomains, "createdTags": r.CreatedTags,
		"createdPasswordTypes": r.CreatedPasswordTypes, "strict": r.Strict, "dryRun": r.DryRun,
		"unknownColumns": r.UnknownColumns, "passwordColumns": r.PasswordColumns,
	}
}
