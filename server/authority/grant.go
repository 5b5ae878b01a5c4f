package authority

import (
	"context"
	"time"

	"bulwark/ent/db"
	"bulwark/ent/db/authoritygrant"
	"bulwark/server/ident"
)

// Grant is authority that a person received.
type Grant struct {
	User   ident.User   // who received it
	By     []ident.User // who gave it: requester and approver; empty on the command line
	Kind   authoritygrant.Kind
	At     time.Time
	Change *ident.ProtectedChange // the protected change that granted it, nil for none
}

// Record stores a grant, once for each giver. What people grant themselves is not recorded.
func Record(ctx context.Context, tx *db.Tx, grant Grant) error {
	for _, by := range grant.By {
		if by == grant.User {
			continue
		}
		err := tx.AuthorityGrant.Create().SetUserID(grant.User).SetGrantedBy(by).SetKind(grant.Kind).
			SetGrantedAt(grant.At).SetNillableProtectedChangeID(grant.Change).Exec(ctx)
		if err != nil {
			return err
		}
	}
	return nil
}
