package fault

// Response codes say why a whole request failed: extensions.code in GraphQL, "code" at the other endpoints.
const (
	ResponseUnauthenticated = "UNAUTHENTICATED"
	ResponseForbidden       = "FORBIDDEN"
	ResponseBadUserInput    = "BAD_USER_INPUT"
	ResponseInvalidID       = "INVALID_ID"
	ResponseLimitExceeded   = "LIMIT_EXCEEDED"
	ResponseTimeout         = "TIMEOUT"
	ResponseConflict        = "CONFLICT"    // another request was first; the same request may work now
	ResponseUnavailable     = "UNAVAILABLE" // the database is busy or unreachable; the same request may work later
	ResponseInternal        = "INTERNAL"
)

// ResponseCode returns the code of a request that fails with an error of this kind.
func (k Kind) ResponseCode() string {
	switch k {
	case Unauthenticated:
		return ResponseUnauthenticated
	case Forbidden:
		return ResponseForbidden
	case BadInput, Refused:
		return ResponseBadUserInput
	case InvalidID:
		return ResponseInvalidID
	case Conflict:
		return ResponseConflict
	case Unavailable:
		return ResponseUnavailable
	case Limited:
		return ResponseLimitExceeded
	case Internal:
		return ResponseInternal
	}
	return ResponseInternal
}
