package web

import (
	"context"
	"net"
	"net/http"
	"net/netip"
	"slices"
	"strings"
)

// Proxies says which peers are proxies whose X-Forwarded-For and X-Forwarded-Proto are believed. The zero value believes
// nobody.
type Proxies struct {
	Trusted []netip.Prefix // addresses of proxies
	// LastHopOnly takes the address that the peer itself appended, whatever it is: where people and proxies share the trusted
	// networks, what stands before it may be invented by a person.
	LastHopOnly bool
}

// forwarded gives a request that comes from a trusted proxy the address of whoever sent it there: the last entry of
// X-Forwarded-For that is not a trusted proxy itself. What stands before that entry anybody can claim. When an entry on the way
// cannot be read, and for peers that are no trusted proxies, the address stays the peer's. The header Forwarded is never
// believed.
func forwarded(proxies Proxies, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		peer, known := address(r.RemoteAddr)
		if !known || !proxies.trust(peer) {
			next.ServeHTTP(w, r)
			return
		}
		if lastEntry(r.Header.Values("X-Forwarded-Proto")) == "https" {
			r = r.WithContext(context.WithValue(r.Context(), overTLSKey{}, true))
		}
		if sender, known := proxies.sender(r.Header.Values("X-Forwarded-For")); known {
			r.RemoteAddr = net.JoinHostPort(sender.String(), "0")
		}
		next.ServeHTTP(w, r)
	})
}

type overTLSKey struct{}

// overTLS reports whether a request came over TLS, to this server or to a trusted proxy.
func overTLS(r *http.Request) bool {
	forwarded, _ := r.Context().Value(overTLSKey{}).(bool)
	return forwarded || r.TLS != nil
}

func (p Proxies) trust(address netip.Addr) bool {
	return slices.ContainsFunc(p.Trusted, func(proxy netip.Prefix) bool { return proxy.Contains(address) })
}

// sender is the last address of X-Forwarded-For that is not a trusted proxy's, or the first one when all are.
func (p Proxies) sender(headers []string) (sender netip.Addr, known bool) {
	entries := strings.Split(strings.Join(headers, ","), ",")
	for _, entry := range slices.Backward(entries) {
		hop, readable := address(strings.TrimSpace(entry))
		if !readable {
			return netip.Addr{}, false
		}
		sender = hop
		if p.LastHopOnly || !p.trust(hop) {
			return sender, true
		}
	}
	return sender, true
}

// address reads an IP address with or without a port; IPv6 may stand in brackets.
func address(text string) (netip.Addr, bool) {
	if both, err := netip.ParseAddrPort(text); err == nil {
		return plainAddress(both.Addr()), true
	}
	if inner, found := strings.CutPrefix(text, "["); found {
		if inner, found = strings.CutSuffix(inner, "]"); !found {
			return netip.Addr{}, false
		}
		ip, err := netip.ParseAddr(inner)
		return plainAddress(ip), err == nil && ip.Is6()
	}
	ip, err := netip.ParseAddr(text)
	return plainAddress(ip), err == nil
}

func plainAddress(ip netip.Addr) netip.Addr { return ip.Unmap().WithZone("") }

func lastEntry(headers []string) string {
	entries := strings.Split(strings.Join(headers, ","), ",")
	return strings.ToLower(strings.TrimSpace(entries[len(entries)-1]))
}
