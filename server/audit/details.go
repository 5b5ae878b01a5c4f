package audit

import (
	"bytes"
	"encoding/json"
)

// Details identify what happened; they need not hold all of it.
const (
	maxUncutDetails   = 16 << 10 // bytes of details up to which texts are not cut
	maxText           = 2_000    // characters of one text in longer details
	maxRefusalDetails = 4 << 10  // bytes of the details of a refusal (rule 27)
	maxRefusalText    = 200      // characters of one text in them
)

// marshalDetails returns the details of an action as JSON. When they are long, long texts in them are cut.
func marshalDetails(details any) ([]byte, error) {
	if details == nil {
		return []byte("{}"), nil
	}
	text, err := json.Marshal(details)
	if err != nil || len(text) < maxUncutDetails {
		return text, err
	}
	return shortenDetails(text, cutter{text: maxText, list: len(text)})
}

// refusalDetails returns the details of a refusal as JSON: its message, and the input as far as it fits.
func refusalDetails(message string, input any) ([]byte, error) {
	text, err := json.Marshal(map[string]any{"refused": message, "input": input})
	if err != nil {
		return nil, err
	}
	for _, c := range []cutter{{maxRefusalText, 20}, {maxRefusalText / 4, 5}} {
		shorter, err := shortenDetails(text, c)
		if err != nil || len(shorter) <= maxRefusalDetails {
			return shorter, err
		}
	}
	return json.Marshal(map[string]any{"refused": cutText(message, maxRefusalText), "input": "…"})
}

func shortenDetails(text []byte, c cutter) ([]byte, error) {
	var value any
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.UseNumber()
	if err := decoder.Decode(&value); err != nil {
		return nil, err
	}
	return json.Marshal(c.cut(value))
}

// cutter cuts texts to a number of characters and lists to a number of elements.
type cutter struct{ text, list int }

func (c cutter) cut(value any) any {
	switch value := value.(type) {
	case string:
		return cutText(value, c.text)
	case []any:
		if len(value) > c.list {
			value = append(value[:c.list:c.list], "…")
		}
		for i := range value {
			value[i] = c.cut(value[i])
		}
		return value
	case map[string]any:
		shorter := make(map[string]any, len(value))
		for key, inner := range value {
			shorter[cutText(key, c.text)] = c.cut(inner)
		}
		return shorter
	default:
		return value
	}
}

func cutText(text string, maxLength int) string {
	if runes := []rune(text); len(runes) > maxLength {
		return string(runes[:maxLength]) + "…"
	}
	return text
}
