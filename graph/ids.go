package graph

import (
	"context"

	"bulwark/ent/db"
	"bulwark/server/access"
	"bulwark/server/fault"
	"bulwark/server/ident"
	"bulwark/server/store"
)

// parseKey parses an id in an argument of a query. Errors: fault kind InvalidID.
func parseKey[K ident.Kind](id string) (K, error) {
	k, err := ident.Parse[K](id)
	if err != nil {
		return 0, fault.New(fault.InvalidID, err.Error()+".")
	}
	return k, nil
}

// parseOptionalKey parses an id in a filter; nil is no condition. Errors: fault kind InvalidID.
func parseOptionalKey[K ident.Kind](id *string) (*K, error) {
	if id == nil {
		return nil, nil
	}
	k, err := parseKey[K](*id)
	return &k, err
}

// parseKeys parses the ids of a filter; nil is no condition. Errors: fault kinds BadInput for an empty list, InvalidID.
func parseKeys[K ident.Kind](name string, ids []string) ([]K, error) {
	if err := checkNotEmpty(name, ids); err != nil {
		return nil, err
	}
	keys := make([]K, len(ids))
	for i, id := range ids {
		k, err := parseKey[K](id)
		if err != nil {
			return nil, err
		}
		keys[i] = k
	}
	return keys, nil
}

// checkNotEmpty refuses a list that is present and empty: it would match nothing, and is nearly always a mistake of a script.
func checkNotEmpty[T any](name string, list []T) error {
	if list != nil && len(list) == 0 {
		return fault.New(fault.BadInput, name+" is an empty list. Leave it out for no condition.")
	}
	return nil
}

// getByID checks a permission and reads the object with an id, nil when there is none.
func getByID[K ident.Kind, T any](
	ctx context.Context, permission access.Permission, id string, get func(ctx context.Context, key K) (*T, error),
) (*T, error) {
	if _, err := access.Check(ctx, permission); err != nil {
		return nil, err
	}
	k, err := parseKey[K](id)
	if err != nil {
		return nil, err
	}
	row, err := get(ctx, k)
	if db.IsNotFound(err) {
		return nil, nil
	}
	return row, store.Translate(err)
}

// mustLoad loads an object that must exist.
func mustLoad[K ident.Kind, V any](ctx context.Context, l *loader[K, *V], k K) (*V, error) {
	value, found, err := l.get(ctx, k)
	if err == nil && !found {
		err = fault.New(fault.Internal, "There is no "+k.Prefix()+" with this key.")
	}
	return value, err
}

// idTexts returns public ids, nil for none.
func idTexts[K ident.Kind](keys []K) []string {
	if len(keys) == 0 {
		return nil
	}
	return ident.FormatAll(keys)
}
