package text_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"bulwark/server/text"
)

func TestFinding15LookAlikes(t *testing.T) {
	t.Parallel()
	for _, pair := range [][2]string{
		{"root", "r\u043eot"}, {"root", "\uff52oot"}, {"root", "𝐫oot"}, {"ROOT", "RОО\u0422"}, {"root", "ROO\u0422"}, {"paypal", "раураl"},
		{"root", "ro\u200dot"}, {"root", "root\ufe0f"}, {"istanbul", "\u0131stanbul"}, {"lab", "\u0399ab"}, {"сор", "cop"}, {"O'Brien", "O\u2019Brien"},
		{"modern", "modem"}, {"Will", "WiII"}, {"100%", "1\u043e0%"}, {"ſerver", "ferver"},
	} {
		if !text.LookAlike(pair[0], pair[1]) || !text.LookAlike(pair[1], pair[0]) {
			t.Errorf("%q and %q are not taken for look-alikes", pair[0], pair[1])
		}
	}
	for _, pair := range [][2]string{
		{"root", "root"}, {"root", "Root"}, {"josé", "jose"}, {"JOSÉ", "josé"}, {"admin", "админ"}, {"a-b", "a_b"}, {"Müller", "Muller"}, {"管理", "管理者"},
	} {
		if text.LookAlike(pair[0], pair[1]) {
			t.Errorf("%q and %q are taken for look-alikes", pair[0], pair[1])
		}
	}
}

// A name looks like itself with characters replaced by their look-alikes. The order of two names does not matter, and a name that
// differs only in case is not a look-alike.
func TestFinding15LookAlikesAreSymmetricAndIgnoreCase(t *testing.T) {
	t.Parallel()
	swaps := strings.NewReplacer("o", "о", "a", "а", "e", "е", "p", "р", "c", "с", "x", "х", "i", "і")
	rapid.Check(t, func(t *rapid.T) {
		name := rapid.StringMatching(`[a-z0-9._$-]{1,20}`).Draw(t, "name")
		if swapped := swaps.Replace(name); swapped != name && !text.LookAlike(name, swapped) {
			t.Fatalf("%q and %q are not taken for look-alikes", name, swapped)
		}
		other := rapid.StringOfN(characters, 1, 12, -1).Draw(t, "other")
		if text.LookAlike(name, other) != text.LookAlike(other, name) {
			t.Fatalf("%q and %+q: it depends on which is first", name, other)
		}
		if strings.ToLower(other) != other && text.LookAlike(other, strings.ToLower(other)) {
			t.Fatalf("%+q looks like itself in lower case", other)
		}
	})
}

func BenchmarkCheckASCII(b *testing.B) {
	for b.Loop() {
		text.Username().Check(text.Username().Clean(`CORP\svc-backup01`), 255, "username")
	}
}

func BenchmarkCheckAccented(b *testing.B) {
	for b.Loop() {
		name := text.Username().Clean("conceição.araújo")
		text.Username().Check(name, 255, "username")
		text.SkeletonsOf(name)
	}
}
