// Package approver owns the registrations of approvers and the system parameters of approval: how many people must approve, how long
// a request waits, cooling-off and second factors.
//
// It answers who is eligible to decide on the operations of a requester (rules 5, 18 and 19), and voids approvals that stop counting
// (rule 26). Registering and relaxing parameters draft a protected change (rule 20), which package protected applies through
// Appliers. A registration survives a deactivation: an inactive approver is not eligible, and is again when activated.
//
// The package does not know whether a person may decide on one particular operation; package approval does.
package approver
