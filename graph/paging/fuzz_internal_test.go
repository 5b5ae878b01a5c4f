package paging

import (
	"encoding/base64"
	"reflect"
	"testing"
	"time"

	"entgo.io/ent/dialect/sql"

	"bulwark/server/fault"
)

type fuzzRow struct {
	at   *time.Time
	name string
	id   int64
}

// Any text sent as a cursor is either refused with BadInput, or holds values that are valid for the order: encoded again, they
// decode to the same values.
func FuzzDecode(f *testing.F) {
	column := func(*sql.Selector) string { return "" }
	order := Order[fuzzRow]{Name: "at", Terms: []Term[fuzzRow]{
		OptionalInstant(column, func(r *fuzzRow) *time.Time { return r.at }),
		TextAt(column, func(r *fuzzRow) string { return r.name }),
		Key("", func(r *fuzzRow) int64 { return r.id }),
	}}
	noon := time.Date(2026, 11, 24, 12, 0, 0, 123456000, time.UTC)
	f.Add(order.cursor(&fuzzRow{&noon, "svc", 7}))
	f.Add(order.cursor(&fuzzRow{nil, "", -1}))
	for _, text := range []string{
		`["at","2026-11-24T12:00:00+23:59","x",1]`, `["at","0000-01-01T00:00:00+23:59","x",1]`,
		`["at","9999-12-31T23:59:59-23:59","x",1]`, `["at",null,null,1]`, `["at",null,"x",1.5]`, `["at",null,"x\u0000",1]`,
		`["at",null,"x",1e3]`, `["other",null,"x",1]`, `["at",null,"\ud800",1]`, `[]`, `{}`, `null`, ``,
	} {
		f.Add(base64.RawURLEncoding.EncodeToString([]byte(text)))
	}
	f.Fuzz(func(t *testing.T, cursor string) {
		values, err := decodeCursor(order, cursor)
		if err != nil {
			if fault.KindOf(err) != fault.BadInput {
				t.Fatalf("%q: %v", cursor, err)
			}
			return
		}
		again, err := decodeCursor(order, encodeCursor(order.Name, asWritten(values)))
		if err != nil || !reflect.DeepEqual(again, values) {
			t.Fatalf("%q holds %v, which reads back as %v, %v", cursor, values, again, err)
		}
	})
}

// asWritten returns values of a cursor as Term.Value would.
func asWritten(values []any) []any {
	written := make([]any, len(values))
	for i, value := range values {
		written[i] = value
		if at, ok := value.(time.Time); ok {
			written[i] = at.Format(time.RFC3339Nano)
		}
	}
	return written
}

// A cursor of a key decodes to that key, and any other text is refused with BadInput.
func FuzzCursor(f *testing.F) {
	cursors := Cursor[int64]{Order: "tasks"}
	f.Add(int64(1), cursors.Encode(1))
	f.Add(int64(-9), "W10")
	f.Fuzz(func(t *testing.T, key int64, text string) {
		cursor := cursors.Encode(key)
		if got, err := cursors.Decode(&cursor); err != nil || got != key {
			t.Fatalf("%d reads back as %d, %v", key, got, err)
		}
		if _, err := cursors.Decode(&text); err != nil && fault.KindOf(err) != fault.BadInput {
			t.Fatalf("%q: %v", text, err)
		}
		if _, err := (Cursor[int64]{Order: "others"}).Decode(&cursor); fault.KindOf(err) != fault.BadInput {
			t.Fatalf("a cursor of another list: %v", err)
		}
	})
}
