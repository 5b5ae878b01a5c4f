package inventory

import "strings"

// reading is one way to understand a name that a person wrote: a username, and the place if the name has one.
type reading struct {
	username string // in lower case, of ASCII letters
	device   string // key of a device's name, empty for any
	domain   string // key of a domain's full or short name, empty for any
}

// readings returns the ways to understand a name in order of precedence: the first that finds any credential is used.
//
//	jsmith                  a username on any device
//	jsmith@srv-1            on a device, or else in a domain
//	CORP\jsmith@srv-1       in a domain and on a device
//	CORP\jsmith             in a domain, or else on a device; a dot, which Windows writes for "here", means any
func readings(line string) []reading {
	line = cleanUsername(line)
	place, account, qualified := strings.Cut(line, `\`)
	if !qualified {
		return append([]reading{{username: asciiLower(line)}}, readingsAtPlace(line)...)
	}
	if place = nameKey(cleanName(place)); place == "." {
		return readings(account)
	}
	if place == "" || account == "" {
		return nil
	}
	all := []reading{{username: asciiLower(account), domain: place}}
	for _, at := range readingsAtPlace(account) {
		if at.device != "" {
			at.domain = place
			all = append(all, at)
		}
	}
	return append(all, reading{username: asciiLower(account), device: place})
}

// readingsAtPlace splits a name at the last @, because usernames may contain one.
func readingsAtPlace(text string) []reading {
	at := strings.LastIndexByte(text, '@')
	if at <= 0 || at == len(text)-1 {
		return nil
	}
	username, place := asciiLower(strings.TrimSpace(text[:at])), nameKey(cleanName(text[at+1:]))
	return []reading{{username: username, device: place}, {username: username, domain: place}}
}

// asciiLower lowers ASCII letters only, as lower() does in both databases (on PostgreSQL in the C collation).
func asciiLower(text string) string {
	return strings.Map(func(r rune) rune {
		if 'A' <= r && r <= 'Z' {
			return r + 'a' - 'A'
		}
		return r
	}, text)
}
