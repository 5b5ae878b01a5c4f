package listing

// slab allocates values several at a time, which costs less than one by one.
type slab[T any] struct{ rest []T }

const slabSize = 16

func (s *slab[T]) next() *T {
	if len(s.rest) == 0 {
		s.rest = make([]T, slabSize)
	}
	next := &s.rest[0]
	s.rest = s.rest[1:]
	return next
}
