package bench

import "context"

// work is something to measure.
type work struct {
	name   string // for --only
	server bool   // needs the program as a process of its own
	lite   bool   // is about the embedded database alone
	run    func(ctx context.Context, s *Site) ([]Result, error)
	check  func(ctx context.Context, s *Site) error // nil when there is no floor to compare with
}

// works lists everything, in the order of the table.
func works() []work {
	list := []work{
		freezing(), executing(), tagging(), growing(), canceling(), overlapping(), memory(), meanwhile(), previewing(), starting(),
		streaming(), amplifying(), trying(), guessing(), dawdling(),
	}
	return append(list, readings()...)
}

func (w work) suits(s *Site) bool {
	return (!w.server || s.options.Program != "") && (!w.lite || !s.Store.Postgres())
}
