package account

import (
	"strings"
	"unicode"
)

// keyboardRuns are what fingers do: rows and columns of keyboards, the alphabet, the digits.
const keyboardRuns = "abcdefghijklmnopqrstuvwxyz 01234567890 qwertyuiop[] asdfghjkl;' zxcvbnm,./ qwertzuiopü azertyuiop " +
	"1qaz 2wsx 3edc 4rfv 5tgb 6yhn 7ujm 8ik, 9ol. 0p;/ !@#$%^&*()_+ !\"§$%&/()= 147 258 369 741 852 963"

// countDistinct counts the different characters.
func countDistinct(text string) int {
	seen := map[rune]struct{}{}
	for _, r := range text {
		seen[r] = struct{}{}
	}
	return len(seen)
}

// isRepetition tells whether the text is one part, again and again: "abcabcabcabcabc", also when the last one is cut off.
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

// isMostlyRuns tells whether the text is little but runs of neighbouring keys or letters, forwards or backwards: after taking
// out every run of three or more, hardly anything is left.
func isMostlyRuns(text string) bool {
	const shortest, loose = 3, 4
	characters := []rune(text)
	left := 0
	for i := 0; i < len(characters); {
		length := 1
		for i+length < len(characters) && isRun(string(characters[i:i+length+1])) {
			length++
		}
		if length < shortest {
			left++
			length = 1
		}
		i += length
	}
	return left <= min(loose, len(characters)/3)
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

// lettersAndDigits leaves out what people put between and after words.
func lettersAndDigits(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, text)
}

// unleet undoes the usual replacements of letters by what looks like them.
func unleet(text string) string {
	return strings.NewReplacer("0", "o", "1", "i", "3", "e", "4", "a", "5", "s", "7", "t", "@", "a", "$", "s", "!", "i").Replace(text)
}
