package account

import (
	"strings"
	"unicode"
)

// keyboardRuns are sequences that people type as passwords: rows and columns of keyboards, the alphabet, the digits.
const keyboardRuns = "abcdefghijklmnopqrstuvwxyz 01234567890 qwertyuiop[] asdfghjkl;' zxcvbnm,./ qwertzuiopü azertyuiop " +
	"1qaz 2wsx 3edc 4rfv 5tgb 6yhn 7ujm 8ik, 9ol. 0p;/ !@#$%^&*()_+ !\"§$%&/()= 147 258 369 741 852 963"

// countDistinct returns the number of different characters.
func countDistinct(text string) int {
	seen := map[rune]struct{}{}
	for _, r := range text {
		seen[r] = struct{}{}
	}
	return len(seen)
}

// isRepetition reports whether the text repeats one part, such as "abcabcabcabcabc"; the last part may be incomplete.
func isRepetition(text string) bool {
	characters := []rune(text)
	for period := 1; period <= len(characters)/2; period++ {
		repeated := true
		for i := period; i < len(characters); i++ {
			if characters[i] != characters[i-period] {
				repeated = false
				break
			}
		}
		if repeated {
			return true
		}
	}
	return false
}

// isMostlyRuns reports whether the text consists of runs of neighbouring keys or letters, forwards or backwards, apart from a few
// characters.
func isMostlyRuns(text string) bool {
	const minRun, maxOthers = 3, 4
	characters := []rune(text)
	others := 0
	for i := 0; i < len(characters); {
		length := 1
		for i+length < len(characters) && isRun(string(characters[i:i+length+1])) {
			length++
		}
		if length < minRun {
			others++
			length = 1
		}
		i += length
	}
	return others <= min(maxOthers, len(characters)/3)
}

func isRun(run string) bool {
	return strings.Contains(keyboardRuns, run) || strings.Contains(keyboardRuns, reverse(run)) || countDistinct(run) == 1
}

func reverse(text string) string {
	characters := []rune(text)
	for i, j := 0, len(characters)-1; i < j; i, j = i+1, j-1 {
		characters[i], characters[j] = characters[j], characters[i]
	}
	return string(characters)
}

// lettersAndDigits removes all characters but letters and digits.
func lettersAndDigits(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, text)
}

// unleet reverts the usual replacements of letters by digits and signs that look like them.
func unleet(text string) string {
	return strings.NewReplacer("0", "o", "1", "i", "3", "e", "4", "a", "5", "s", "7", "t", "@", "a", "$", "s", "!", "i").Replace(text)
}
