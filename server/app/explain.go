package app

import (
	"errors"
	"strings"

	"bulwark/server/fault"
)

// explain is an error for whoever runs the program: every problem on a line of its own, and causes, which callers of the
// API never see.
func explain(err error) string {
	var told *fault.Error
	if !errors.As(err, &told) || len(told.Problems) == 0 {
		return err.Error()
	}
	lines := make([]string, len(told.Problems))
	for i, problem := range told.Problems {
		lines[i] = string(problem.Code) + ": " + problem.Message
	}
	return strings.Join(lines, "\n         ")
}
