package graph

import "sync"

// memo computes each value once, for fields that share it.
type memo[K comparable, V any] struct {
	mutex  sync.Mutex
	values map[K]V
}

func (m *memo[K, V]) get(key K, compute func() (V, error)) (V, error) {
	m.mutex.Lock()
	defer m.mutex.Unlock()
	if value, found := m.values[key]; found {
		return value, nil
	}
	value, err := compute()
	if err == nil {
		if m.values == nil {
			m.values = map[K]V{}
		}
		m.values[key] = value
	}
	return value, err
}
