package auth

import (
	"encoding/json"
	"time"
)

// Keys of the values of a session.
const (
	userKey    = "user"    // int64
	pendingKey = "pending" // string: steps that are left before the sign-in is complete
	proofKey   = "proof"   // string: how the person proved their identity at sign-in
	provedKey  = "proved"  // time.Time: when they did
)

// codec stores sessions as JSON, which people can read, instead of gob, the default of scs.
type codec struct{}

type encoded struct {
	Deadline time.Time  `json:"deadline"`
	User     int64      `json:"user,omitempty"`
	Pending  string     `json:"pending,omitempty"`
	Proof    string     `json:"proof,omitempty"`
	Proved   *time.Time `json:"proved,omitempty"`
}

// Encode implements scs.Codec.
func (codec) Encode(deadline time.Time, values map[string]any) ([]byte, error) {
	e := encoded{Deadline: deadline}
	e.User, _ = values[userKey].(int64)
	e.Pending, _ = values[pendingKey].(string)
	e.Proof, _ = values[proofKey].(string)
	if proved, known := values[provedKey].(time.Time); known && !proved.IsZero() {
		e.Proved = &proved
	}
	return json.Marshal(e)
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
	if e.Pending != "" {
		values[pendingKey] = e.Pending
	}
	if e.Proof != "" {
		values[proofKey] = e.Proof
	}
	if e.Proved != nil {
		values[provedKey] = *e.Proved
	}
	return e.Deadline, values, nil
}
