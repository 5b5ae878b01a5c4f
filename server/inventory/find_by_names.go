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

// Limits of one search.
const (
	maxNames    = 10_000
	maxFoundIDs = 10_000 // the largest number of ids in a selection
)

// NameMatch holds the credentials that one name means.
type NameMatch struct {
	Count   int                // of credentials
	Offered int                // of those with the requested status
	IDs     []ident.Credential // of those, oldest first, up to the limit of the whole answer
}

// FindByNames finds the credentials that each of 1 to 10,000 names means, in the order of the names, ignoring case; see readings
// for how a name may be written. With a status, only credentials that have it are offered. An answer holds at most 10,000 ids in
// total, first those of names that mean few credentials; the counts are exact nevertheless. It is for everybody who may read the
// inventory. Errors: fault kinds Unauthenticated, Forbidden, BadInput.
func (s *Service) FindByNames(ctx context.Context, names []string, status credential.Status) ([]*NameMatch, error) {
	if _, err := access.Check(ctx, access.ReadInventory); err != nil {
		return nil, err
	}
	if len(names) == 0 || len(names) > maxNames {
		return nil, fault.New(fault.BadInput, fmt.Sprintf("%d names are given; give 1 to %d.", len(names), maxNames))
	}
	search := nameSearch{
		conn:     s.store.Conn(),
		status:   status,
		matches:  make([]*NameMatch, len(names)),
		resolved: make([]resolvedReading, len(names)),
	}
	if err := search.run(ctx, names); err != nil {
		return nil, store.Translate(err)
	}
	return search.matches, nil
}

// nameSearch is one search. The next reading of a name is tried only when the previous ones found nothing.
type nameSearch struct {
	conn     store.Conn
	status   credential.Status
	matches  []*NameMatch
	resolved []resolvedReading // the reading of each name that found something
}

// resolvedReading is a reading whose places have been found.
type resolvedReading struct {
	account
	domains []ident.Domain // nil for any; several when they share a short name
}

// account is looked up once, however many names mean it.
type account struct {
	username string
	device   ident.Device // 0 for any
}

func (p resolvedReading) includes(domain *ident.Domain) bool {
	return p.domains == nil || domain != nil && slices.Contains(p.domains, *domain)
}

func (s *nameSearch) run(ctx context.Context, names []string) error {
	readingsOf := make([][]reading, len(names))
	places := map[string]bool{}
	ranks := 0
	for i, name := range names {
		s.matches[i], readingsOf[i] = &NameMatch{}, readings(name)
		ranks = max(ranks, len(readingsOf[i]))
		for _, r := range readingsOf[i] {
			places[r.device], places[r.domain] = true, true
		}
	}
	delete(places, "")
	known, err := s.findPlaces(ctx, sortedKeys(places))
	if err != nil {
		return err
	}
	for rank := range ranks {
		lines := map[int]resolvedReading{}
		for i, all := range readingsOf {
			if rank < len(all) && s.matches[i].Count == 0 {
				if p, found := known.resolve(all[rank]); found {
					lines[i] = p
				}
			}
		}
		if err := s.countLines(ctx, lines); err != nil {
			return err
		}
	}
	return s.collectIDs(ctx)
}

// countLines counts the credentials of lines and records the readings that found some.
func (s *nameSearch) countLines(ctx context.Context, lines map[int]resolvedReading) error {
	counts, err := s.countAccounts(ctx, lines)
	if err != nil {
		return err
	}
	for i, p := range lines {
		for _, t := range counts[p.account] {
			if p.includes(t.domain) {
				s.resolved[i] = p
				s.matches[i].Count += t.count
				if s.status == "" || s.status == t.status {
					s.matches[i].Offered += t.count
				}
			}
		}
	}
	return nil
}

// collectIDs reads ids until the answer is full, first for names that mean few credentials, so that a name that means very many
// takes nothing from them.
func (s *nameSearch) collectIDs(ctx context.Context) error {
	linesOf := map[account][]int{}
	remaining := maxFoundIDs
	order := make([]int, len(s.matches))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return s.matches[a].Offered - s.matches[b].Offered })
	for _, i := range order {
		match := s.matches[i]
		if share := min(match.Offered, remaining); share > 0 {
			remaining -= share
			match.IDs = make([]ident.Credential, 0, share)
			linesOf[s.resolved[i].account] = append(linesOf[s.resolved[i].account], i)
		}
	}
	return s.forEachCredential(ctx, linesOf, func(id ident.Credential, domain *ident.Domain, lines []int) {
		for _, i := range lines {
			if match := s.matches[i]; len(match.IDs) < cap(match.IDs) && s.resolved[i].includes(domain) {
				match.IDs = append(match.IDs, id)
			}
		}
	})
}
