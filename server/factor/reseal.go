package factor

import (
	"context"

	"bulwark/ent/db"
	"bulwark/ent/db/totpfactor"
	"bulwark/server/seal"
	"bulwark/server/store"
)

// Sealed gives access to the secrets of one-time passwords in a database. It implements seal.Resealer.
type Sealed struct{ Store *store.Store }

// resealBatchSize is how many secrets one transaction reseals.
const resealBatchSize = 100

// Reseal reseals every secret, in the order of their keys.
func (h Sealed) Reseal(ctx context.Context, reseal func(tx *db.Tx, place seal.Place, sealed []byte) ([]byte, error)) (int, error) {
	done, after := 0, int64(0)
	for {
		var page []*db.TOTPFactor
		err := h.Store.InTx(ctx, func(tx *db.Tx) (err error) {
			page, err = tx.TOTPFactor.Query().Where(totpfactor.IDGT(after)).Order(db.Asc(totpfactor.FieldID)).Limit(resealBatchSize).All(ctx)
			for _, factor := range page {
				if err != nil {
					return err
				}
				err = resealOne(ctx, tx, factor, reseal)
			}
			return err
		})
		if err != nil || len(page) == 0 {
			return done, err
		}
		done, after = done+len(page), page[len(page)-1].ID
	}
}

func resealOne(ctx context.Context, tx *db.Tx, factor *db.TOTPFactor, reseal func(*db.Tx, seal.Place, []byte) ([]byte, error)) error {
	sealed, err := reseal(tx, secretPlace(factor.UserID), factor.SealedSecret)
	if err != nil {
		return err
	}
	return tx.TOTPFactor.Update().Where(totpfactor.ID(factor.ID), totpfactor.SealedSecret(factor.SealedSecret)).SetSealedSecret(sealed).Exec(ctx)
}
