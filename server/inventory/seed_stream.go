package inventory

import (
	"fmt"
	"math/rand/v2"
	"time"

	"bulwark/ent/db/executiontemplate"
	"bulwark/server/ident"
)

// stream invents credentials one after another, device by device, always the same ones.
type stream struct {
	world  *world
	chance *rand.Rand
	next   int // number of the next credential, from 0
	device int // number of the device it is on
	slot   int // its place on the device, from 0
	first  ident.Credential

	services, people []string
	kinds            []seedKind
}

func newStream(w *world) *stream {
	const seed = 20_26
	return &stream{
		world: w, chance: rand.New(rand.NewPCG(seed, seed)), device: -1,
		services: seedServices(), people: seedPeople(), kinds: seedKinds(),
	}
}

// take invents the next n credentials.
func (s *stream) take(n int) []seedCredential {
	batch := make([]seedCredential, n)
	for i := range batch {
		device := int(int64(s.next) * int64(s.world.options.Devices) / int64(s.world.options.Credentials))
		s.next++
		s.slot++
		if device != s.device {
			s.device, s.slot, s.first = device, 0, ident.Credential(s.next)
		}
		batch[i] = s.invent(ident.Credential(s.next))
	}
	return batch
}

func (s *stream) invent(id ident.Credential) seedCredential {
	kind := s.kinds[s.device%len(s.kinds)]
	c := seedCredential{
		id: id, device: s.world.devices[s.device],
		createdAt: s.world.now.Add(-time.Duration(s.chance.IntN(900*24*60)) * time.Minute),
	}
	s.name(&c, kind)
	if s.slot == 0 { // the device's own administrator, on whom others depend: always there
		c.automatic, c.changeTemplate = true, s.world.changeTemplates[kind.plugin]
		return c
	}
	c.inactive = s.oneIn(12)
	s.expiry(&c)
	s.config(&c, kind.plugin)
	s.labels(&c)
	if s.oneIn(4) {
		c.information = fmt.Sprintf("Owner: %s. Change window: %s 02:00 to 04:00 UTC.",
			s.people[s.chance.IntN(len(s.people))], time.Weekday(s.chance.IntN(7)))
	}
	return c
}

// name gives the account its name, type and domain: first the device's usual local accounts, then accounts of the
// directory by turns of services and people. The slot makes it unique on its device.
func (s *stream) name(c *seedCredential, kind seedKind) {
	if s.slot < len(kind.accounts) {
		c.username, c.passwordType = kind.accounts[s.slot], s.world.localUser
		if s.slot == 0 {
			c.passwordType = s.world.localAdministrator
		}
		return
	}
	n := s.slot - len(kind.accounts)
	names, prefix := s.services, "svc-"
	if n%2 == 1 {
		names, prefix = s.people, "adm-"
	}
	n /= 2
	at := (n + s.device*7) % len(names)
	c.username = prefix + names[at]
	if round := n / len(names); round > 0 {
		c.username = fmt.Sprintf("%s%s-%02d", prefix, names[at], round+1)
	}
	c.passwordType = s.world.domainUser
	c.domain = s.world.domains[s.device/len(s.kinds)%len(s.world.domains)]
}

func (s *stream) expiry(c *seedCredential) {
	if !s.oneIn(7) {
		return
	}
	days := 1 + s.chance.IntN(365)
	if s.oneIn(3) {
		days = -days
	}
	expiry := s.world.now.AddDate(0, 0, days).Truncate(24 * time.Hour)
	c.expiresAt = &expiry
}

func (s *stream) config(c *seedCredential, plugin executiontemplate.Plugin) {
	if s.oneIn(5) {
		c.parent = s.first
	}
	if !s.oneIn(3) {
		c.automatic, c.changeTemplate = true, s.world.changeTemplates[plugin]
		if s.oneIn(6) {
			c.login = s.first
		}
	}
	if s.oneIn(6) {
		c.reconciles, c.autorun = true, s.oneIn(2)
		c.reconciliation, c.reconcileWith = s.first, s.world.reconcileTemplates[plugin]
	}
}

// labels gives no tag to many, one to most, two to some.
func (s *stream) labels(c *seedCredential) {
	first := s.chance.IntN(len(s.world.tags))
	second := s.chance.IntN(len(s.world.tags))
	if s.oneIn(3) {
		return
	}
	c.tags = []ident.Tag{s.world.tags[first]}
	if second != first && s.oneIn(3) {
		c.tags = append(c.tags, s.world.tags[second])
	}
}

func (s *stream) oneIn(n int) bool { return s.chance.IntN(n) == 0 }
