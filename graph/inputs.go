package graph

import (
	"fmt"

	"github.com/99designs/gqlgen/graphql"

	"bulwark/server/fault"
	"bulwark/server/ident"
)

// inputs reads the input of a mutation and notes everything that is wrong with it, to be told together.
type inputs struct{ problems []fault.Problem }

func (in *inputs) note(problem fault.Problem) { in.problems = append(in.problems, problem) }

// refusal is everything that was noted, nil for nothing.
func (in *inputs) refusal() error { return fault.Refuse(in.problems...) }

// wantedKey reads an id. What is no id of this kind is NOT_FOUND, as an unknown one is.
func requiredKey[K ident.Kind](in *inputs, id string, field ...string) K {
	k, err := ident.Parse[K](id)
	if err != nil {
		in.note(fault.Of(fault.CodeNotFound, err.Error()+".", field...))
	}
	return k
}

// maybeKey reads an id that may be absent.
func optionalKey[K ident.Kind](in *inputs, id *string, field ...string) *K {
	if id == nil {
		return nil
	}
	k := requiredKey[K](in, *id, field...)
	return &k
}

// fixed reads a field that cannot be cleared: absent is nil, null is INVALID.
func nonNull[T any](in *inputs, value graphql.Omittable[*T], field ...string) *T {
	given, set := value.ValueOK()
	if set && given == nil {
		in.note(fault.Invalid("This cannot be cleared. Leave it out to keep what is there.", field...))
	}
	return given
}

// emptied reads a text that null empties.
func nullAsEmpty(value graphql.Omittable[*string]) *string {
	given, set := value.ValueOK()
	if set && given == nil {
		return new(string)
	}
	return given
}

// single reads the only id of a mutation and runs it; a text that is no id is refused as unknown.
func withID[K ident.Kind, T any](id string, do func(K) (T, error)) (T, error) {
	in := &inputs{}
	k := requiredKey[K](in, id, "id")
	if err := in.refusal(); err != nil {
		var none T
		return none, err
	}
	return do(k)
}

// or is the value of a pointer, or another when it is nil.
func valueOr[T any](value *T, otherwise T) T {
	if value == nil {
		return otherwise
	}
	return *value
}

// most is how many ids a selection names at most, and how many exceptions; a filter has no such limit.
const maxSelectionIDs = 10_000

// manyKeys reads up to 10,000 ids of one kind and notes TOO_MANY or how many are none.
func keyList[K ident.Kind](in *inputs, ids []string, field ...string) []K {
	if len(ids) > maxSelectionIDs {
		in.note(fault.Of(fault.CodeTooMany, fmt.Sprintf("%d ids are given; at most %d can be. Select by a filter instead.", len(ids), maxSelectionIDs), field...))
		return nil
	}
	keys, wrong := make([]K, 0, len(ids)), ""
	bad := 0
	for _, id := range ids {
		k, err := ident.Parse[K](id)
		if err != nil {
			if bad++; bad == 1 {
				wrong = err.Error()
			}
			continue
		}
		keys = append(keys, k)
	}
	if bad > 0 {
		in.note(fault.Problem{Code: fault.CodeNotFound, Message: wrong + ".", Field: field, Count: bad})
	}
	return keys
}

// textOrNull is a text, nil when it is empty.
func textOrNull(text string) *string {
	if text == "" {
		return nil
	}
	return &text
}
