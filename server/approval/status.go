package approval

import (
	"fmt"
	"io"
	"slices"
	"strconv"
)

// Status is the state of a batch operation.
type Status string

// The states, as drawn in server/adr/rules.md.
const (
	PendingApproval  Status = "PENDING_APPROVAL"
	PendingExecution Status = "PENDING_EXECUTION"
	Running          Status = "RUNNING"
	Success          Status = "SUCCESS"
	PartialSuccess   Status = "PARTIAL_SUCCESS"
	Failed           Status = "ERROR"
	Disapproved      Status = "DISAPPROVED"
	Expired          Status = "EXPIRED"
	Canceled         Status = "CANCELED"
)

// transitions lists every legal transition; states without any are final. A trigger of the database enforces the same table.
var transitions = map[Status][]Status{
	PendingApproval:  {PendingExecution, Disapproved, Expired, Canceled},
	PendingExecution: {Running, PendingApproval, Canceled}, // back when the quorum is gone (rule 14)
	Running:          {Success, PartialSuccess, Failed, Canceled},
}

// Statuses returns all states in their usual order.
func Statuses() []Status {
	return []Status{
		PendingApproval, PendingExecution, Running, Success, PartialSuccess, Failed, Disapproved, Expired, Canceled,
	}
}

// Values returns the states for a constraint of the database.
func (Status) Values() []string {
	values := make([]string, 0, len(Statuses()))
	for _, status := range Statuses() {
		values = append(values, string(status))
	}
	return values
}

// CanMove reports whether a batch operation may change from one state to another.
func CanMove(from, to Status) bool { return slices.Contains(transitions[from], to) }

// Open reports whether an operation in this state can still change.
func (s Status) Open() bool { return len(transitions[s]) > 0 }

// Started reports whether an operation in this state is running or was executed to the end.
func (s Status) Started() bool {
	return s == Running || s == Success || s == PartialSuccess || s == Failed
}

// OpenStatuses returns the states that can still change.
func OpenStatuses() []Status { return []Status{PendingApproval, PendingExecution, Running} }

// Outcome returns the final state of an executed operation: SUCCESS when every task succeeded, ERROR when none did.
func Outcome(total, succeeded int64) Status {
	switch succeeded {
	case total:
		return Success
	case 0:
		return Failed
	default:
		return PartialSuccess
	}
}

// MarshalGQL writes the state as an enum value.
func (s Status) MarshalGQL(w io.Writer) { _, _ = io.WriteString(w, strconv.Quote(string(s))) }

// UnmarshalGQL reads a state.
func (s *Status) UnmarshalGQL(value any) error {
	status := Status(fmt.Sprint(value))
	if !slices.Contains(Statuses(), status) {
		return fmt.Errorf("%q is not a status of a batch operation", status)
	}
	*s = status
	return nil
}
