package auth

import (
	"encoding/json"
	"time"
)

// userKey is where a session keeps its user.
const userKey = "user"

// codec writes a session as JSON, which people can read; scs would write gob.
type codec struct{}

type encoded struct {
	Deadline time.Time `json:"deadline"`
	User     int64     `json:"user,omitempty"`
}

// Encode implements scs.Codec.
func (codec) Encode(deadline time.Time, values map[string]any) ([]byte, error) {
	user, _ := values[userKey].(int64)
	return json.Marshal(encoded{Deadline: deadline, User: user})
}

// Decode implements scs.Codec.
func (codec) Decode(data []byte) (time.Time, map[string]any, error) {
	var e encoded
	if err := json.Unmarshal(data, &e); err != nil {
		return time.Time{}, nil, err
	}
	values := map[string]any{}
	if e.User != 0 {
		values[userKey] = e.User
	}
	return e.Deadline, values, nil
}
