package account

import (
	_ "embed"
	"strings"
	"unicode"
	"unicode/utf8"

	"bulwark/server/fault"
)

// Lengths of a password in characters; there is no rule about kinds of characters (NIST SP 800-63B-4, 3.1.1.2).
const (
	minPasswordLength = 15
	maxPasswordLength = 128
)

// minRemainder is how many characters a password needs besides guessable words.
const minRemainder = 6

// minDistinct is how many different characters a password needs.
const minDistinct = 5

//go:embed common.txt
var commonPasswords string

// policy refuses passwords that are easy to guess.
type policy struct{ common map[string]struct{} }

func newPolicy() *policy {
	p := &policy{common: map[string]struct{}{}}
	for line := range strings.Lines(commonPasswords) {
		if line = strings.TrimSpace(line); line != "" && !strings.HasPrefix(line, "#") {
			p.common[line] = struct{}{}
		}
	}
	return p
}

// check returns the problem of a password of somebody with these names. Messages never contain the password.
func (p *policy) check(password, field string, names ...string) []fault.Problem {
	password = canonical(password)
	switch length := utf8.RuneCountInString(password); {
	case password == "":
		return []fault.Problem{fault.Of(fault.CodeRequired, "Give a password.", field)}
	case length < minPasswordLength:
		return []fault.Problem{fault.Invalid("A password has at least 15 characters. A few unrelated words are easy to remember.", field)}
	case length > maxPasswordLength:
		return []fault.Problem{fault.Of(fault.CodeTooMany, "A password has at most 128 characters.", field)}
	case !utf8.ValidString(password) || strings.ContainsFunc(password, unicode.IsControl):
		return []fault.Problem{fault.Invalid("A password has no control characters.", field)}
	case p.guessable(password, names):
		return []fault.Problem{fault.Invalid(
			"This password is too easy to guess: it is a common one, a pattern, or made of your name. Use a few unrelated words.", field)}
	default:
		return nil
	}
}

// guessable reports whether the password is a pattern, a common password, or little more than known names.
func (p *policy) guessable(password string, names []string) bool {
	lower := strings.ToLower(password)
	if countDistinct(lower) < minDistinct || isRepetition(lower) || isMostlyRuns(lower) {
		return true
	}
	context := guessableWords(names)
	inner := strings.TrimFunc(lower, func(r rune) bool { return !unicode.IsLetter(r) })
	for _, form := range []string{lettersAndDigits(lower), lettersAndDigits(unleet(inner)), lettersAndDigits(unleet(lower))} {
		core := strings.TrimFunc(form, unicode.IsDigit)
		if p.isCommon(form) || p.isCommon(core) || len(core) > len(form)/2 && (isRepetition(core) || isMostlyRuns(core)) {
			return true
		}
		left := form
		for _, word := range context {
			left = strings.ReplaceAll(left, word, "")
		}
		if left == form {
			continue
		}
		left = strings.TrimFunc(left, unicode.IsDigit)
		if utf8.RuneCountInString(left) < minRemainder || p.isCommon(left) || isMostlyRuns(left) {
			return true
		}
	}
	return false
}

// isCommon reports whether the text consists of up to three common passwords. Four unrelated words are a good password, even
// if each is in the list.
func (p *policy) isCommon(text string) bool {
	const maxParts, impossible = 3, 1 << 20
	parts := make([]int, len(text)+1) // parts[n]: minimum number of common passwords that make up the first n bytes
	for end := 1; end <= len(text); end++ {
		parts[end] = impossible
		for start := range end {
			if _, common := p.common[text[start:end]]; common {
				parts[end] = min(parts[end], parts[start]+1)
			}
		}
	}
	return text != "" && parts[len(text)] <= maxParts
}

// guessableWords returns what an attacker tries first: the name of the product, the names of the person and their parts.
func guessableWords(names []string) []string {
	const minLength = 3
	words := []string{"bulwark"}
	for _, name := range names {
		name = strings.ToLower(name)
		words = append(words, lettersAndDigits(name))
		words = append(words, strings.FieldsFunc(name, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })...)
	}
	var long []string
	for _, word := range words {
		if utf8.RuneCountInString(word) >= minLength {
			long = append(long, word)
		}
	}
	return long
}
