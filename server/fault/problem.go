package fault

import (
	"fmt"
	"io"
	"strconv"

	"bulwark/server/ident"
)

// Code identifies a problem. The codes are the same in the API (UserErrorCode, BatchTaskCode) and in stored task results.
type Code string

// Problems that a caller can solve.
const (
	CodeLocalTypeWithDomain   Code = "LOCAL_TYPE_WITH_DOMAIN"
	CodeDuplicateCredential   Code = "DUPLICATE_CREDENTIAL"
	CodeParentCycle           Code = "PARENT_CYCLE"
	CodeReferenceInactive     Code = "REFERENCE_INACTIVE"
	CodeNotFound              Code = "NOT_FOUND"
	CodeReconcilesItself      Code = "RECONCILES_ITSELF"
	CodeNotActive             Code = "NOT_ACTIVE"
	CodeNotInactive           Code = "NOT_INACTIVE"
	CodeRequired              Code = "REQUIRED"
	CodeInvalid               Code = "INVALID"
	CodeTooMany               Code = "TOO_MANY"
	CodeEmptySelection        Code = "EMPTY_SELECTION"
	CodeEmptyFilter           Code = "EMPTY_FILTER"
	CodeNoChanges             Code = "NO_CHANGES"
	CodeSelectionChanged      Code = "SELECTION_CHANGED"
	CodeNoEligibleApprover    Code = "NO_ELIGIBLE_APPROVER"
	CodeIdempotencyKeyReused  Code = "IDEMPOTENCY_KEY_REUSED"
	CodeSelfApproval          Code = "SELF_APPROVAL"
	CodeNotAnApprover         Code = "NOT_AN_APPROVER"
	CodeTokenCannotDecide     Code = "TOKEN_CANNOT_DECIDE"
	CodeDigestMismatch        Code = "DIGEST_MISMATCH"
	CodeNotPending            Code = "NOT_PENDING"
	CodeAlreadyDecided        Code = "ALREADY_DECIDED"
	CodeExpired               Code = "EXPIRED"
	CodeNotCancelable         Code = "NOT_CANCELABLE"
	CodeCommentRequired       Code = "COMMENT_REQUIRED"
	CodeAlreadyExists         Code = "ALREADY_EXISTS"
	CodeNotEligibleAsApprover Code = "NOT_ELIGIBLE_AS_APPROVER"
	CodeConcerned             Code = "CONCERNED"              // the protected change is about this person (rule 20)
	CodeNotEligibleToDecide   Code = "NOT_ELIGIBLE_TO_DECIDE" // neither active administrator nor approver (rule 20)
	CodeCoolingOff            Code = "COOLING_OFF"            // rule 21
	CodeProofRequired         Code = "PROOF_REQUIRED"         // rule 23
	CodeSecondFactorRequired  Code = "SECOND_FACTOR_REQUIRED" // rule 23: enrol one first
	CodeWrongProof            Code = "WRONG_PROOF"            // password, code or passkey is wrong
	CodeConfusable            Code = "CONFUSABLE"             // the name looks the same as an existing one
)

// Results of tasks only.
const (
	CodeChangedSinceRequest Code = "CHANGED_SINCE_REQUEST" // rule 13
	CodeFailed              Code = "FAILED"                // the database refused the change
)

// CodeRequesterNotAllowed is why an operation was canceled whose requester lost the right to request (rule 25).
const CodeRequesterNotAllowed Code = "REQUESTER_NOT_ALLOWED"

// MarshalGQL writes the code as an enum value.
func (c Code) MarshalGQL(w io.Writer) { _, _ = io.WriteString(w, strconv.Quote(string(c))) }

// UnmarshalGQL reads a code; the schema has checked that it is one.
func (c *Code) UnmarshalGQL(value any) error {
	text, ok := value.(string)
	if !ok {
		return fmt.Errorf("%v is not a code", value)
	}
	*c = Code(text)
	return nil
}

// MaxListedCredentials is how many credentials a problem lists at most; Count says how many have it.
const MaxListedCredentials = 20

// Problem is one problem of a request.
type Problem struct {
	Code        Code
	Message     string             // for people: the problem and its solution
	Field       []string           // path of the input field, nil for none
	Credentials []ident.Credential // the first MaxListedCredentials that have the problem
	Count       int                // how many credentials have it; 0 when it is not about credentials
}

// Invalid returns the problem of an invalid value in a field.
func Invalid(message string, field ...string) Problem {
	return Problem{Code: CodeInvalid, Message: message, Field: field}
}

// Of returns a problem with a code, in a field or in none.
func Of(code Code, message string, field ...string) Problem {
	return Problem{Code: code, Message: message, Field: field}
}
