package limit

import "net/netip"

// Networks are the networks that an address belongs to, as far as its owner can hardly leave them, narrowest first: an IPv4
// address, or an IPv6 address's /64 and /48, because an IPv6 site owns that many addresses. Text that is no address stands
// for itself.
func Networks(address string) []string {
	ip, err := netip.ParseAddr(address)
	if err != nil {
		return []string{address}
	}
	ip = ip.Unmap().WithZone("")
	if ip.Is4() {
		return []string{ip.String()}
	}
	return []string{netip.PrefixFrom(ip, 64).Masked().String(), netip.PrefixFrom(ip, 48).Masked().String()}
}

// Network is the narrowest of an address's Networks.
func Network(address string) string { return Networks(address)[0] }
