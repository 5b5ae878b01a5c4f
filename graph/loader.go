package graph

import (
	"context"
	"sync"
)

// loader reads things by key, all that are wanted so far in one go. Whoever shows a page says first which keys it may
// want; the first field that really asks causes one statement for all of them, and no statement when none asks.
type loader[K comparable, V any] struct {
	fetch func(ctx context.Context, keys []K) (map[K]V, error)

	mutex  sync.Mutex
	queued map[K]struct{}
	loaded map[K]struct{}
	values map[K]V
}

func newLoader[K comparable, V any](fetch func(ctx context.Context, keys []K) (map[K]V, error)) *loader[K, V] {
	return &loader[K, V]{fetch: fetch, queued: map[K]struct{}{}, loaded: map[K]struct{}{}, values: map[K]V{}}
}

// want says that a key may be asked for.
func (l *loader[K, V]) queue(key K) {
	l.mutex.Lock()
	defer l.mutex.Unlock()
	if _, asked := l.loaded[key]; !asked {
		l.queued[key] = struct{}{}
	}
}

// know says what belongs to a key, so that nobody reads it.
func (l *loader[K, V]) set(key K, value V) {
	l.mutex.Lock()
	defer l.mutex.Unlock()
	l.loaded[key], l.values[key] = struct{}{}, value
}

// get returns what belongs to a key, and whether there is anything.
func (l *loader[K, V]) get(ctx context.Context, key K) (value V, found bool, err error) {
	l.mutex.Lock()
	defer l.mutex.Unlock()
	if _, asked := l.loaded[key]; !asked {
		l.queued[key] = struct{}{}
		if err := l.load(ctx); err != nil {
			return value, false, err
		}
	}
	value, found = l.values[key]
	return value, found, nil
}

// load fetches everything that is wanted.
func (l *loader[K, V]) load(ctx context.Context) error {
	keys := make([]K, 0, len(l.queued))
	for key := range l.queued {
		keys = append(keys, key)
	}
	values, err := l.fetch(ctx, keys)
	if err != nil {
		return err
	}
	for _, key := range keys {
		l.loaded[key] = struct{}{}
		if value, found := values[key]; found {
			l.values[key] = value
		}
	}
	clear(l.queued)
	return nil
}

// fill gives every node what belongs to its key, nothing to nodes without a key.
func fill[N any, K comparable, V any](
	ctx context.Context, l *loader[K, V], nodes []*N, key func(*N) *K, set func(*N, V),
) error {
	for _, node := range nodes {
		if k := key(node); k != nil {
			l.queue(*k)
		}
	}
	for _, node := range nodes {
		k := key(node)
		if k == nil {
			continue
		}
		value, found, err := l.get(ctx, *k)
		if err != nil {
			return err
		}
		if found {
			set(node, value)
		}
	}
	return nil
}
