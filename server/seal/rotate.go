package seal

import (
	"context"
	"errors"
	"fmt"

	"bulwark/ent/db"
	"bulwark/ent/db/secretkey"
	"bulwark/server/store"
)

// Resealer is implemented by packages that store sealed values. Reseal replaces each of them by the result of reseal and returns their
// number.
type Resealer interface {
	Reseal(ctx context.Context, reseal func(tx *db.Tx, place Place, sealed []byte) ([]byte, error)) (int, error)
}

// ReplaceDataKey creates a new data key, reseals every value under it, and then deletes the old data keys. When it is interrupted, values
// are sealed under either key and can all be opened; running it again completes the replacement.
func (k *Keeper) ReplaceDataKey(ctx context.Context, holders ...Resealer) (resealed int, err error) {
	var newest int
	err = k.store.InTx(ctx, func(tx *db.Tx) error {
		if err := lock(ctx, tx); err != nil {
			return err
		}
		if newest, _, err = k.newKey(ctx, tx); err != nil {
			return err
		}
		return tx.SecretKey.Update().Where(secretkey.IDNEQ(newest)).SetActive(false).Exec(ctx)
	})
	if err != nil {
		return 0, err
	}
	for _, holder := range holders {
		n, err := holder.Reseal(ctx, func(tx *db.Tx, place Place, sealed []byte) ([]byte, error) {
			value, err := k.Open(ctx, place, sealed)
			if err != nil {
				return nil, err
			}
			return k.Seal(ctx, tx, place, value)
		})
		resealed += n
		if err != nil {
			return resealed, err
		}
	}
	return resealed, k.store.InTx(ctx, func(tx *db.Tx) error {
		_, err := tx.SecretKey.Delete().Where(secretkey.Active(false), secretkey.IDLT(newest)).Exec(ctx)
		return err
	})
}

// ReplaceRootKey wraps every data key under another root key, which is created if its file does not exist, and returns the number of
// data keys. Afterwards every server must be started with the new root key.
func (k *Keeper) ReplaceRootKey(ctx context.Context, to Source) (rewrapped int, err error) {
	target, err := to.load()
	if errors.Is(err, errMissing) {
		target, err = to.create()
	}
	if err != nil {
		return 0, err
	}
	err = k.store.InTx(ctx, func(tx *db.Tx) error {
		if err := lock(ctx, tx); err != nil {
			return err
		}
		rows, err := tx.SecretKey.Query().All(ctx)
		if err != nil {
			return err
		}
		for _, row := range rows {
			key, err := k.unwrap(row)
			if err != nil {
				return err
			}
			wrapped, err := target.wrap(key)
			if err != nil {
				return err
			}
			if err := tx.SecretKey.UpdateOne(row).SetWrapped(wrapped).Exec(ctx); err != nil {
				return err
			}
		}
		rewrapped = len(rows)
		return nil
	})
	if err != nil {
		return 0, fmt.Errorf("the data keys stay under the old root key: %w", store.Translate(err))
	}
	return rewrapped, nil
}
