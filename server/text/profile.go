package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/runes"
	"golang.org/x/text/secure/bidirule"
	"golang.org/x/text/secure/precis"
	"golang.org/x/text/unicode/bidi"
	"golang.org/x/text/unicode/norm"
	"golang.org/x/text/width"

	"bulwark/server/fault"
)

// Profile defines what a kind of name may contain and how it is normalised. Use Username or Name; the zero value is not usable.
type Profile struct {
	kind    string          // for messages
	class   *precis.Profile // checks characters that are allowed only next to certain others
	allowed runes.Set
	strict  bool // for identifiers, whose spaces stay as they are
}

// Username is the profile of account names: PRECIS's UsernameCasePreserved (RFC 8265) for each part between spaces, backslashes and at
// signs, which separate the parts of accounts on many systems. Printable ASCII and letters and digits of all scripts are allowed.
func Username() Profile { return username }

// Name is the profile of all other names: devices, domains, tags, types, templates, tokens and people. It is PRECIS's FreeformClass (RFC
// 8264), with single spaces as in Nickname (RFC 8266).
func Name() Profile { return name }

var (
	username = Profile{kind: "usernames", class: precis.NewIdentifier(), allowed: precis.NewIdentifier().Allowed(), strict: true}
	name     = Profile{kind: "names", class: precis.NewFreeform(), allowed: precis.NewFreeform().Allowed()}
)

// Clean returns a name as it is stored, compared and searched for: full-width and half-width letters in normal width, every space
// as U+0020, accented letters as one character (NFC), and no spaces around it. In names, several spaces become one.
func (p Profile) Clean(s string) string {
	s = strings.TrimSpace(Normalize(s))
	if !p.strict && strings.Contains(s, "  ") {
		return strings.Join(strings.FieldsFunc(s, func(r rune) bool { return r == ' ' }), " ")
	}
	return s
}

// Normalize is the part of Clean that also applies to a part of a name, such as a search text.
func Normalize(s string) string {
	if isASCII(s) || !utf8.ValidString(s) {
		return s
	}
	return norm.NFC.String(strings.Map(toPlainSpace, width.Fold.String(s)))
}

func toPlainSpace(r rune) rune {
	if unicode.Is(unicode.Zs, r) {
		return ' '
	}
	return r
}

// Check validates a clean name of at most maxLength characters, which may be empty. The message names the character that is
// not allowed and says what to do.
func (p Profile) Check(s string, maxLength int, field ...string) []fault.Problem {
	if problems := checkSize(s, maxLength, field); problems != nil {
		return problems
	}
	if message := p.problem(s); message != "" {
		return []fault.Problem{fault.Invalid(message, field...)}
	}
	return nil
}

func (p Profile) problem(s string) string {
	if strings.ContainsFunc(s, unicode.IsControl) {
		return "Leave out control characters, line breaks and tabs."
	}
	if p.strict && strings.Contains(s, "  ") {
		return "There are two spaces in a row, which are shown as one. Write one."
	}
	if isASCII(s) {
		return ""
	}
	for _, r := range s {
		if message := p.characterProblem(r); message != "" {
			return message
		}
	}
	for _, rule := range []func(string) string{checkMarks, checkDigits, checkScripts, p.checkContext} {
		if message := rule(s); message != "" {
			return message
		}
	}
	return ""
}

// characterProblem returns the message for a character that is not allowed anywhere in a name, or "".
func (p Profile) characterProblem(r rune) string {
	switch {
	case r < utf8.RuneSelf, r == joiner, r == nonJoiner:
		return ""
	case changesDirection(r), isIgnorable(r), isBlank(r), unicode.In(r, unicode.Zl, unicode.Zp), isPrivateUse(r), isUnassigned(r):
		return describeHidden(r)
	case p.allowed.Contains(r), isContextual(r):
		return ""
	default:
		return describe(r) + " is not allowed in " + p.kind + "." + suggestion(r)
	}
}

// isContextual reports whether PRECIS allows a visible character only next to certain others. Names may have them anywhere.
func isContextual(r rune) bool {
	switch {
	case r == '\u00b7', r == '\u0375', r == '\u05f3', r == '\u05f4', r == '\u30fb', '\u0660' <= r && r <= '\u0669', '\u06f0' <= r && r <= '\u06f9':
		return true
	default:
		return false
	}
}

// checkContext checks characters that are allowed only next to certain others: joiners and, in usernames, some signs and
// right-to-left letters.
func (p Profile) checkContext(s string) string {
	for part := range strings.FieldsFuncSeq(s, func(r rune) bool { return r == ' ' || r == '\\' || r == '@' }) {
		if isASCII(part) || !p.strict && !strings.ContainsAny(part, "\u200c\u200d") {
			continue
		}
		if !p.strict {
			part = strings.Map(dropContextual, part)
		}
		if _, err := p.class.String(part); err != nil {
			return p.contextProblem(part)
		}
		if p.strict && bidirule.DirectionString(part) == bidi.RightToLeft && !bidirule.ValidString(part) {
			return "Letters that are written from right to left cannot be mixed with others here. Separate them by a space, @ or a backslash."
		}
	}
	return ""
}

func (p Profile) contextProblem(part string) string {
	for _, r := range part {
		switch {
		case r == joiner, r == nonJoiner:
			return describeHidden(r)
		case isContextual(r):
			return describe(r) + " is allowed in " + p.kind + " only beside certain letters. Leave it out."
		}
	}
	return "This combination of characters is not allowed in " + p.kind + "."
}

func dropContextual(r rune) rune {
	if isContextual(r) {
		return -1
	}
	return r
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
