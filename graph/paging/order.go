package paging

import (
	"encoding/json"
	"errors"
	"strings"
	"time"

	"entgo.io/ent/dialect/sql"
)

// Order is a total order of the rows of a query: its last term is unique.
type Order[T any] struct {
	Name       string // part of every cursor
	Terms      []Term[T]
	Descending bool
	Join       func(s *sql.Selector) // adds the tables that terms need in addition to the query's own; may be nil
}

// Term is one expression of an order.
type Term[T any] struct {
	Column   func(s *sql.Selector) string
	Value    func(row *T) any                        // of a row, as a cursor keeps it
	Read     func(text json.RawMessage) (any, error) // of a cursor, as the database takes it
	Nullable bool                                    // null comes last in both directions; only the first term may be
}

// Key is a term over an integer column.
func Key[T any, K ~int64](column string, value func(row *T) K) Term[T] {
	return Term[T]{
		Column: func(s *sql.Selector) string { return s.C(column) },
		Value:  func(row *T) any { return int64(value(row)) },
		Read: func(text json.RawMessage) (any, error) {
			var key int64
			err := json.Unmarshal(text, &key)
			return key, err
		},
	}
}

// Text is a term over a text column of the query's own table.
func Text[T any](column string, value func(row *T) string) Term[T] {
	return TextAt(func(s *sql.Selector) string { return s.C(column) }, value)
}

// TextAt is a term over a text expression.
func TextAt[T any](column func(s *sql.Selector) string, value func(row *T) string) Term[T] {
	return Term[T]{
		Column: column,
		Value:  func(row *T) any { return value(row) },
		Read: func(text json.RawMessage) (any, error) {
			var value string
			if err := json.Unmarshal(text, &value); err != nil {
				return nil, err
			}
			if strings.ContainsRune(value, 0) {
				return nil, errors.New("texts hold no NUL")
			}
			return value, nil
		},
	}
}

// OptionalInstant is a term over a time expression; nil values come last.
func OptionalInstant[T any](column func(s *sql.Selector) string, value func(row *T) *time.Time) Term[T] {
	term := Instant(column, value)
	term.Nullable = true
	return term
}

// Instant is a term over a time expression.
func Instant[T any](column func(s *sql.Selector) string, value func(row *T) *time.Time) Term[T] {
	return Term[T]{
		Column: column,
		Value: func(row *T) any {
			at := value(row)
			if at == nil {
				return nil
			}
			return at.UTC().Format(time.RFC3339Nano)
		},
		Read: func(text json.RawMessage) (any, error) {
			var at time.Time
			if err := json.Unmarshal(text, &at); err != nil {
				return nil, err
			}
			// Its offset can move an instant out of the years that RFC 3339 and the databases write.
			if at = at.UTC(); at.Year() < 0 || at.Year() > 9999 {
				return nil, errors.New("years have four digits")
			}
			return at, nil
		},
	}
}

func (o Order[T]) cursor(row *T) string {
	values := make([]any, len(o.Terms))
	for i, term := range o.Terms {
		values[i] = term.Value(row)
	}
	return encodeCursor(o.Name, values)
}
