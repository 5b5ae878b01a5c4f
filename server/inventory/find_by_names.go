package inventory

import (
	"context"
	"fmt"
	"slices"

	"bulwark/ent/db/credential"
	"bulwark/server/access"
	"bulwark/server/fault"
	"bulwark/server/ident"
	"bulwark/server/store"
)

// Limits of one look-up.
const (
	mostNames    = 10_000
	mostFoundIDs = 10_000 // as many as a selection takes
)

// NameMatch is what one name means.
type NameMatch struct {
	Count   int                // credentials that are meant, 0 for none
	Offered int                // those of them with the status asked for
	IDs     []ident.Credential // of those, oldest first, as far as the answer's limit goes
}

// FindByNames tells for each of up to 10,000 names which credentials it means, in the order of the names; see readings
// for how a name may be written. Letter case does not matter. With a status, only credentials that have it are
// offered. An answer holds 10,000 ids at most altogether, first those of names that mean few; the counts are exact all
// the same. Whoever reads the inventory may call it. Errors: fault kinds Unauthenticated, Forbidden, BadInput.
func (s *Service) FindByNames(ctx context.Context, names []string, status credential.Status) ([]*NameMatch, error) {
	if _, err := access.Check(ctx, access.ReadInventory); err != nil {
		return nil, err
	}
	if len(names) == 0 || len(names) > mostNames {
		return nil, fault.New(fault.BadInput, fmt.Sprintf("%d names are given; give 1 to %d.", len(names), mostNames))
	}
	search := nameSearch{
		conn:    s.store.Conn(),
		status:  status,
		matches: make([]*NameMatch, len(names)),
		meant:   make([]placed, len(names)),
	}
	if err := search.run(ctx, names); err != nil {
		return nil, store.Translate(err)
	}
	return search.matches, nil
}

// nameSearch is one look-up. A line's later readings count only where the earlier ones found nothing.
type nameSearch struct {
	conn    store.Conn
	status  credential.Status
	matches []*NameMatch
	meant   []placed // what each line turned out to mean
}

// placed is a reading whose places are known.
type placed struct {
	account
	domains []ident.Domain // nil for any; several when they share a short name
}

// account is what is looked up, once however many lines name it.
type account struct {
	username string
	device   ident.Device // 0 for any
}

func (p placed) in(domain *ident.Domain) bool {
	return p.domains == nil || domain != nil && slices.Contains(p.domains, *domain)
}

func (s *nameSearch) run(ctx context.Context, names []string) error {
	wanted := make([][]reading, len(names))
	places := map[string]bool{}
	ranks := 0
	for i, name := range names {
		s.matches[i], wanted[i] = &NameMatch{}, readings(name)
		ranks = max(ranks, len(wanted[i]))
		for _, r := range wanted[i] {
			places[r.device], places[r.domain] = true, true
		}
	}
	delete(places, "")
	known, err := s.places(ctx, keys(places))
	if err != nil {
		return err
	}
	for rank := range ranks {
		lines := map[int]placed{}
		for i, all := range wanted {
			if rank < len(all) && s.matches[i].Count == 0 {
				if p, found := known.place(all[rank]); found {
					lines[i] = p
				}
			}
		}
		if err := s.count(ctx, lines); err != nil {
			return err
		}
	}
	return s.collect(ctx)
}

// count counts what lines mean.
func (s *nameSearch) count(ctx context.Context, lines map[int]placed) error {
	tallies, err := s.tally(ctx, lines)
	if err != nil {
		return err
	}
	for i, p := range lines {
		for _, t := range tallies[p.account] {
			if p.in(t.domain) {
				s.meant[i] = p
				s.matches[i].Count += t.count
				if s.status == "" || s.status == t.status {
					s.matches[i].Offered += t.count
				}
			}
		}
	}
	return nil
}

// collect reads the ids until the answer is full. Lines that mean few come first: one that means everybody takes nothing
// from them.
func (s *nameSearch) collect(ctx context.Context) error {
	asking := map[account][]int{}
	left := mostFoundIDs
	order := make([]int, len(s.matches))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return s.matches[a].Offered - s.matches[b].Offered })
	for _, i := range order {
		match := s.matches[i]
		if share := min(match.Offered, left); share > 0 {
			left -= share
			match.IDs = make([]ident.Credential, 0, share)
			asking[s.meant[i].account] = append(asking[s.meant[i].account], i)
		}
	}
	return s.each(ctx, asking, func(id ident.Credential, domain *ident.Domain, lines []int) {
		for _, i := range lines {
			if match := s.matches[i]; len(match.IDs) < cap(match.IDs) && s.meant[i].in(domain) {
				match.IDs = append(match.IDs, id)
			}
		}
	})
}
