package eligibility

import "bulwark/server/action"

// References are keys of things by kind.
type References map[action.ReferenceKind][]int64

// Add adds keys of a kind, except 0, which stands for nothing.
func (r References) Add(kind action.ReferenceKind, keys ...int64) {
	for _, key := range keys {
		if key != 0 && kind != "" {
			r[kind] = append(r[kind], key)
		}
	}
}

// ReferencesOf returns what assignments refer to.
func ReferencesOf(assignments []action.Assignment) References {
	r := References{}
	for _, a := range assignments {
		r.Add(a.Field.RefersTo, a.Keys()...)
	}
	return r
}

// References returns what the action refers to.
func (t Target) References() References { return ReferencesOf(t.Assignments) }
