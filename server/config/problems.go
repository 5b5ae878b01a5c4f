package config

import (
	"fmt"
	"strings"
)

// Problems is the list of mistakes in a configuration.
type Problems []string

// Error lists the problems, one a line.
func (p Problems) Error() string {
	return fmt.Sprintf("the configuration has %d mistake(s):\n  - %s", len(p), strings.Join(p, "\n  - "))
}

func (p *Problems) add(format string, values ...any) { *p = append(*p, fmt.Sprintf(format, values...)) }

// err returns the problems as an error, or nil without problems.
func (p Problems) err() error {
	if len(p) == 0 {
		return nil
	}
	return p
}
