package account_test

import (
	"fmt"
	"testing"

	"bulwark/server/account"
	"bulwark/server/fault"
	"bulwark/server/viewer"
)

// Finding 12 (security review), rule 28: changing one's password does not distinguish a right guess from a wrong one, and guesses
// there and at sign-in count together.
func TestFinding12ChangingAPasswordIsNoOracle(t *testing.T) {
	each(t, func(h *fixture) {
		ctx := viewer.With(h.ctx, viewer.Viewer{User: h.admin.ID, Role: viewer.Administrator, Address: "192.0.2.1"})
		answers := map[string]bool{}
		for _, guess := range []string{"a wrong guess of 25 chars", password} {
			_, err := h.service.ChangeOwnPassword(ctx, guess, guess, "")
			if !fault.Has(err, fault.CodeInvalid) {
				h.Fatalf("want a refusal, got %v", err)
			}
			answers[fmt.Sprintf("%+v", fault.ProblemsOf(err))] = true
		}
		if len(answers) != 1 {
			h.Errorf("a right guess is distinguishable: %v", answers)
		}
		for i := range 10 {
			_, err := h.service.ChangeOwnPassword(ctx, fmt.Sprint("a wrong guess, number ", i), another, "")
			if !fault.Has(err, fault.CodeInvalid) {
				h.Fatalf("try %d: %v", i, err)
			}
		}
		if _, err := h.service.ChangeOwnPassword(ctx, "one guess too many", another, ""); fault.KindOf(err) != fault.Limited {
			h.Errorf("want the eleventh guess limited, got %v", err)
		}
		if _, err := h.service.Authenticate(ctx, "ana", password); fault.KindOf(err) != fault.Limited {
			h.Errorf("want sign-in from there limited as well, got %v", err)
		}
	})
}

// Rule 28: a bounded number of networks is remembered for a person: the newest.
func TestRule28NetworksAreBounded(t *testing.T) {
	each(t, func(h *fixture) {
		for i := range 60 {
			ctx := viewer.With(h.Context(), viewer.Viewer{Address: fmt.Sprintf("192.0.2.%d", i)})
			ana, err := h.service.Authenticate(ctx, "ana", password)
			if err != nil {
				h.Fatal(err)
			}
			if err := h.service.RecordSignIn(ctx, ana, nil); err != nil {
				h.Fatal(err)
			}
		}
		kept := h.store.Read().SignInNetwork.Query().AllX(h.Context())
		if len(kept) != account.MostNetworks || kept[0].Network != "192.0.2.10" {
			h.Errorf("want the newest %d networks, got %d from %s on", account.MostNetworks, len(kept), kept[0].Network)
		}
	})
}
