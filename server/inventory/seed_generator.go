package inventory

import (
	"fmt"
	"math/rand/v2"
	"time"

	"bulwark/ent/db/executiontemplate"
	"bulwark/server/ident"
)

// seedGenerator generates credentials one after another, device by device, always the same ones.
type seedGenerator struct {
	references *seedReferences
	random     *rand.Rand
	next       int              // number of the next credential, from 0
	device     int              // number of the present device
	slot       int              // its number on the device, from 0
	first      ident.Credential // of the present device

	services, people []string
	kinds            []seedKind
}

func newSeedGenerator(references *seedReferences) *seedGenerator {
	const seed = 20_26
	return &seedGenerator{
		references: references, random: rand.New(rand.NewPCG(seed, seed)), device: -1,
		services: seedServices(), people: seedPeople(), kinds: seedKinds(),
	}
}

// take generates the next n credentials.
func (g *seedGenerator) take(n int) []seedCredential {
	batch := make([]seedCredential, n)
	for i := range batch {
		device := int(int64(g.next) * int64(g.references.options.Devices) / int64(g.references.options.Credentials))
		g.next++
		g.slot++
		if device != g.device {
			g.device, g.slot, g.first = device, 0, ident.Credential(g.next)
		}
		batch[i] = g.generate(ident.Credential(g.next))
	}
	return batch
}

func (g *seedGenerator) generate(id ident.Credential) seedCredential {
	kind := g.kinds[g.device%len(g.kinds)]
	c := seedCredential{
		id: id, device: g.references.devices[g.device],
		createdAt: g.references.now.Add(-time.Duration(g.random.IntN(900*24*60)) * time.Minute),
	}
	g.setName(&c, kind)
	if g.slot == 0 { // the device's own administrator: always active, because others depend on it
		c.automatic, c.changeTemplate = true, g.references.changeTemplates[kind.plugin]
		return c
	}
	c.inactive = g.oneIn(12)
	g.setExpiry(&c)
	g.setConfiguration(&c, kind.plugin)
	g.setTags(&c)
	if g.oneIn(4) {
		c.information = fmt.Sprintf("Owner: %s. Change window: %s 02:00 to 04:00 UTC.",
			g.people[g.random.IntN(len(g.people))], time.Weekday(g.random.IntN(7)))
	}
	return c
}

// setName sets username, type and domain: first the usual local accounts of the device, then domain accounts of services and
// people in turn. The slot makes the name unique on its device.
func (g *seedGenerator) setName(c *seedCredential, kind seedKind) {
	if g.slot < len(kind.accounts) {
		c.username, c.passwordType = kind.accounts[g.slot], g.references.localUser
		if g.slot == 0 {
			c.passwordType = g.references.localAdministrator
		}
		return
	}
	n := g.slot - len(kind.accounts)
	names, prefix := g.services, "svc-"
	if n%2 == 1 {
		names, prefix = g.people, "adm-"
	}
	n /= 2
	at := (n + g.device*7) % len(names)
	c.username = prefix + names[at]
	if round := n / len(names); round > 0 {
		c.username = fmt.Sprintf("%s%s-%02d", prefix, names[at], round+1)
	}
	c.passwordType = g.references.domainUser
	c.domain = g.references.domains[g.device/len(g.kinds)%len(g.references.domains)]
}

func (g *seedGenerator) setExpiry(c *seedCredential) {
	if !g.oneIn(7) {
		return
	}
	days := 1 + g.random.IntN(365)
	if g.oneIn(3) {
		days = -days
	}
	expiry := g.references.now.AddDate(0, 0, days).Truncate(24 * time.Hour)
	c.expiresAt = &expiry
}

func (g *seedGenerator) setConfiguration(c *seedCredential, plugin executiontemplate.Plugin) {
	if g.oneIn(5) {
		c.parent = g.first
	}
	if !g.oneIn(3) {
		c.automatic, c.changeTemplate = true, g.references.changeTemplates[plugin]
		if g.oneIn(6) {
			c.login = g.first
		}
	}
	if g.oneIn(6) {
		c.reconciles, c.autorun = true, g.oneIn(2)
		c.reconciliation, c.reconcileWith = g.first, g.references.reconcileTemplates[plugin]
	}
}

// setTags sets no tag, one or two.
func (g *seedGenerator) setTags(c *seedCredential) {
	first := g.random.IntN(len(g.references.tags))
	second := g.random.IntN(len(g.references.tags))
	if g.oneIn(3) {
		return
	}
	c.tags = []ident.Tag{g.references.tags[first]}
	if second != first && g.oneIn(3) {
		c.tags = append(c.tags, g.references.tags[second])
	}
}

func (g *seedGenerator) oneIn(n int) bool { return g.random.IntN(n) == 0 }
