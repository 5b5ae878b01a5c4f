package authority

import (
	"context"
	"time"

	"bulwark/ent/db"
	"bulwark/ent/db/authoritygrant"
	"bulwark/server/ident"
)

// Grant is authority that a person was given.
type Grant struct {
	User   ident.User   // who was given it
	By     []ident.User // who had a hand in it: requester and approver; nobody on the command line
	Kind   authoritygrant.Kind
	At     time.Time
	Change *ident.ProtectedChange // the protected change that gave it, nil for none
}

// Record stores a grant, once for each person who had a hand in it. A person's own doing is not recorded.
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
