package app

import (
	"fmt"
	"io"
	"time"
)

// progress tells how far a long command is, at most once a second.
type progress struct {
	out  io.Writer
	what string
	next time.Time
}

func newProgress(out io.Writer, what string) *progress {
	return &progress{out: out, what: what, next: now().Add(time.Second)}
}

func (p *progress) tell(done int) {
	if at := now(); at.After(p.next) {
		fmt.Fprintf(p.out, "%d %s\n", done, p.what)
		p.next = at.Add(time.Second)
	}
}
