package adr_test

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"entgo.io/ent"

	"bulwark/ent/schema"
	"bulwark/server/approval"
)

// machine is a state machine: transitions as "from to", sorted. The first transition comes from no state, and final states
// have a transition to none; "[*]" stands for no state, as it does in Mermaid.
type machine []string

var transition = regexp.MustCompile(`(?m)^\s+(\S+) --> ([A-Z_]+|\[\*\])(?::.*)?$`)

// drawnMachine reads the diagram under a heading.
func drawnMachine(text, heading string) machine {
	_, section, _ := strings.Cut(text, "## "+heading+"\n")
	_, diagram, _ := strings.Cut(section, "```mermaid\nstateDiagram-v2\n")
	diagram, _, _ = strings.Cut(diagram, "```")
	var drawn machine
	for _, match := range transition.FindAllStringSubmatch(diagram, -1) {
		drawn = append(drawn, match[1]+" "+match[2])
	}
	slices.Sort(drawn)
	return drawn
}

// machineOf makes the state machine that begins in the first state.
func machineOf[S ~string](states []S, canMove func(from, to S) bool) machine {
	made := machine{"[*] " + string(states[0])}
	for _, from := range states {
		final := true
		for _, to := range states {
			if canMove(from, to) {
				made, final = append(made, string(from)+" "+string(to)), false
			}
		}
		if final {
			made = append(made, string(from)+" [*]")
		}
	}
	slices.Sort(made)
	return made
}

// leavesFirst is the table of transitions in which the first state goes to every other one, and all others are final.
func leavesFirst[S ~string](states []S) func(from, to S) bool {
	return func(from, to S) bool { return from == states[0] && to != states[0] }
}

// protectedChangeStatuses are the states that the table of protected changes may hold.
func protectedChangeStatuses(t *testing.T) []string {
	fields := schema.ProtectedChange{}.Fields()
	i := slices.IndexFunc(fields, func(field ent.Field) bool { return field.Descriptor().Name == "status" })
	if i < 0 {
		t.Fatal("protected changes have no status")
	}
	var statuses []string
	for _, value := range fields[i].Descriptor().Enums {
		statuses = append(statuses, value.V)
	}
	return statuses
}

// The drawn states and transitions are those of the code.
func TestDrawnStateMachinesAreThoseOfTheCode(t *testing.T) {
	t.Parallel()
	text, err := os.ReadFile("rules.md")
	if err != nil {
		t.Fatal(err)
	}
	statuses := protectedChangeStatuses(t)
	for heading, want := range map[string]machine{
		"State machine of a batch operation":  machineOf(approval.Statuses(), approval.CanMove),
		"State machine of a task":             machineOf(approval.TaskStatuses(), leavesFirst(approval.TaskStatuses())),
		"State machine of a protected change": machineOf(statuses, leavesFirst(statuses)),
	} {
		if drawn := drawnMachine(string(text), heading); !slices.Equal(drawn, want) {
			t.Errorf("%s\ndrawn: %q\ncode:  %q", heading, drawn, want)
		}
	}
}
