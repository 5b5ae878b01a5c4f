package overview

import (
	"context"
	"fmt"
	"time"
)

// kept is the figures that were read last, for each list of bounds. While they are read, whoever else asks waits, as long as
// their context lasts, and gets the same.
type kept[T any] struct {
	turn    chan struct{} // holds a value while somebody looks or reads
	entries map[string]entry[T]
}

type entry[T any] struct {
	value T
	until time.Time
}

func newKept[T any]() kept[T] { return kept[T]{turn: make(chan struct{}, 1)} }

// get returns what is kept, or reads it.
func (k *kept[T]) get(ctx context.Context, bounds []time.Time, now time.Time, read func() (T, error)) (value T, err error) {
	select {
	case k.turn <- struct{}{}:
		defer func() { <-k.turn }()
	case <-ctx.Done():
		return value, ctx.Err()
	}
	key := fmt.Sprint(bounds)
	if found, ok := k.entries[key]; ok && now.Before(found.until) {
		return found.value, nil
	}
	if value, err = read(); err != nil {
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
