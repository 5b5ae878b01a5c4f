package approval

import (
	"fmt"
	"io"
	"slices"
	"strconv"
)

// TaskStatus is the state of a task of a batch operation.
type TaskStatus string

// The states of a task.
const (
	TaskPending  TaskStatus = "PENDING"
	TaskSuccess  TaskStatus = "SUCCESS"
	TaskSkipped  TaskStatus = "SKIPPED"
	TaskFailed   TaskStatus = "ERROR"
	TaskCanceled TaskStatus = "CANCELED"
)

// TaskStatuses lists all states of a task; PENDING is the only one that can change.
func TaskStatuses() []TaskStatus {
	return []TaskStatus{TaskPending, TaskSuccess, TaskSkipped, TaskFailed, TaskCanceled}
}

// StatusOfTask derives the state of a task. Results are stored by exception: a settled task without one succeeded, and a task that
// was not settled when the operation ended is canceled.
func StatusOfTask(operation Status, settled bool, exception TaskStatus) TaskStatus {
	switch {
	case exception != "":
		return exception
	case settled:
		return TaskSuccess
	case operation.Open():
		return TaskPending
	default:
		return TaskCanceled
	}
}

// MarshalGQL writes the state as an enum value.
func (s TaskStatus) MarshalGQL(w io.Writer) { _, _ = io.WriteString(w, strconv.Quote(string(s))) }

// UnmarshalGQL reads a state.
func (s *TaskStatus) UnmarshalGQL(value any) error {
	status := TaskStatus(fmt.Sprint(value))
	if !slices.Contains(TaskStatuses(), status) {
		return fmt.Errorf("%q is not a status of a task", status)
	}
	*s = status
	return nil
}
