package paging

import (
	"fmt"

	"bulwark/server/fault"
)

// Page sizes of api.md, "Limits".
const (
	DefaultSize = 50
	MaxSize     = 200
)

// Arguments are Relay's, as the client gave them.
type Arguments struct {
	First, Last   *int
	After, Before *string
	CountOnly     bool // only totalCount is asked for: no rows are read
}

// Size checks first and last and returns how many rows to read, and whether from the end. Both together, or one outside
// 1 to 200, is a fault of kind BadInput; none means 50 from the start.
func (a Arguments) Size() (size int, backward bool, err error) {
	switch {
	case a.First != nil && a.Last != nil:
		return 0, false, fault.New(fault.BadInput, "Give first or last, not both.")
	case a.First != nil:
		size, err = checked("first", *a.First)
		return size, false, err
	case a.Last != nil:
		size, err = checked("last", *a.Last)
		return size, true, err
	default:
		return DefaultSize, false, nil
	}
}

func checked(name string, size int) (int, error) {
	if size < 1 || size > MaxSize {
		return 0, fault.New(fault.BadInput, fmt.Sprintf("%s is %d; it must be 1 to %d.", name, size, MaxSize))
	}
	return size, nil
}

// Cost is how many rows a page may hold, for the cost of a query; impossible sizes cost the most.
func Cost(first, last *int) int {
	for _, size := range []*int{first, last} {
		if size != nil {
			if *size < 1 || *size > MaxSize {
				return MaxSize
			}
			return *size
		}
	}
	return DefaultSize
}
