package ident_test

import (
	"errors"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"bulwark/server/ident"
)

func TestIDsReadBackAsWritten(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		key := ident.Credential(rapid.Int64Range(1, 1<<62).Draw(t, "key"))
		got, err := ident.Parse[ident.Credential](key.String())
		if err != nil || got != key {
			t.Fatalf("%d became %q became %d, %v", key, key, got, err)
		}
	})
}

// Another type's id, garbage, and a second spelling of the same key are refused, never faults.
func TestForeignIDsAndGarbageAreRefused(t *testing.T) {
	t.Parallel()
	for _, text := range []string{
		"", "cred_", "cred_0", "cred_-1", "cred_01", "cred_A", "cred_zzzzzzzzzzzzzzzzzz", "dev_1", "1", "cred1", "cred_1 ", "cred_ü",
		strings.Repeat("x", 10_000),
	} {
		var invalid *ident.InvalidError
		if _, err := ident.Parse[ident.Credential](text); !errors.As(err, &invalid) || len(err.Error()) > 200 {
			t.Errorf("%.20q: %v", text, err)
		}
	}
}

func TestTaskHoldsOperationAndPosition(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		operation := ident.BatchOperation(rapid.Int64Range(1, 1<<30).Draw(t, "operation"))
		position := rapid.Int64Range(0, 1<<32-1).Draw(t, "position")
		task := ident.Task(operation, position)
		if task.Operation() != operation || task.Position() != position {
			t.Fatalf("%d/%d became %d/%d", operation, position, task.Operation(), task.Position())
		}
	})
}
