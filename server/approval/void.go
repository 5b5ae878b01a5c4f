package approval

// VoidReason is why an approval stopped counting (rule 26).
type VoidReason string

// The reasons.
const (
	VoidInactive          VoidReason = "INACTIVE"            // the approver was deactivated (rule 14)
	VoidNotAnApprover     VoidReason = "NOT_AN_APPROVER"     // no longer registered, registered anew since, or in a role that does not decide (rule 14)
	VoidCoolingOff        VoidReason = "COOLING_OFF"         // a cooling-off period between approver and requester began (rule 21)
	VoidSecondFactorReset VoidReason = "SECOND_FACTOR_RESET" // somebody else may have approved with a stolen second factor
)
