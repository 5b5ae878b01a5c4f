package web

import (
	"context"
	"net"
	"net/http"
	"net/netip"
	"slices"
	"strings"
)

// Proxies are the peers whose X-Forwarded-For and X-Forwarded-Proto are trusted. The zero value trusts nobody.
type Proxies struct {
	Trusted []netip.Prefix // addresses of proxies
	// LastHopOnly trusts only the entry that the peer itself appended: where clients are in the trusted networks, too, they can
	// forge the entries before it.
	LastHopOnly bool
}

// resolveClient sets RemoteAddr of requests from a trusted proxy to the address of the client: the last entry of X-Forwarded-For
// that is not a trusted proxy. Clients can forge the entries before it. RemoteAddr stays the address of the peer if that is no
// trusted proxy, or if an entry that matters cannot be parsed. The header Forwarded is ignored.
func resolveClient(proxies Proxies, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		peer, ok := parseAddress(r.RemoteAddr)
		if !ok || !proxies.trusts(peer) {
			next.ServeHTTP(w, r)
			return
		}
		if lastEntry(r.Header.Values("X-Forwarded-Proto")) == "https" {
			r = r.WithContext(context.WithValue(r.Context(), overTLSKey{}, true))
		}
		if client, ok := proxies.client(r.Header.Values("X-Forwarded-For")); ok {
			r.RemoteAddr = net.JoinHostPort(client.String(), "0")
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

func (p Proxies) trusts(address netip.Addr) bool {
	return slices.ContainsFunc(p.Trusted, func(proxy netip.Prefix) bool { return proxy.Contains(address) })
}

// client returns the last address of X-Forwarded-For that is not a trusted proxy, or the first when all are.
func (p Proxies) client(headers []string) (client netip.Addr, ok bool) {
	entries := strings.Split(strings.Join(headers, ","), ",")
	for _, entry := range slices.Backward(entries) {
		hop, ok := parseAddress(strings.TrimSpace(entry))
		if !ok {
			return netip.Addr{}, false
		}
		client = hop
		if p.LastHopOnly || !p.trusts(hop) {
			return client, true
		}
	}
	return client, true
}

// parseAddress parses an IP address with or without a port; IPv6 may be in brackets.
func parseAddress(text string) (netip.Addr, bool) {
	if withPort, err := netip.ParseAddrPort(text); err == nil {
		return normalize(withPort.Addr()), true
	}
	if inner, found := strings.CutPrefix(text, "["); found {
		if inner, found = strings.CutSuffix(inner, "]"); !found {
			return netip.Addr{}, false
		}
		ip, err := netip.ParseAddr(inner)
		return normalize(ip), err == nil && ip.Is6()
	}
	ip, err := netip.ParseAddr(text)
	return normalize(ip), err == nil
}

func normalize(ip netip.Addr) netip.Addr { return ip.Unmap().WithZone("") }

func lastEntry(headers []string) string {
	entries := strings.Split(strings.Join(headers, ","), ",")
	return strings.ToLower(strings.TrimSpace(entries[len(entries)-1]))
}
