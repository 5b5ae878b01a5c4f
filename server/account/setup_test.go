package account_test

import (
	"strings"
	"testing"
	"time"

	"bulwark/server/account"
	"bulwark/server/fault"
	"bulwark/server/viewer"
)

func input(token, username string) account.SetupInput {
	return account.SetupInput{Token: token, Username: username, DisplayName: "First", Password: password}
}

func TestSetupLinkCreatesTheFirstAdministratorOnce(t *testing.T) {
	eachEmpty(t, func(h *fixture) {
		if needed, err := h.service.NeedsSetup(h.Context()); err != nil || !needed {
			h.Fatalf("got %v, %v", needed, err)
		}
		token, err := h.service.CreateSetupLink(h.Context())
		if err != nil {
			h.Fatal(err)
		}
		if link := h.store.Read().SetupLink.Query().OnlyX(h.Context()); strings.Contains(link.ID, token) || len(link.ID) != 64 {
			h.Fatal("want the SHA-256 alone to be stored")
		}
		weak := input(token, "ana")
		weak.Password = "short"
		if _, err := h.service.CreateFirstAdministrator(h.Context(), weak); !fault.Has(err, fault.CodeInvalid) {
			h.Fatalf("want INVALID, got %v", err)
		}
		if _, err := h.service.CreateFirstAdministrator(h.Context(), input("guessed", "eve")); fault.KindOf(err) != fault.Forbidden {
			h.Fatalf("want Forbidden, got %v", err)
		}
		first, err := h.service.CreateFirstAdministrator(h.Context(), input(token, "Ana"))
		if err != nil || first.Role != viewer.Administrator || first.Username != "ana" {
			h.Fatalf("got %v, %v", first, err)
		}
		if _, err := h.service.CreateFirstAdministrator(h.Context(), input(token, "eve")); fault.KindOf(err) != fault.Forbidden {
			h.Fatalf("want the link to be used up, got %v", err)
		}
		if needed, err := h.service.NeedsSetup(h.Context()); err != nil || needed {
			h.Fatalf("got %v, %v", needed, err)
		}
		if _, err := h.service.CreateSetupLink(h.Context()); fault.KindOf(err) != fault.Forbidden {
			h.Fatalf("want no more links, got %v", err)
		}
	})
}

func TestSetupLinkWorksForHalfAnHour(t *testing.T) {
	eachEmpty(t, func(h *fixture) {
		token, err := h.service.CreateSetupLink(h.Context())
		if err != nil {
			h.Fatal(err)
		}
		h.clock.Advance(30 * time.Minute)
		if _, err := h.service.CreateFirstAdministrator(h.Context(), input(token, "ana")); fault.KindOf(err) != fault.Forbidden {
			h.Fatalf("want Forbidden, got %v", err)
		}
	})
}

func TestSetupLinkIsUselessOnceThereIsAUser(t *testing.T) {
	eachEmpty(t, func(h *fixture) {
		token, err := h.service.CreateSetupLink(h.Context())
		if err != nil {
			h.Fatal(err)
		}
		h.createPerson("olga", viewer.Auditor)
		if _, err := h.service.CreateFirstAdministrator(h.Context(), input(token, "ana")); fault.KindOf(err) != fault.Forbidden {
			h.Fatalf("want Forbidden, got %v", err)
		}
	})
}

func TestTwoSetupLinksAtOnceMakeOneAdministrator(t *testing.T) {
	eachEmpty(t, func(h *fixture) {
		names := []string{"ana", "bea", "aki", "otto"}
		tokens := make([]string, len(names))
		for i := range tokens {
			var err error
			if tokens[i], err = h.service.CreateSetupLink(h.Context()); err != nil {
				h.Fatal(err)
			}
		}
		results := make(chan error)
		for i, name := range names {
			go func() {
				_, err := h.service.CreateFirstAdministrator(h.Context(), input(tokens[i], name))
				results <- err
			}()
		}
		made := 0
		for range names {
			switch err := <-results; {
			case err == nil:
				made++
			case fault.KindOf(err) != fault.Forbidden:
				h.Errorf("want Forbidden, got %v", err)
			}
		}
		if made != 1 || h.store.Read().User.Query().CountX(h.Context()) != 1 {
			h.Fatalf("want one administrator, got %d", made)
		}
	})
}
