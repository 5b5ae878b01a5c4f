package app

import (
	"errors"
	"strings"

	"bulwark/server/fault"
)

// explain formats an error for the command line: each problem on its own line, or the message with its causes, which the API does
// not show.
func explain(err error) string {
	var failure *fault.Error
	if !errors.As(err, &failure) || len(failure.Problems) == 0 {
		return err.Error()
	}
	lines := make([]string, len(failure.Problems))
	for i, problem := range failure.Problems {
		lines[i] = string(problem.Code) + ": " + problem.Message
	}
	return strings.Join(lines, "\n         ")
}
