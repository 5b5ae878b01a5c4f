package overview

import (
	"context"
	"fmt"
	"time"
)

// cache holds the last figures for each list of bounds. While they are read, other callers wait, until their context ends, and
// get the same.
type cache[T any] struct {
	lock    chan struct{} // holds a value while a caller looks up or reads; a channel, because waiting for it can be canceled
	entries map[string]entry[T]
}

type entry[T any] struct {
	value   T
	expires time.Time
}

func newCache[T any]() cache[T] { return cache[T]{lock: make(chan struct{}, 1)} }

// get returns the cached value, or reads and caches it.
func (c *cache[T]) get(ctx context.Context, bounds []time.Time, now time.Time, read func() (T, error)) (value T, err error) {
	select {
	case c.lock <- struct{}{}:
		defer func() { <-c.lock }()
	case <-ctx.Done():
		return value, ctx.Err()
	}
	key := fmt.Sprint(bounds)
	if found, ok := c.entries[key]; ok && now.Before(found.expires) {
		return found.value, nil
	}
	if value, err = read(); err != nil {
		return value, err
	}
	current := map[string]entry[T]{key: {value, now.Add(cacheFor)}}
	for other, e := range c.entries {
		if other != key && now.Before(e.expires) {
			current[other] = e
		}
	}
	c.entries = current
	return value, nil
}
