package overview

import (
	"fmt"
	"sync"
	"time"
)

// kept is the figures that were read last, for each list of bounds. While they are read, whoever else asks waits and
// gets the same.
type kept[T any] struct {
	mu      sync.Mutex
	entries map[string]entry[T]
}

type entry[T any] struct {
	value T
	until time.Time
}

// get returns what is kept, or reads it.
func (k *kept[T]) get(bounds []time.Time, now time.Time, read func() (T, error)) (T, error) {
	k.mu.Lock()
	defer k.mu.Unlock()
	key := fmt.Sprint(bounds)
	if found, ok := k.entries[key]; ok && now.Before(found.until) {
		return found.value, nil
	}
	value, err := read()
	if err != nil {
		return value, err
	}
	fresh := map[string]entry[T]{key: {value, now.Add(keepFor)}}
	for other, e := range k.entries {
		if other != key && now.Before(e.until) {
			fresh[other] = e
		}
	}
	k.entries = fresh
	return value, nil
}
