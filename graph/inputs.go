package graph

import (
	"fmt"

	"github.com/99designs/gqlgen/graphql"

	"bulwark/server/fault"
	"bulwark/server/ident"
)

// inputs converts the input of a mutation and collects its problems, which are reported together.
type inputs struct{ problems []fault.Problem }

func (in *inputs) addProblem(problem fault.Problem) { in.problems = append(in.problems, problem) }

// refusal returns all problems as one error, nil for none.
func (in *inputs) refusal() error { return fault.Refuse(in.problems...) }

// requiredKey parses an id. A malformed id, or one of another type, is NOT_FOUND as an unknown one is.
func requiredKey[K ident.Kind](in *inputs, id string, field ...string) K {
	k, err := ident.Parse[K](id)
	if err != nil {
		in.addProblem(fault.Of(fault.CodeNotFound, err.Error()+".", field...))
	}
	return k
}

// optionalKey parses an id that may be absent.
func optionalKey[K ident.Kind](in *inputs, id *string, field ...string) *K {
	if id == nil {
		return nil
	}
	k := requiredKey[K](in, *id, field...)
	return &k
}

// nonNull returns the value of a field that cannot be cleared: nil when absent; null is INVALID.
func nonNull[T any](in *inputs, value graphql.Omittable[*T], field ...string) *T {
	content, set := value.ValueOK()
	if set && content == nil {
		in.addProblem(fault.Invalid("This cannot be cleared. Leave it out to keep what is there.", field...))
	}
	return content
}

// nullAsEmpty returns a text: nil when absent, the empty string for null.
func nullAsEmpty(value graphql.Omittable[*string]) *string {
	text, set := value.ValueOK()
	if set && text == nil {
		return new(string)
	}
	return text
}

// withID parses the id of a mutation and calls do with it. A malformed id is refused as unknown.
func withID[K ident.Kind, T any](id string, do func(K) (T, error)) (T, error) {
	in := &inputs{}
	k := requiredKey[K](in, id, "id")
	if err := in.refusal(); err != nil {
		var zero T
		return zero, err
	}
	return do(k)
}

// valueOr returns the value of a pointer, or a default when it is nil.
func valueOr[T any](value *T, preset T) T {
	if value == nil {
		return preset
	}
	return *value
}

// maxSelectionIDs is how many ids a selection may list, and how many exceptions.
const maxSelectionIDs = 10_000

// keyList parses up to maxSelectionIDs ids of one type. More are TOO_MANY; malformed ones are NOT_FOUND, with their number.
func keyList[K ident.Kind](in *inputs, ids []string, field ...string) []K {
	if len(ids) > maxSelectionIDs {
		in.addProblem(fault.Of(fault.CodeTooMany, fmt.Sprintf("%d ids are given; at most %d can be. Select by a filter instead.", len(ids), maxSelectionIDs), field...))
		return nil
	}
	keys, message, malformed := make([]K, 0, len(ids)), "", 0
	for _, id := range ids {
		k, err := ident.Parse[K](id)
		if err != nil {
			if malformed++; malformed == 1 {
				message = err.Error()
			}
			continue
		}
		keys = append(keys, k)
	}
	if malformed > 0 {
		in.addProblem(fault.Problem{Code: fault.CodeNotFound, Message: message + ".", Field: field, Count: malformed})
	}
	return keys
}

// textOrNull returns a text, nil when it is empty.
func textOrNull(text string) *string {
	if text == "" {
		return nil
	}
	return &text
}
