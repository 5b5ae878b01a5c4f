package graph

import (
	"context"
	"sync"
)

// loader reads values by key in batches. Keys that are likely to be needed are queued, for example those of a page; the first get
// reads all queued keys with one statement. Without a get nothing is read.
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

// queue adds a key to the next batch.
func (l *loader[K, V]) queue(key K) {
	l.mutex.Lock()
	defer l.mutex.Unlock()
	if _, loaded := l.loaded[key]; !loaded {
		l.queued[key] = struct{}{}
	}
}

// set stores the value of a key, which is then not read.
func (l *loader[K, V]) set(key K, value V) {
	l.mutex.Lock()
	defer l.mutex.Unlock()
	l.loaded[key], l.values[key] = struct{}{}, value
}

// get returns the value of a key, and whether there is one.
func (l *loader[K, V]) get(ctx context.Context, key K) (value V, found bool, err error) {
	l.mutex.Lock()
	defer l.mutex.Unlock()
	if _, loaded := l.loaded[key]; !loaded {
		l.queued[key] = struct{}{}
		if err := l.load(ctx); err != nil {
			return value, false, err
		}
	}
	value, found = l.values[key]
	return value, found, nil
}

// load fetches the queued keys.
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

// fill loads the values of the nodes' keys and sets them; a node without a key or a value is skipped.
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
