package web_test

import (
	"net/http"
	"net/http/httptest"
	"net/netip"
	"strings"
	"testing"

	"bulwark/server/web"
)

// Finding 17 (security review): only named proxies are trusted, and only the entries that they appended.
func TestFinding17ForwardedAddressIsTrustedOnlyFromProxies(t *testing.T) {
	t.Parallel()
	trusted := func(proxies ...string) web.Proxies {
		var p web.Proxies
		for _, proxy := range proxies {
			p.Trusted = append(p.Trusted, netip.MustParsePrefix(proxy))
		}
		return p
	}
	one, two := trusted("192.0.2.1/32"), trusted("192.0.2.0/24", "2001:db8:f::/48")
	private := web.Proxies{Trusted: []netip.Prefix{netip.MustParsePrefix("10.0.0.0/8")}, LastHopOnly: true}
	const peer = "192.0.2.1:1234"
	for name, test := range map[string]struct {
		proxies web.Proxies
		peer    string
		headers []string
		want    string
	}{
		"nobody is trusted":            {web.Proxies{}, peer, []string{"203.0.113.9"}, peer},
		"another peer":                 {one, "192.0.2.2:1234", []string{"203.0.113.9"}, "192.0.2.2:1234"},
		"no header":                    {one, peer, nil, peer},
		"one hop":                      {one, peer, []string{"203.0.113.9"}, "203.0.113.9:0"},
		"an invented hop":              {one, peer, []string{"198.51.100.1, 203.0.113.9"}, "203.0.113.9:0"},
		"an invented header":           {one, peer, []string{"198.51.100.1", "203.0.113.9"}, "203.0.113.9:0"},
		"two proxies":                  {two, peer, []string{"198.51.100.1, 203.0.113.9, 192.0.2.7"}, "203.0.113.9:0"},
		"two proxies, one in IPv6":     {two, "[2001:db8:f::1]:99", []string{"203.0.113.9, 192.0.2.7"}, "203.0.113.9:0"},
		"nothing but proxies":          {two, peer, []string{"192.0.2.9, 192.0.2.7"}, "192.0.2.9:0"},
		"with a port":                  {one, peer, []string{"203.0.113.9:51000"}, "203.0.113.9:0"},
		"IPv6":                         {one, peer, []string{"2001:db8::1"}, "[2001:db8::1]:0"},
		"IPv6 in brackets":             {one, peer, []string{"[2001:db8::1]"}, "[2001:db8::1]:0"},
		"IPv6 in brackets with a port": {one, peer, []string{"[2001:db8::1]:51000"}, "[2001:db8::1]:0"},
		"IPv4 in IPv6":                 {one, peer, []string{"::ffff:203.0.113.9"}, "203.0.113.9:0"},
		"IPv4 in IPv6 is a proxy":      {two, "[::ffff:192.0.2.1]:99", []string{"203.0.113.9"}, "203.0.113.9:0"},
		"a zone":                       {one, peer, []string{"fe80::1%eth0"}, "[fe80::1]:0"},
		"nonsense":                     {one, peer, []string{"nonsense"}, peer},
		"nonsense behind a proxy":      {two, peer, []string{"203.0.113.9, nonsense, 192.0.2.7"}, peer},
		"unknown":                      {one, peer, []string{"203.0.113.9, unknown"}, peer},
		"empty":                        {one, peer, []string{""}, peer},
		"an empty entry at the end":    {one, peer, []string{"203.0.113.9, "}, peer},
		"an open bracket":              {one, peer, []string{"[2001:db8::1"}, peer},
		"IPv4 in brackets":             {one, peer, []string{"[203.0.113.9]"}, peer},
		"a person in the same network": {private, "10.0.0.1:1", []string{"198.51.100.1, 10.7.7.7"}, "10.7.7.7:0"},
	} {
		t.Run(name, func(t *testing.T) {
			r := httptest.NewRequestWithContext(t.Context(), http.MethodPost, "/graphql", nil)
			r.RemoteAddr = test.peer
			r.Header.Set("Forwarded", "for=198.51.100.99;proto=https")
			for _, value := range test.headers {
				r.Header.Add("X-Forwarded-For", value)
			}
			recorder := httptest.NewRecorder()
			newHandler(t, func(o *web.Options) { o.Proxies = test.proxies }).ServeHTTP(recorder, r)
			if got := strings.TrimPrefix(recorder.Body.String(), "graphql "); got != test.want {
				t.Errorf("want %s, got %s", test.want, got)
			}
		})
	}
}

// Finding 17: X-Forwarded-Proto is trusted from the same proxies only.
func TestFinding17ForwardedProtocolIsTrustedOnlyFromProxies(t *testing.T) {
	t.Parallel()
	proxies := web.Proxies{Trusted: []netip.Prefix{netip.MustParsePrefix("192.0.2.1/32")}}
	for name, test := range map[string]struct {
		peer, proto string
		want        bool
	}{
		"a proxy, TLS":           {"192.0.2.1:1", "https", true},
		"a proxy, clear text":    {"192.0.2.1:1", "http", false},
		"a proxy, invented":      {"192.0.2.1:1", "https, http", false},
		"untrusted peer":         {"192.0.2.2:1", "https", false},
		"a proxy, upper case":    {"192.0.2.1:1", "HTTPS", true},
		"a proxy, empty header":  {"192.0.2.1:1", "", false},
		"a proxy, two hops, TLS": {"192.0.2.1:1", "http,https", true},
	} {
		r := httptest.NewRequestWithContext(t.Context(), http.MethodPost, "/graphql", nil)
		r.RemoteAddr = test.peer
		r.Header.Set("X-Forwarded-Proto", test.proto)
		recorder := httptest.NewRecorder()
		newHandler(t, func(o *web.Options) { o.Proxies = proxies }).ServeHTTP(recorder, r)
		if got := recorder.Header().Get("Strict-Transport-Security") != ""; got != test.want {
			t.Errorf("%s: want strict transport security %t, got %t", name, test.want, got)
		}
	}
}
