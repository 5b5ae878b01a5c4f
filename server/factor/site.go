package factor

import (
	"net"
	"net/netip"
	"net/url"
	"sync/atomic"

	"github.com/go-webauthn/webauthn/protocol"
	"github.com/go-webauthn/webauthn/webauthn"

	"bulwark/server/fault"
)

// CodePasskeysImpossible is the code of a refusal when browsers reach the server by an IP address instead of a host name.
const CodePasskeysImpossible fault.Code = "PASSKEYS_IMPOSSIBLE"

// Site is the address at which browsers reach the server. Passkeys are bound to its host name, the id of the relying party, and
// work on its origins only. The address is known once the server listens.
type Site struct {
	web    atomic.Pointer[webauthn.WebAuthn]
	others []string
}

// NewSite makes a site without an address. Pages of the other origins may use the site's passkeys if they share its host name.
func NewSite(others ...string) *Site { return &Site{others: others} }

// SetAddress sets the address, for example https://bulwark.example.com. Passkeys are impossible when its host is an IP address.
func (s *Site) SetAddress(address string) error {
	parsed, err := url.Parse(address)
	if err != nil {
		return err
	}
	host := parsed.Hostname()
	if _, err := netip.ParseAddr(host); err == nil || host == "" {
		s.web.Store(nil)
		return nil
	}
	origins := []string{parsed.Scheme + "://" + parsed.Host}
	for _, other := range s.others {
		if o, err := url.Parse(other); err == nil && o.Hostname() == host && other != origins[0] {
			origins = append(origins, other)
		}
	}
	web, err := webauthn.New(&webauthn.Config{
		RPID: host, RPDisplayName: "Bulwark", RPOrigins: origins,
		AttestationPreference: protocol.PreferNoAttestation,
		AuthenticatorSelection: protocol.AuthenticatorSelection{
			ResidentKey:      protocol.ResidentKeyRequirementPreferred,
			UserVerification: protocol.VerificationRequired,
		},
	})
	if err != nil {
		return err
	}
	s.web.Store(web)
	return nil
}

// PasskeysPossible reports whether a browser that requested a host, with or without a port, can use passkeys. A proxy may have changed
// the host, so it is compared only when the site is localhost, which people also reach by address.
func (s *Site) PasskeysPossible(host string) bool {
	web := s.web.Load()
	if web == nil || web.Config.RPID != localhost {
		return web != nil
	}
	name, _, err := net.SplitHostPort(host)
	if err != nil {
		name = host
	}
	return name == localhost
}

const localhost = "localhost"

// relyingParty returns the site's WebAuthn configuration. Refused with PASSKEYS_IMPOSSIBLE.
func (s *Site) relyingParty() (*webauthn.WebAuthn, error) {
	web := s.web.Load()
	if web == nil {
		return nil, fault.Refuse(fault.Of(CodePasskeysImpossible,
			"Passkeys need a host name, and this server is reached by an address. Open it as http://localhost on the same machine, "+
				"or ask whoever runs it to name its address with --public-url. One-time passwords work without."))
	}
	return web, nil
}
