// Package viewertest has the people of the tests. They have the same names and roles in every test, in the page's tests
// (frontend/src/test/cast.ts), and in the demo, so that a reader knows who may do what.
package viewertest

import "bulwark/server/viewer"

// Person is a user of an installation.
type Person struct {
	Username    string
	DisplayName string
	Role        viewer.Role
}

// The people: Ana administers, Otto requests, Aki and Bea approve, Udo audits.
var (
	Ana  = Person{"ana", "Ana Administrator", viewer.Administrator}
	Otto = Person{"otto", "Otto Operator", viewer.Operator}
	Aki  = Person{"aki", "Aki Approver", viewer.Operator}
	Bea  = Person{"bea", "Bea Approver", viewer.Administrator}
	Udo  = Person{"udo", "Udo Auditor", viewer.Auditor}
)

// Cast returns all people.
func Cast() []Person { return []Person{Ana, Otto, Aki, Bea, Udo} }
