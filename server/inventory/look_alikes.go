package inventory

import (
	"bulwark/server/fault"
	"bulwark/server/text"
)

// looks are names by how they look. Names that are the same but for the letter case do not look like each other here, nor
// do two names in ASCII; see text.HasNonASCII.
type looks map[look]string

// look is one of the two that a name has.
type look struct {
	which int
	text  string
}

func (l looks) add(name string) { l.addLook(name, text.SkeletonsOf(name)) }

func (l looks) addLook(name string, of text.Skeletons) {
	for which, looking := range of {
		if key := (look{which, looking}); l[key] == "" {
			l[key] = name
		}
	}
}

// like returns a name that looks like another one, empty for none.
func (l looks) like(name string) string {
	if len(l) == 0 {
		return ""
	}
	return l.likeLook(name, text.SkeletonsOf(name))
}

func (l looks) likeLook(name string, of text.Skeletons) string {
	for which, looking := range of {
		if found := l[look{which, looking}]; found != "" && confusable(name, found) {
			return found
		}
	}
	return ""
}

func confusable(name, existing string) bool {
	return (text.HasNonASCII(name) || text.HasNonASCII(existing)) && text.LookAlike(name, existing)
}

// looksLike is the problem of a name that readers cannot tell from an existing one.
func looksLike(what, existing, field string) fault.Problem {
	return fault.Of(fault.CodeConfusable,
		"There is the "+what+" "+quoted(existing)+" already, which looks the same. Use that one, or choose a name that nobody takes for it.", field)
}

func quoted(name string) string { return "“" + cutShort(name) + "”" }
