package viewer

import (
	"fmt"
	"io"
	"strconv"
)

// ProofMethod is how a person proved their identity (rule 23).
type ProofMethod string

// The methods, weakest first.
const (
	NoProof          ProofMethod = ""
	ByPassword       ProofMethod = "PASSWORD"
	ByRecoveryCode   ProofMethod = "PASSWORD_AND_RECOVERY_CODE"
	ByPasswordAndOTP ProofMethod = "PASSWORD_AND_TOTP"
	ByPasskey        ProofMethod = "PASSKEY"
)

// MarshalGQL writes the method as an enum value.
func (m ProofMethod) MarshalGQL(w io.Writer) { _, _ = io.WriteString(w, strconv.Quote(string(m))) }

// UnmarshalGQL reads a method.
func (m *ProofMethod) UnmarshalGQL(value any) error {
	switch method := ProofMethod(fmt.Sprint(value)); method {
	case ByPassword, ByRecoveryCode, ByPasswordAndOTP, ByPasskey:
		*m = method
		return nil
	case NoProof:
	}
	return fmt.Errorf("%q is not a method of proof", value)
}
