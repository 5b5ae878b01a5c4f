package inventory

import (
	"bulwark/server/fault"
	"bulwark/server/text"
)

// skeletonIndex holds names by their skeletons (see text.Skeletons). Names that differ only in case are not look-alikes here, nor
// are two names in ASCII.
type skeletonIndex map[skeleton]string

// skeleton is one of the skeletons of a name.
type skeleton struct {
	variant int
	text    string
}

func (x skeletonIndex) add(name string) { x.addSkeletons(name, text.SkeletonsOf(name)) }

func (x skeletonIndex) addSkeletons(name string, skeletons text.Skeletons) {
	for i, looking := range skeletons {
		if key := (skeleton{i, looking}); x[key] == "" {
			x[key] = name
		}
	}
}

// findLookAlike returns an indexed name that looks like a new one, or "".
func (x skeletonIndex) findLookAlike(name string) string {
	if len(x) == 0 {
		return ""
	}
	return x.findSkeletons(name, text.SkeletonsOf(name))
}

func (x skeletonIndex) findSkeletons(name string, skeletons text.Skeletons) string {
	for i, looking := range skeletons {
		if found := x[skeleton{i, looking}]; found != "" && areConfusable(name, found) {
			return found
		}
	}
	return ""
}

func areConfusable(name, existing string) bool {
	return (text.HasNonASCII(name) || text.HasNonASCII(existing)) && text.LookAlike(name, existing)
}

// confusableProblem returns the problem that readers cannot tell a name from an existing one.
func confusableProblem(what, existing, field string) fault.Problem {
	return fault.Of(fault.CodeConfusable,
		"There is the "+what+" "+quoted(existing)+" already, which looks the same. Use that one, or choose a name that cannot be mistaken for it.", field)
}

func quoted(name string) string { return "“" + truncate(name) + "”" }
