package paging

import (
	"fmt"

	"bulwark/server/fault"
)

// Sizes of pages.
const (
	DefaultSize = 50
	MaxSize     = 200
)

// Arguments are the paging arguments of Relay, as the client sent them.
type Arguments struct {
	First, Last   *int
	After, Before *string
	CountOnly     bool // only totalCount is selected: no rows are read
}

// Size returns how many rows to read, and whether from the end; 50 from the start without first and last. Errors: fault kind BadInput
// for both together and for a size outside 1 to 200.
func (a Arguments) Size() (size int, backward bool, err error) {
	switch {
	case a.First != nil && a.Last != nil:
		return 0, false, fault.New(fault.BadInput, "Give first or last, not both.")
	case a.First != nil:
		size, err = checkSize("first", *a.First)
		return size, false, err
	case a.Last != nil:
		size, err = checkSize("last", *a.Last)
		return size, true, err
	default:
		return DefaultSize, false, nil
	}
}

func checkSize(name string, size int) (int, error) {
	if size < 1 || size > MaxSize {
		return 0, fault.New(fault.BadInput, fmt.Sprintf("%s is %d; it must be 1 to %d.", name, size, MaxSize))
	}
	return size, nil
}

// Cost returns how many rows a page may hold, for the cost of a query; an invalid size counts as the largest.
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
