package config

import (
	"net/netip"
	"slices"
	"strings"
)

// privateNetworks are the networks that --behind-proxy trusts: this machine, and networks that are not on the Internet.
var privateNetworks = []string{"127.0.0.0/8", "::1/128", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7", "fe80::/10"}

// checkProxies reports entries that are no address or network, and networks that contain every address.
func (s *Server) checkProxies(problems *Problems) {
	for _, entry := range s.TrustedProxies {
		prefix, ok := parseNetwork(entry)
		switch {
		case !ok:
			problems.add("--trusted-proxies %q is neither an address nor a network like 10.1.2.0/24", entry)
		case prefix.Bits() == 0:
			problems.add("--trusted-proxies %q would let everybody choose their address: name your proxies", entry)
		}
	}
}

// Proxies returns the networks whose X-Forwarded-For is trusted. With lastHopOnly, clients may be in the same networks: only
// the entry that the nearest proxy appended is trusted.
func (s *Server) Proxies() (trusted []netip.Prefix, lastHopOnly bool) {
	entries := s.TrustedProxies
	if len(entries) == 0 && s.BehindProxy {
		entries, lastHopOnly = privateNetworks, true
	}
	for _, entry := range entries {
		if prefix, ok := parseNetwork(entry); ok && !slices.Contains(trusted, prefix) {
			trusted = append(trusted, prefix)
		}
	}
	return trusted, lastHopOnly
}

// Proxied reports whether the configuration names a proxy.
func (s *Server) Proxied() bool { return s.BehindProxy || len(s.TrustedProxies) > 0 }

// parseNetwork parses an address or a network.
func parseNetwork(text string) (netip.Prefix, bool) {
	text = strings.TrimSpace(text)
	if prefix, err := netip.ParsePrefix(text); err == nil {
		return prefix.Masked(), true
	}
	address, err := netip.ParseAddr(text)
	if err != nil || address.Zone() != "" {
		return netip.Prefix{}, false
	}
	address = address.Unmap()
	return netip.PrefixFrom(address, address.BitLen()), true
}
