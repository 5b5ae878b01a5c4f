package paging

import (
	"encoding/base64"
	"encoding/json"

	"bulwark/server/fault"
)

// encode writes a cursor: the order's name, then the row's values in it.
func encode(order string, values []any) string {
	text, _ := json.Marshal(append([]any{order}, values...)) // texts, integers, times and nil cannot fail
	return base64.RawURLEncoding.EncodeToString(text)
}

// decode reads a cursor of an order. Anything else is a fault of kind BadInput.
func decode[T any](o Order[T], cursor string) ([]any, error) {
	foreign := fault.New(fault.BadInput, "This cursor does not belong to this list and order. Take cursors from pageInfo or edges of the same query.")
	text, err := base64.RawURLEncoding.DecodeString(cursor)
	if err != nil {
		return nil, foreign
	}
	var parts []json.RawMessage
	if json.Unmarshal(text, &parts) != nil || len(parts) != len(o.Terms)+1 {
		return nil, foreign
	}
	var name string
	if json.Unmarshal(parts[0], &name) != nil || name != o.Name {
		return nil, foreign
	}
	values := make([]any, len(o.Terms))
	for i, term := range o.Terms {
		if string(parts[i+1]) == "null" {
			if !term.Nullable {
				return nil, foreign
			}
			continue
		}
		if values[i], err = term.Read(parts[i+1]); err != nil {
			return nil, foreign
		}
	}
	return values, nil
}

// Cursor makes cursors of lists that are read by an integer key alone and not by this package.
type Cursor[K ~int64] struct{ Order string }

// Encode writes the cursor of a key.
func (c Cursor[K]) Encode(key K) string { return encode(c.Order, []any{int64(key)}) }

// Decode reads a cursor, 0 for none. Anything that Encode did not write is a fault of kind BadInput.
func (c Cursor[K]) Decode(cursor *string) (K, error) {
	if cursor == nil {
		return 0, nil
	}
	order := Order[K]{Name: c.Order, Terms: []Term[K]{Key("", func(k *K) K { return *k })}}
	values, err := decode(order, *cursor)
	if err != nil {
		return 0, err
	}
	return K(values[0].(int64)), nil
}
