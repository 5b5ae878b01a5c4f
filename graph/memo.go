package graph

import "sync"

// memo asks each question once, for fields that share an answer.
type memo[K comparable, V any] struct {
	mutex   sync.Mutex
	answers map[K]V
}

func (m *memo[K, V]) get(key K, ask func() (V, error)) (V, error) {
	m.mutex.Lock()
	defer m.mutex.Unlock()
	if answer, known := m.answers[key]; known {
		return answer, nil
	}
	answer, err := ask()
	if err == nil {
		if m.answers == nil {
			m.answers = map[K]V{}
		}
		m.answers[key] = answer
	}
	return answer, err
}
