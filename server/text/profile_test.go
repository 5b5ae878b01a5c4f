package text_test

import (
	"slices"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"

	"bulwark/server/fault"
	"bulwark/server/text"
)

// variants of "root" that readers cannot distinguish from it.
var variants = map[string]string{
	"zero-width non-joiner":      "ro\u200cot",
	"zero-width joiner":          "ro\u200dot",
	"Hangul filler":              "root\u3164",
	"half-width Hangul filler":   "root\uffa0",
	"blank braille pattern":      "root\u2800",
	"combining grapheme joiner":  "ro\u034fot",
	"variation selector":         "root\ufe0f",
	"Mongolian selector":         "root\u180b",
	"selector of plane 14":       "root\U000e0100",
	"Cyrillic o":                 "r\u043eot",
	"soft hyphen":                "ro\u00adot",
	"zero-width space":           "ro\u200bot",
	"word joiner":                "ro\u2060ot",
	"invisible separator":        "ro\u2063ot",
	"byte order mark":            "\ufeffroot",
	"Mongolian vowel separator":  "ro\u180eot",
	"Khmer inherent vowel":       "ro\u17b4ot",
	"Hangul choseong filler":     "root\u115f",
	"shorthand format control":   "ro\U0001bca0ot",
	"musical format control":     "ro\U0001d173ot",
	"musical null notehead":      "root\U0001d159",
	"tag character":              "root\U000e0061",
	"Egyptian blank":             "root\U00013441",
	"Khitan filler":              "root\U00016fe4",
	"object replacement":         "root\ufffc",
	"replacement":                "root\ufffd",
	"right-to-left override":     "\u202etoor",
	"left-to-right mark":         "root\u200e",
	"isolate":                    "\u2066root\u2069",
	"line separator":             "ro\u2028ot",
	"private use":                "root\ue000",
	"private use, plane 15":      "root\U000f0000",
	"noncharacter":               "root\ufdd0",
	"unassigned":                 "root\u0378",
	"Greek omicron":              "r\u03bfot",
	"Armenian oh":                "r\u0585ot",
	"Cherokee":                   "\u13d2oot",
	"Lisu":                       "ROO\ua4d4",
	"Cyrillic word in Latin":     "root-\u0430",
	"mark without a letter":      "\u0301root",
	"mark after a space":         "root \u0301",
	"the same mark twice":        "roo\u0323\u0323t",
	"a pile of marks":            "roo\u0321\u0322\u0323\u0324\u0325t",
	"digits of two kinds":        "root1\u0967",
	"mathematical digit":         "root1\U0001d7ce",
	"Greek and Cyrillic":         "\u03c1\u043e\u043e\u03c4",
	"annotation":                 "ro\ufff9ot",
	"interlinear terminator":     "ro\ufffbot",
	"line break":                 "ro\not",
	"tab":                        "ro\tot",
	"escape":                     "ro\x1bot",
	"next line":                  "ro\u0085ot",
	"ideographic description":    "\u2ff0root\u3164",
	"subtending mark, invisible": "ro\u2065ot",
}

// Finding 15 (security review): names with invisible or imitating characters are refused.
func TestFinding15NoNameHidesOrImitates(t *testing.T) {
	t.Parallel()
	for kind, profile := range map[string]text.Profile{"username": text.Username(), "name": text.Name()} {
		for variant, s := range variants {
			problems := profile.Check(profile.Clean(s), 255, "name")
			if len(problems) != 1 || problems[0].Code != fault.CodeInvalid || !strings.HasSuffix(problems[0].Message, ".") {
				t.Errorf("%s, %s: %+q is accepted: %+v", kind, variant, s, problems)
			}
		}
	}
}

// Usernames have no signs but ASCII's, and no variant forms of letters.
func TestFinding15UsernamesAreIdentifiers(t *testing.T) {
	t.Parallel()
	for _, s := range []string{"𝐫𝐨𝐨𝐭", "ⓡoot", "roﬁ", "ro\u2019ot", "ro\u2010ot", "root™", "root☃", "two  spaces", "abcאבג"} {
		if text.Username().Check(text.Username().Clean(s), 255) == nil {
			t.Errorf("%q is accepted as a username", s)
		}
	}
}

// Accounts and names as they occur in real inventories are accepted.
func TestNamesOfRealInventoriesAreAccepted(t *testing.T) {
	t.Parallel()
	for _, s := range []string{
		"root", `CORP\jsmith`, "jsmith@corp.example.com", "Domain Admins", "svc.backup", "sqlsvc$", "svc-rds_01", "NT SERVICE\\MSSQL$PROD",
		"joão.silva", "Conceição", "Müller", "Łukasz", "O'Brien", "user+test", "a/b", "{guid}", "~user", "#1", "%temp%", "CN=svc,OU=x",
		"администратор", `ДОМЕН\иванов`, "διαχειριστής", "管理者", "ユーザー1", "관리자", "מנהל", `CORP\מנהל`, "مدير",
		"می\u200cخواهم",
		"ผู้ดูแล", "व्यवस्थापक", "क्\u200dष", "SQL管理者", "Сервер-SQL01", "İSTANBUL-FT", "ıstanbul-ft", "l·l",
	} {
		for kind, profile := range map[string]text.Profile{"username": text.Username(), "name": text.Name()} {
			if problems := profile.Check(profile.Clean(s), 255); problems != nil {
				t.Errorf("%s %q: %s", kind, s, problems[0].Message)
			}
		}
	}
	for _, s := range []string{
		"DM-Akron", "Dunder-Mifflin, Inc.", "Nova York · DC2", "São Paulo – 2º andar", "Prod 🔥", "Rack #4 (unten)", "50 µm", "½ rack", "R&D™",
		"сервер с SQL", "Δ-server", "“quoted”", "Ana Conceição (DBA)", "١٢٣", "東京データセンター",
	} {
		if problems := text.Name().Check(text.Name().Clean(s), 255); problems != nil {
			t.Errorf("name %q: %s", s, problems[0].Message)
		}
	}
}

