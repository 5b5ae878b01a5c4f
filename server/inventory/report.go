package inventory

import (
	"slices"
	"strings"

	"bulwark/server/fault"
)

// mostProblems is how many lines a report names; it counts all.
const mostProblems = 1000

// ImportReport tells what an import did, or would do.
type ImportReport struct {
	Lines    int // records read, without the header row and blank lines
	Stored   int // new credentials
	Existing int // credentials that were there already, or earlier in the file; they are as they were
	Rejected int // lines with something wrong
	Problems []LineProblem

	CreatedDevices, CreatedDomains, CreatedTags, CreatedPasswordTypes int

	UnknownColumns  []string // ignored
	PasswordColumns []string // never read, so never stored

	DryRun, Strict bool
	Committed      bool // whether anything of this is stored: not in a dry run, nor when Strict and a line was rejected
}

// LineProblem is what is wrong with a line.
type LineProblem struct {
	Line    int // of the file, where the record starts
	Code    fault.Code
	Message string
	// Details are the same one by one, for those who say it in other words. Field names the column, none is the whole line.
	Details []fault.Problem
}

// reject counts a line and names it with everything that is wrong, the first thing's code first.
func (r *ImportReport) reject(line int, problems ...fault.Problem) {
	r.Rejected++
	if len(r.Problems) >= mostProblems {
		return
	}
	messages := make([]string, len(problems))
	for i, problem := range problems {
		messages[i] = strings.Join(append(slices.Clone(problem.Field), problem.Message), ": ")
	}
	r.Problems = append(r.Problems, LineProblem{line, problems[0].Code, strings.Join(messages, " "), problems})
}

// add takes over what a chunk did.
func (r *ImportReport) add(chunk ImportReport) {
	r.Stored += chunk.Stored
	r.Existing += chunk.Existing
	r.Rejected += chunk.Rejected
	r.CreatedDevices += chunk.CreatedDevices
	r.CreatedDomains += chunk.CreatedDomains
	r.CreatedTags += chunk.CreatedTags
	r.CreatedPasswordTypes += chunk.CreatedPasswordTypes
	r.Problems = append(r.Problems, chunk.Problems[:min(len(chunk.Problems), mostProblems-len(r.Problems))]...)
}

// finish puts the problems in the order of the file: lines that cannot be read are found before those that cannot be
// stored.
func (r *ImportReport) finish() {
	slices.SortStableFunc(r.Problems, func(a, b LineProblem) int { return a.Line - b.Line })
}

// evidence is what the audit keeps: the counts, not the lines.
func (r *ImportReport) evidence() map[string]any {
	return map[string]any{
		"lines": r.Lines, "stored": r.Stored, "existing": r.Existing, "rejected": r.Rejected,
		"createdDevices": r.CreatedDevices, "createdDomains": r.CreatedDomains, "createdTags": r.CreatedTags,
		"createdPasswordTypes": r.CreatedPasswordTypes, "strict": r.Strict, "dryRun": r.DryRun,
		"unknownColumns": r.UnknownColumns, "passwordColumns": r.PasswordColumns,
	}
}
