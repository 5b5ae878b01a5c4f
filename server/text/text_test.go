package text_test

import (
	"strings"
	"testing"

	"bulwark/server/fault"
	"bulwark/server/text"
)

func TestLineAndLines(t *testing.T) {
	t.Parallel()
	const fine fault.Code = ""
	for _, test := range []struct {
		name, text  string
		line, lines fault.Code
	}{
		{"nothing", "", fine, fine},
		{"the limit, in characters", strings.Repeat("é", 1000), fine, fine},
		{"more than the limit", strings.Repeat("é", 1001), fault.CodeTooMany, fault.CodeTooMany},
		{"line breaks and tabs", "a\r\n\tb", fault.CodeInvalid, fine},
		{"escape sequences", "a\x1b[2Kb", fault.CodeInvalid, fault.CodeInvalid},
		{"NUL", "a\x00b", fault.CodeInvalid, fault.CodeInvalid},
		{"C1 control characters", "a\u0085b", fault.CodeInvalid, fault.CodeInvalid},
		{"right-to-left override", "\u202etoor", fault.CodeInvalid, fault.CodeInvalid},
		{"isolates", "\u2066a\u2069", fault.CodeInvalid, fault.CodeInvalid},
		{"zero-width space", "ro\u200bot", fault.CodeInvalid, fault.CodeInvalid},
		{"byte order mark", "\ufeffroot", fault.CodeInvalid, fault.CodeInvalid},
		{"soft hyphen", "ro\u00adot", fault.CodeInvalid, fault.CodeInvalid},
		{"line separator", "a\u2028b", fault.CodeInvalid, fault.CodeInvalid},
		{"not UTF-8", "a\xffb", fault.CodeInvalid, fault.CodeInvalid},
		{"many scripts", "Ação Straße Πλάτων نمی\u200cخواهم देवनागरी 漢字 👩\u200d👩\u200d👧", fine, fine},
	} {
		for kind, got := range map[string]struct {
			problems []fault.Problem
			want     fault.Code
		}{
			"one line":      {text.Line(test.text, 1000, "name"), test.line},
			"several lines": {text.Lines(test.text, 1000, "name"), test.lines},
		} {
			var code fault.Code
			if len(got.problems) > 0 {
				code = got.problems[0].Code
			}
			if code != got.want || len(got.problems) > 1 {
				t.Errorf("%s, %s: %+v, want %q", test.name, kind, got.problems, got.want)
			}
		}
	}
}

func TestVisible(t *testing.T) {
	t.Parallel()
	for _, empty := range []string{"", " ", "\u00a0\u2003", "\u200b", "\u200d", "\u3164", "\u2800", "\u0301", "\n\t"} {
		if text.Visible(empty) {
			t.Errorf("%q is visible", empty)
		}
	}
	for _, seen := range []string{"a", " 1 ", "…", "漢", "👍", "\u200ba"} {
		if !text.Visible(seen) {
			t.Errorf("%q is not visible", seen)
		}
	}
}

func TestLengthMessagesSeparateThousands(t *testing.T) {
	t.Parallel()
	for most, want := range map[int]string{100: "at most 100 ", 1000: "at most 1,000 ", 2000: "at most 2,000 "} {
		if got := text.Line(strings.Repeat("x", most+1), most)[0].Message; !strings.Contains(got, want) {
			t.Errorf("%d: %q", most, got)
		}
	}
}
