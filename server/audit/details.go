package audit

import (
	"bytes"
	"encoding/json"
)

// What is refused may be as long as a request. Evidence needs to tell what it was, not to keep all of it.
const (
	plenty   = 16 << 10 // details of this many bytes are looked at
	mostText = 2_000    // characters that are kept of one text
)

// written writes details as JSON; in long ones, long texts are cut.
func written(details any) ([]byte, error) {
	text, err := json.Marshal(details)
	if err != nil || len(text) < plenty {
		return text, err
	}
	var value any
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.UseNumber()
	if err := decoder.Decode(&value); err != nil {
		return nil, err
	}
	return json.Marshal(cut(value))
}

func cut(value any) any {
	switch value := value.(type) {
	case string:
		if runes := []rune(value); len(runes) > mostText {
			return string(runes[:mostText]) + "…"
		}
	case []any:
		for i := range value {
			value[i] = cut(value[i])
		}
	case map[string]any:
		for key := range value {
			value[key] = cut(value[key])
		}
	}
	return value
}
