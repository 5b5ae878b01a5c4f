package store

import (
	"database/sql/driver"
	"encoding/json"
	"fmt"
	"strconv"
	"sync"

	"modernc.org/sqlite"
)

// registerTally registers SQLite's aggregate tally(a, b, …). It returns a JSON array with an array for each distinct
// combination of its arguments and the number of rows that have it: [[a, b, …, n], …]. It takes the place of GROUP BY, for
// which SQLite sorts all rows instead of using a hash table. Arguments are integers, texts or NULL; the distinct combinations
// must fit into memory.
var registerTally = sync.OnceValue(func() error {
	return sqlite.RegisterFunction("tally", &sqlite.FunctionImpl{
		NArgs: -1, Deterministic: true,
		MakeAggregate: func(sqlite.FunctionContext) (sqlite.AggregateFunction, error) {
			return &tally{counts: map[string]*int64{}}, nil
		},
	})
})

// tally counts rows by their arguments, written as JSON, which is also what it returns.
type tally struct {
	counts map[string]*int64
	key    []byte
}

// Step adds a row.
func (t *tally) Step(_ *sqlite.FunctionContext, args []driver.Value) error { return t.add(args, 1) }

// WindowInverse removes a row.
func (t *tally) WindowInverse(_ *sqlite.FunctionContext, args []driver.Value) error {
	return t.add(args, -1)
}

func (t *tally) add(args []driver.Value, n int64) error {
	t.key = t.key[:0]
	for _, arg := range args {
		switch arg := arg.(type) {
		case nil:
			t.key = append(t.key, "null"...)
		case int64:
			t.key = strconv.AppendInt(t.key, arg, 10)
		case string:
			var err error
			if t.key, err = appendText(t.key, arg); err != nil {
				return err
			}
		default:
			return fmt.Errorf("tally takes integers and texts, not %T", arg)
		}
		t.key = append(t.key, ',')
	}
	count, known := t.counts[string(t.key)]
	if !known {
		count = new(int64)
		t.counts[string(t.key)] = count
	}
	*count += n
	return nil
}

// appendText appends a text as JSON. Plain ASCII, such as codes, skips the escaping, which is most of the cost.
func appendText(key []byte, text string) ([]byte, error) {
	for i := range len(text) {
		if c := text[i]; c < ' ' || c > '~' || c == '"' || c == '\\' {
			escaped, err := json.Marshal(text)
			return append(key, escaped...), err
		}
	}
	key = append(append(key, '"'), text...)
	return append(key, '"'), nil
}

// WindowValue returns the result so far.
func (t *tally) WindowValue(*sqlite.FunctionContext) (driver.Value, error) {
	text := []byte{'['}
	for key, count := range t.counts {
		if len(text) > 1 {
			text = append(text, ',')
		}
		text = append(append(text, '['), key...)
		text = append(strconv.AppendInt(text, *count, 10), ']')
	}
	return string(append(text, ']')), nil
}

// Final has nothing to release.
func (t *tally) Final(*sqlite.FunctionContext) {}
