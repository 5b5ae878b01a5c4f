package protected

import (
	"context"
	"time"

	"entgo.io/ent/dialect/sql"

	"bulwark/ent/db"
	"bulwark/ent/db/protectedchange"
	"bulwark/server/fault"
	"bulwark/server/ident"
	"bulwark/server/viewer"
)

// ending is how a change ends, and who ends it.
type ending struct {
	to        protectedchange.Status
	mode      protectedchange.Mode
	at        time.Time
	decider   *viewer.Viewer // nil when nobody decides: cancellation, expiry, command line
	comment   string
	signature string
}

// endChange moves a pending change to its end by compare-and-set; whoever is second gets a conflict.
func endChange(ctx context.Context, tx *db.Tx, key ident.ProtectedChange, e ending) error {
	update := tx.ProtectedChange.Update().
		Where(protectedchange.ID(key), protectedchange.StatusEQ(protectedchange.StatusPENDING)).
		SetStatus(e.to).SetMode(e.mode).SetDecidedAt(e.at).SetComment(e.comment)
	if e.decider != nil {
		update.SetDeciderID(e.decider.User).SetProofMethod(e.decider.Proof).SetDeciderSession(e.decider.Session).SetSignature(e.signature)
	}
	n, err := update.Save(ctx)
	if err == nil && n != 1 {
		return fault.New(fault.Conflict, "Somebody decided on this change at the same time. Reload it.")
	}
	return err
}

// lock takes a change's row for the rest of the transaction and returns it as it is now. An update that changes nothing locks
// on both databases.
func lock(ctx context.Context, tx *db.Tx, key ident.ProtectedChange) (*db.ProtectedChange, error) {
	n, err := tx.ProtectedChange.Update().Where(protectedchange.ID(key)).
		Modify(func(update *sql.UpdateBuilder) {
			update.Set(protectedchange.FieldStatus, sql.Expr(protectedchange.FieldStatus))
		}).Save(ctx)
	if err != nil {
		return nil, err
	}
	if n == 0 {
		return nil, fault.Refuse(fault.Of(fault.CodeNotFound, "There is no such protected change.", "id"))
	}
	return tx.ProtectedChange.Get(ctx, key)
}

// subjectsOf lists whom a change concerns.
func subjectsOf(ctx context.Context, change *db.ProtectedChange) ([]ident.User, error) {
	rows, err := change.QuerySubjects().All(ctx)
	people := make([]ident.User, len(rows))
	for i, row := range rows {
		people[i] = row.UserID
	}
	return people, err
}