func TestMessagesNameTheCharacterAndSayWhatToDo(t *testing.T) {
	t.Parallel()
	for s, want := range map[string]string{
		"ro\u200bot":    "U+200B (ZERO WIDTH SPACE) is invisible. Leave it out.",
		"\u202etoor":    "U+202E (RIGHT-TO-LEFT OVERRIDE) changes the direction of writing. Leave it out.",
		"root\ue000":    "U+E000 is not a character that everybody sees alike. Leave it out.",
		"r\u043eot":     "One word has letters of two scripts, Latin and Cyrillic: U+043E (CYRILLIC SMALL LETTER O) looks like o. Write each word in one script.",
		"root-\u0430":   "U+0430 (CYRILLIC SMALL LETTER A) looks like a, and the name is in Latin letters. Write the Latin letter.",
		"O\u2019Brien":  "U+2019 (RIGHT SINGLE QUOTATION MARK) is not allowed in usernames. Write ' instead.",
		"root\u2603":    "U+2603 (SNOWMAN) is not allowed in usernames. Leave it out.",
		"\u0301root":    "U+0301 (COMBINING ACUTE ACCENT) has no letter to stand on. Leave it out.",
		"root1\u0967":   "Digits of two kinds are mixed: 1 and U+0967 (DEVANAGARI DIGIT ONE). Write all in one kind.",
		"a\u200cb":      "U+200C (ZERO WIDTH NON-JOINER) is invisible. Leave it out.",
		"two  spaces":   "There are two spaces in a row, which are shown as one. Write one.",
		"line\nbreak":   "Leave out control characters, line breaks and tabs.",
		"not\xffUTF-8":  "This is not UTF-8 text.",
		"a\u00b7b":      "U+00B7 (MIDDLE DOT) is allowed in usernames only beside certain letters. Leave it out.",
		"ok":            "",
		"":              "",
		"\ud55c\uad6d1": "",
	} {
		message := ""
		if problems := text.Username().Check(s, 255); problems != nil {
			message = problems[0].Message
		}
		if message != want {
			t.Errorf("%+q: %q, want %q", s, message, want)
		}
	}
}

func TestNamesAreCleaned(t *testing.T) {
	t.Parallel()
	for s, want := range map[string][2]string{ // username, name
		"  root ":                  {"root", "root"},
		"\uff52\uff4f\uff4f\uff54": {"root", "root"},
		"\u00a0ft\u00a0nb\u3000":   {"ft nb", "ft nb"},
		"Conceic\u0327a\u0303o":    {"Conceição", "Conceição"},
		"a \u00a0 b":               {"a   b", "a b"},
		"\uff76\uff9e":             {"ガ", "ガ"},
		"K\u212a":                  {"KK", "KK"},
		"a\xff ":                   {"a\xff", "a\xff"},
	} {
		if got := [2]string{text.Username().Clean(s), text.Name().Clean(s)}; got != want {
			t.Errorf("%+q: %+q, want %+q", s, got, want)
		}
	}
}

// characters are drawn from those that are likely to matter, and from all others.
var characters = rapid.OneOf(
	rapid.SampledFrom([]rune("rootROOTlI10m админОЛоаеρορτο\u200c\u200d\u3164\uffa0\u2800\u034f\ufe0f\u180b\U000e0100\u0301\u0323é漢かガ한\u05d0\u0627\u064a\u094d\u0915-_.\\@$ｒ")),
	rapid.Rune(),
)

func TestFinding15NoAcceptedNameHasAnIgnorableCharacter(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.StringOfN(characters, 1, 12, -1).Draw(t, "name")
		for _, profile := range []text.Profile{text.Username(), text.Name()} {
			clean := profile.Clean(s)
			if again := profile.Clean(clean); again != clean {
				t.Fatalf("%+q is cleaned to %+q, and that to %+q", s, clean, again)
			}
			if profile.Check(clean, 255) != nil {
				continue
			}
			if !norm.NFC.IsNormalString(clean) {
				t.Fatalf("%+q is not in NFC", clean)
			}
			for _, r := range clean {
				if unicode.In(r, unicode.Cc, unicode.Zl, unicode.Zp, unicode.Co, unicode.Cs, unicode.Variation_Selector, unicode.Bidi_Control) ||
					r != '\u200c' && r != '\u200d' && unicode.In(r, unicode.Other_Default_Ignorable_Code_Point, unicode.Cf) &&
						!unicode.Is(unicode.Prepended_Concatenation_Mark, r) {
					t.Fatalf("%+q is accepted with U+%04X", clean, r)
				}
			}
			if strings.ContainsAny(clean, "\u200c\u200d") && !slices.ContainsFunc([]rune(clean), func(r rune) bool {
				return unicode.In(r, unicode.Arabic, unicode.Mn, unicode.Mc, unicode.Lo)
			}) {
				t.Fatalf("%+q is accepted with a joiner that joins nothing", clean)
			}
		}
	})
}

func FuzzNames(f *testing.F) {
	for _, s := range variants {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, profile := range []text.Profile{text.Username(), text.Name()} {
			clean := profile.Clean(s)
			if profile.Clean(clean) != clean {
				t.Errorf("cleaning %+q again changes it", clean)
			}
			profile.Check(clean, 255)
			text.SkeletonsOf(clean)
		}
	})
}
