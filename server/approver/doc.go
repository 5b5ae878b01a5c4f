// Package approver registers who may decide on batch operations and keeps the parameters of approval: how many people
// must agree and for how long a request waits. Whether a registered person may decide on one particular operation is
// the business of package approval; here is only who is eligible at all (rules 5, 18 and 19). Registrations outlive a
// deactivation: an inactive person is not eligible, and is again once active.
package approver
