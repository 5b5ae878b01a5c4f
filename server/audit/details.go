package audit

import (
	"bytes"
	"encoding/json"
)

// Evidence needs to tell what it was, not to keep all of it.
const (
	maxUncutDetails   = 16 << 10 // details of what was done are cut from this many bytes on
	maxText           = 2_000    // characters that are kept of one text of theirs
	maxRefusalDetails = 4 << 10  // bytes of the details of a refusal at most (rule 27)
	maxRefusalText    = 200      // characters that are kept of one text of theirs
)

// marshalDetails writes the details of what was done as JSON; in long ones, long texts are cut.
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

// refusalDetails writes the details of a refusal as JSON: what was told, and the input as far as there is room.
func refusalDetails(told string, input any) ([]byte, error) {
	text, err := json.Marshal(map[string]any{"refused": told, "input": input})
	if err != nil {
		return nil, err
	}
	for _, c := range []cutter{{maxRefusalText, 20}, {maxRefusalText / 4, 5}} {
		shorter, err := shortenDetails(text, c)
		if err != nil || len(shorter) <= maxRefusalDetails {
			return shorter, err
		}
	}
	return json.Marshal(map[string]any{"refused": cutText(told, maxRefusalText), "input": "…"})
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

// cutter keeps so many characters of a text and so many elements of a list.
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
		kept := make(map[string]any, len(value))
		for key, inner := range value {
			kept[cutText(key, c.text)] = c.cut(inner)
		}
		return kept
	default:
		return value
	}
}

func cutText(text string, most int) string {
	if runes := []rune(text); len(runes) > most {
		return string(runes[:most]) + "…"
	}
	return text
}
