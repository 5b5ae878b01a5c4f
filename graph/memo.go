package graph

import "sync"

// memo asks each question once, for fields that share an answer.
type memo[K comparable, V any] struct {
	mutex  sync.Mutex
	values map[K]V
}

func (m *memo[K, V]) get(key K, ask func() (V, error)) (V, error) {
	m.mutex.Lock()
	defer m.mutex.Unlock()
	if answer, known := m.values[key]; known {
		return answer, nil
	}
	answer, err := ask()
	if err == nil {
		if m.values == nil {
			m.values = map[K]V{}
		}
		m.values[key] = answer
	}
	return answer, err
}
