package inventory

import "strings"

// reading is one way to understand a line: an account, and where it is when the line says so.
type reading struct {
	username string // in lower case, of ASCII letters
	device   string // key of a device's name, empty for any
	domain   string // key of a domain's full or short name, empty for any
}

// readings are the ways to understand a line, the one that counts first: the first that means any credential is taken.
//
//	jsmith                  an account, wherever it is
//	jsmith@srv-1            on a device, or else in a domain
//	CORP\jsmith@srv-1       in a domain and on a device
//	CORP\jsmith             in a domain, or else on a device; a dot, as Windows writes "here", is any
func readings(line string) []reading {
	line = cleanUsername(line)
	place, account, qualified := strings.Cut(line, `\`)
	if !qualified {
		return append([]reading{{username: asciiLower(line)}}, atPlace(line)...)
	}
	if place = nameKey(cleanName(place)); place == "." {
		return readings(account)
	}
	if place == "" || account == "" {
		return nil
	}
	all := []reading{{username: asciiLower(account), domain: place}}
	for _, at := range atPlace(account) {
		if at.device != "" {
			at.domain = place
			all = append(all, at)
		}
	}
	return append(all, reading{username: asciiLower(account), device: place})
}

// atPlace reads what stands before and after the last @; accounts may have one in their name.
func atPlace(text string) []reading {
	at := strings.LastIndexByte(text, '@')
	if at <= 0 || at == len(text)-1 {
		return nil
	}
	username, place := asciiLower(strings.TrimSpace(text[:at])), nameKey(cleanName(text[at+1:]))
	return []reading{{username: username, device: place}, {username: username, domain: place}}
}

// asciiLower does what lower() does in both databases (in the C collation): other letters stay.
func asciiLower(text string) string {
	return strings.Map(func(r rune) rune {
		if 'A' <= r && r <= 'Z' {
			return r + 'a' - 'A'
		}
		return r
	}, text)
}
