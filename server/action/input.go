package action

import (
	"bulwark/server/fault"
	"bulwark/server/ident"
)

// ReadInput reads the API's CredentialChanges, decoded from JSON and checked against the schema. What is absent stays as it
// is; null clears a field, or turns off a whole group of fields. Problems are ids of another kind (NOT_FOUND) and null where
// a field cannot be cleared (INVALID), with paths that start with "changes".
func ReadInput(input map[string]any) (*Changes, []fault.Problem) {
	changes := &Changes{}
	var problems []fault.Problem
	for _, d := range fields {
		if !d.Updatable() {
			continue
		}
		if problem := d.readInput(changes, input); problem != nil {
			problems = append(problems, *problem)
		}
	}
	return changes, problems
}

// readInput finds the field in the input and sets it.
func (d *FieldDefinition) readInput(changes *Changes, input map[string]any) *fault.Problem {
	for i, name := range d.Input {
		field := append([]string{"changes"}, d.Input[:i+1]...)
		value, isSet := input[name]
		isField := i == len(d.Input)-1
		switch {
		case !isSet:
			return nil
		case value == nil && isField && d.changes.clear(changes), value == nil && !isField && d.changes.turnOff(changes):
			return nil
		case value == nil:
			return notClearable(field)
		case isField:
			return d.changes.setInput(changes, value, field...)
		}
		var problem *fault.Problem
		if input, problem = castInput[map[string]any](value, field); problem != nil {
			return problem
		}
	}
	return nil
}

// Input returns the changes as bulkUpdateCredentials takes them, so that a script can send them again. It is the inverse of
// ReadInput.
func (c *Changes) Input() map[string]any {
	input := map[string]any{}
	for _, d := range fields {
		if !d.NamedBy(c) {
			continue
		}
		object := input
		for _, name := range d.Input[:len(d.Input)-1] {
			group, found := object[name].(map[string]any)
			if !found {
				group = map[string]any{}
				object[name] = group
			}
			object = group
		}
		object[d.Input[len(d.Input)-1]] = d.changes.input(c)
	}
	return input
}

func notClearable(field []string) *fault.Problem {
	problem := fault.Invalid("This cannot be cleared. Leave it out to keep what is there.", field...)
	return &problem
}

// castInput returns a part of the input as its type; the schema has checked that it is of that type.
func castInput[T any](input any, field []string) (T, *fault.Problem) {
	value, ok := input.(T)
	if !ok {
		problem := fault.Invalid("This is not a value of the type that the schema says.", field...)
		return value, &problem
	}
	return value, nil
}

// parseKey reads an id. What is no id of this kind is NOT_FOUND, as an unknown one is.
func parseKey[K ident.Kind](input any, field []string) (K, *fault.Problem) {
	text, problem := castInput[string](input, field)
	if problem != nil {
		return 0, problem
	}
	key, err := ident.Parse[K](text)
	if err != nil {
		problem := fault.Of(fault.CodeNotFound, err.Error()+".", field...)
		return 0, &problem
	}
	return key, nil
}

// parseKeys reads ids. Those that are no ids of this kind are one problem, with the first one's message and their count.
func parseKeys[K ident.Kind](input any, field []string) ([]K, *fault.Problem) {
	list, wrong := castInput[[]any](input, field)
	keys := make([]K, 0, len(list))
	for _, id := range list {
		key, problem := parseKey[K](id, field)
		switch {
		case problem == nil:
			keys = append(keys, key)
		case wrong == nil:
			wrong, wrong.Count = problem, 1
		default:
			wrong.Count++
		}
	}
	return keys, wrong
}
