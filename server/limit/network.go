package limit

import "net/netip"

// Networks returns the networks whose addresses the owner of an address probably owns too, narrowest first: an IPv4 address
// itself, or the /64 and the /48 of an IPv6 address. Text that is not an address is returned as it is.
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

// Network returns the narrowest of an address's Networks.
func Network(address string) string { return Networks(address)[0] }
