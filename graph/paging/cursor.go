package paging

import (
	"encoding/base64"
	"encoding/json"

	"bulwark/server/fault"
)

// encodeCursor returns a cursor: the name of the order and the values of a row in it.
func encodeCursor(order string, values []any) string {
	text, _ := json.Marshal(append([]any{order}, values...)) // texts, integers, times and nil cannot fail
	return base64.RawURLEncoding.EncodeToString(text)
}

// decodeCursor returns the values of a cursor of an order. Errors: fault kind BadInput for any other text.
func decodeCursor[T any](o Order[T], cursor string) ([]any, error) {
	invalid := fault.New(fault.BadInput, "This cursor does not belong to this list and order. Take cursors from pageInfo or edges of the same query.")
	text, err := base64.RawURLEncoding.DecodeString(cursor)
	if err != nil {
		return nil, invalid
	}
	var parts []json.RawMessage
	if json.Unmarshal(text, &parts) != nil || len(parts) != len(o.Terms)+1 {
		return nil, invalid
	}
	var name string
	if json.Unmarshal(parts[0], &name) != nil || name != o.Name {
		return nil, invalid
	}
	values := make([]any, len(o.Terms))
	for i, term := range o.Terms {
		if string(parts[i+1]) == "null" {
			if !term.Nullable {
				return nil, invalid
			}
			continue
		}
		if values[i], err = term.Read(parts[i+1]); err != nil {
			return nil, invalid
		}
	}
	return values, nil
}

// Cursor encodes cursors of lists that are ordered by an integer key and read by another package.
type Cursor[K ~int64] struct{ Order string }

// Encode returns the cursor of a key.
func (c Cursor[K]) Encode(key K) string { return encodeCursor(c.Order, []any{int64(key)}) }

// Decode returns the key of a cursor, 0 for nil. Errors: fault kind BadInput for a text that Encode did not return.
func (c Cursor[K]) Decode(cursor *string) (K, error) {
	if cursor == nil {
		return 0, nil
	}
	order := Order[K]{Name: c.Order, Terms: []Term[K]{Key("", func(k *K) K { return *k })}}
	values, err := decodeCursor(order, *cursor)
	if err != nil {
		return 0, err
	}
	return K(values[0].(int64)), nil
}
