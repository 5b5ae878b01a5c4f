package auth

import (
	"net"
	"net/http"
	"net/netip"
)

// address is the caller's network address. IPv6 callers own whole networks, so throttling looks at the first 64 bits;
// see network.
func address(r *http.Request) string {
	host, _, err := net.SplitHostPort(r.RemoteAddr)
	if err != nil {
		return r.RemoteAddr
	}
	return host
}

// network is what a caller can hardly change: the IPv4 address or the IPv6 network.
func network(address string) string {
	ip, err := netip.ParseAddr(address)
	if err != nil || ip.Is4() || ip.Is4In6() {
		return address
	}
	prefix, err := ip.WithZone("").Prefix(64)
	if err != nil {
		return address
	}
	return prefix.String()
}
