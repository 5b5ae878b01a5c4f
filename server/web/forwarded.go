package web

import (
	"net"
	"net/http"
	"net/netip"
	"strings"
)

// forwarded takes the caller's address from the last entry of X-Forwarded-For, which the proxy in front has written;
// what stands before it anybody can claim. Without a proxy the header is ignored.
func forwarded(behindProxy bool, next http.Handler) http.Handler {
	if !behindProxy {
		return next
	}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		values := r.Header.Values("X-Forwarded-For")
		entries := strings.Split(strings.Join(values, ","), ",")
		last := strings.TrimSpace(entries[len(entries)-1])
		if ip, err := netip.ParseAddr(last); err == nil {
			r.RemoteAddr = net.JoinHostPort(ip.Unmap().String(), "0")
		}
		next.ServeHTTP(w, r)
	})
}
