package inventory

import (
	"errors"
	"io"
	"strings"
	"testing"
)

// FuzzCSV checks that the reader ends and does not panic for any input, and that line numbers never decrease.
func FuzzCSV(f *testing.F) {
	for _, seed := range []string{
		"a,b\n1,2\n", "\"a\"\"b\",c\r\n", "\"open\nnext,\"\n", "\ufeff\"x\"y,z", "\"\"\"", ",,,\n\n\r\n", "a\xff,\x00", strings.Repeat("\"\n", 50),
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		h, found, err := readHeader(text)
		if err == nil && len(h.positions) == 0 {
			t.Fatal("a header without columns is accepted")
		}
		for _, delimiter := range []rune{',', ';', '\t', found} {
			reader := newCSVReader(strings.NewReader(text))
			reader.comma = delimiter
			last, lines := 0, strings.Count(text, "\n")+1
			for {
				next, err := reader.read()
				if errors.Is(err, io.EOF) || errors.Is(err, errUTF16) {
					break
				}
				if err != nil {
					t.Fatal(err)
				}
				if next.line <= last || next.line > lines {
					t.Fatalf("line %d after line %d of %d", next.line, last, lines)
				}
				last = next.line
				parseRow(header{width: 2, positions: map[column]int{colUsername: 0, colDevice: 1, colTags: 1, colStatus: 1, colExpiry: 0}}, delimiter, next)
			}
		}
	})
}
