package listing

// stock hands out things that were made several at a time, which costs less than one by one.
type stock[T any] struct{ rest []T }

const stockSize = 16

func (s *stock[T]) next() *T {
	if len(s.rest) == 0 {
		s.rest = make([]T, stockSize)
	}
	one := &s.rest[0]
	s.rest = s.rest[1:]
	return one
}
