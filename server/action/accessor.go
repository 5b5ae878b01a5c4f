package action

import (
	"cmp"
	"slices"

	"bulwark/server/fault"
	"bulwark/server/ident"
)

// accessor reads and writes one member of Changes.
type accessor interface {
	isNamed(c *Changes) bool
	value(c *Changes) any // of a named member: the new value, typed as its ValueKind says

	// input returns a named member as the API's input has it.
	input(c *Changes) any
	// setInput sets the member from a part of the API's input that is not null. It returns what is wrong with it, for the
	// field with this path, nil for nothing.
	setInput(c *Changes, input any, field ...string) *fault.Problem
	// clear names the member without a value. It returns false when the field always has one.
	clear(c *Changes) bool
	// turnOff sets the member to its "off" value, which null for its whole group of fields means. It returns false when it cannot be turned off.
	turnOff(c *Changes) bool
}

// The accessors; each is the function that finds the member.
type (
	reference[K ident.Kind]          func(c *Changes) *Set[K]
	clearableReference[K ident.Kind] func(c *Changes) *Clearable[K]
	textValue                        func(c *Changes) *Set[string]
	boolValue                        func(c *Changes) *Set[bool]
	tagsValue                        func(c *Changes) **TagChange
)

func (member reference[K]) isNamed(c *Changes) bool { return *member(c) != nil }
func (member reference[K]) value(c *Changes) any    { return int64(**member(c)) }
func (member reference[K]) input(c *Changes) any    { return ident.Format(**member(c)) }
func (member reference[K]) clear(*Changes) bool     { return false }
func (member reference[K]) turnOff(*Changes) bool   { return false }

func (member reference[K]) setInput(c *Changes, input any, field ...string) *fault.Problem {
	key, problem := parseKey[K](input, field)
	*member(c) = &key
	return problem
}

func (member clearableReference[K]) isNamed(c *Changes) bool { return member(c).Named }

func (member clearableReference[K]) value(c *Changes) any {
	if key := member(c).Value; key != nil {
		return int64(*key)
	}
	return nil
}

func (member clearableReference[K]) input(c *Changes) any {
	if key := member(c).Value; key != nil {
		return ident.Format(*key)
	}
	return nil
}

func (member clearableReference[K]) setInput(c *Changes, input any, field ...string) *fault.Problem {
	key, problem := parseKey[K](input, field)
	*member(c) = To(key)
	return problem
}

func (member clearableReference[K]) clear(c *Changes) bool {
	*member(c) = Cleared[K]()
	return true
}

func (member clearableReference[K]) turnOff(c *Changes) bool { return member.clear(c) }

func (member textValue) isNamed(c *Changes) bool { return *member(c) != nil }
func (member textValue) value(c *Changes) any    { return **member(c) }
func (member textValue) input(c *Changes) any    { return **member(c) }
func (member textValue) turnOff(c *Changes) bool { return member.clear(c) }

func (member textValue) setInput(c *Changes, input any, field ...string) *fault.Problem {
	text, problem := castInput[string](input, field)
	*member(c) = &text
	return problem
}

func (member textValue) clear(c *Changes) bool {
	*member(c) = new(string)
	return true
}

func (member boolValue) isNamed(c *Changes) bool { return *member(c) != nil }
func (member boolValue) value(c *Changes) any    { return **member(c) }
func (member boolValue) input(c *Changes) any    { return **member(c) }
func (member boolValue) clear(*Changes) bool     { return false }

func (member boolValue) setInput(c *Changes, input any, field ...string) *fault.Problem {
	value, problem := castInput[bool](input, field)
	*member(c) = &value
	return problem
}

func (member boolValue) turnOff(c *Changes) bool {
	*member(c) = new(bool)
	return true
}

func (member tagsValue) isNamed(c *Changes) bool { return *member(c) != nil }
func (member tagsValue) value(c *Changes) any    { return *member(c) }
func (member tagsValue) clear(*Changes) bool     { return false } // mode REPLACE without tags clears
func (member tagsValue) turnOff(*Changes) bool   { return false }

func (member tagsValue) input(c *Changes) any {
	change := *member(c)
	return map[string]any{"mode": string(change.Mode), "tagIds": ident.FormatAll(change.Tags)}
}

func (member tagsValue) setInput(c *Changes, input any, field ...string) *fault.Problem {
	object, problem := castInput[map[string]any](input, field)
	mode, modeProblem := castInput[string](object["mode"], append(slices.Clip(field), "mode"))
	tags, tagsProblem := parseKeys[ident.Tag](object["tagIds"], append(slices.Clip(field), "tagIds"))
	*member(c) = &TagChange{Mode: TagMode(mode), Tags: tags}
	return cmp.Or(problem, modeProblem, tagsProblem)
}
