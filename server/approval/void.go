package approval

// VoidReason is why an approval stopped counting. It never counts again; the person may decide anew (rule 26).
type VoidReason string

// The reasons.
const (
	VoidInactive          VoidReason = "INACTIVE"            // the approver was deactivated (rule 14)
	VoidNotAnApprover     VoidReason = "NOT_AN_APPROVER"     // no longer registered, registered anew since, or in a role that does not decide (rule 14)
	VoidCoolingOff        VoidReason = "COOLING_OFF"         // a cooling-off period between approver and requester began (rule 21)
	VoidSecondFactorReset VoidReason = "SECOND_FACTOR_RESET" // whoever lost the second factor may not have been the approver
)
