package batch

import (
	"encoding/json"
	"fmt"
	"time"

	"bulwark/server/action"
	"bulwark/server/ident"
)

// frozenValues are a credential's values as a task froze them: JSON that either database wrote.
type frozenValues map[action.Field]json.RawMessage

func parseFrozenValues(text string) (frozenValues, error) {
	var v frozenValues
	if err := json.Unmarshal([]byte(text), &v); err != nil {
		return nil, fmt.Errorf("the frozen values of a task cannot be read: %w", err)
	}
	return v, nil
}

// read returns the value of a field, typed as in an action.Assignment, but tags as []ident.Tag. It returns nil for a value
// that is not there.
func (v frozenValues) read(d *action.FieldDefinition) (any, error) {
	switch d.Kind {
	case action.ReferenceValue:
		if key := decode[int64](v[d.Field]); key != 0 {
			return key, nil
		}
		return nil, nil
	case action.TextValue:
		return decode[string](v[d.Field]), nil
	case action.BoolValue: // PostgreSQL writes true, SQLite 1
		text := string(v[d.Field])
		return text == "true" || text == "1", nil
	case action.TimeValue:
		return parseTime(decode[string](v[d.Field])), nil
	case action.TagsValue:
		return decode[[]ident.Tag](v[d.Field]), nil
	case action.StatusValue:
		return nil, fmt.Errorf("%s is never frozen", d.Field)
	}
	return nil, fmt.Errorf("%s has an unknown kind of value", d.Field)
}

// decode reads a JSON value; what is absent, null or of another type is the zero value.
func decode[T any](text json.RawMessage) T {
	var value T
	if json.Unmarshal(text, &value) != nil {
		var none T
		return none
	}
	return value
}

// parseTime reads a time as either database writes it into JSON. It returns nil for none.
func parseTime(text string) any {
	for _, layout := range []string{time.RFC3339Nano, "2006-01-02 15:04:05.999999999-07:00"} {
		if at, err := time.Parse(layout, text); err == nil {
			return at.UTC()
		}
	}
	return nil
}
