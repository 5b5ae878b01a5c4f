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

// ending describes how a change ends.
type ending struct {
	to        protectedchange.Status
	mode      protectedchange.Mode
	at        time.Time
	decider   *viewer.Viewer // nil when nobody decides: cancellation, expiry, command line
	comment   string
	signature string
}

// endChange ends a pending change by compare-and-set; the loser of a race gets a conflict.
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

// lock locks a change's row until the transaction ends and returns it. It updates the row without changing anything, because that
// locks on both databases.
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

// subjectsOf returns the people whom a change concerns.
func subjectsOf(ctx context.Context, change *db.ProtectedChange) ([]ident.User, error) {
	rows, err := change.QuerySubjects().All(ctx)
	people := make([]ident.User, len(rows))
	for i, row := range rows {
		people[i] = row.UserID
	}
	return people, err
}
