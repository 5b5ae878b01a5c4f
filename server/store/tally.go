package store

import (
	"database/sql/driver"
	"encoding/json"
	"fmt"
	"strconv"
	"sync"

	"modernc.org/sqlite"
)

// registerTally gives SQLite the aggregate tally(a, b, …): a JSON array with an array for each different combination of
// its arguments and how often it came, [[a, b, …, n], …]. It is GROUP BY with a hash table, which SQLite lacks: its own
// sorts every row. Arguments are whole numbers, texts or NULL, and few enough combinations to be held in memory.
var registerTally = sync.OnceValue(func() error {
	return sqlite.RegisterFunction("tally", &sqlite.FunctionImpl{
		NArgs: -1, Deterministic: true,
		MakeAggregate: func(sqlite.FunctionContext) (sqlite.AggregateFunction, error) {
			return &tally{counts: map[string]*int64{}}, nil
		},
	})
})

// tally counts by the JSON of what is counted, which is at the same time what is returned.
type tally struct {
	counts map[string]*int64
	key    []byte
}

// Step counts a row.
func (t *tally) Step(_ *sqlite.FunctionContext, args []driver.Value) error { return t.add(args, 1) }

// WindowInverse takes a row back.
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
			return fmt.Errorf("tally takes whole numbers and texts, not %T", arg)
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

// appendText writes a text as JSON. Codes and the like need no escaping, which is most of the cost.
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

// WindowValue is the JSON so far.
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

// Final releases nothing.
func (t *tally) Final(*sqlite.FunctionContext) {}
