package app

import (
	"fmt"
	"io"
	"time"
)

// progress prints the progress of a long command, at most once a second.
type progress struct {
	out  io.Writer
	unit string
	next time.Time
}

func newProgress(out io.Writer, unit string) *progress {
	return &progress{out: out, unit: unit, next: now().Add(time.Second)}
}

func (p *progress) report(done int) {
	if at := now(); at.After(p.next) {
		fmt.Fprintf(p.out, "%d %s\n", done, p.unit)
		p.next = at.Add(time.Second)
	}
}
