package account

import (
	"context"

	"entgo.io/ent/dialect/sql"

	"bulwark/ent/db"
	"bulwark/ent/db/signinnetwork"
	"bulwark/server/ident"
	"bulwark/server/limit"
	"bulwark/server/store"
	"bulwark/server/viewer"
)

// maxNetworks is how many networks are remembered for a person; the newest are kept.
const maxNetworks = 50

var knownNetwork = store.NewStatement("SELECT 1 FROM sign_in_networks n JOIN users u ON u.id = n.user_id" +
	" WHERE u.username = $1 AND n.network = $2")

// isKnownNetwork reports whether a person has signed in from a network before. When the database fails, the answer is no.
func (s *Service) isKnownNetwork(ctx context.Context, username, network string) bool {
	if !usernames.MatchString(username) {
		return false
	}
	var one int
	found, err := s.store.First(ctx, knownNetwork, []any{username, network}, &one)
	return found && err == nil
}

// rememberNetwork stores that a person has signed in from the viewer's network, and deletes the oldest beyond maxNetworks.
func (s *Service) rememberNetwork(ctx context.Context, tx *db.Tx, person ident.User) error {
	address := viewer.From(ctx).Address
	if address == "" {
		return nil
	}
	insert := sql.Dialect(s.store.Dialect()).Insert(signinnetwork.Table).
		Columns(signinnetwork.FieldUserID, signinnetwork.FieldNetwork, signinnetwork.FieldLastAt).
		Values(person, limit.Network(address), s.now()).
		OnConflict(sql.ConflictColumns(signinnetwork.FieldUserID, signinnetwork.FieldNetwork), sql.ResolveWithNewValues())
	query, values := insert.Query()
	if _, err := tx.Client().ExecContext(ctx, query, values...); err != nil {
		return err
	}
	newest, err := tx.SignInNetwork.Query().Where(signinnetwork.UserID(person)).
		Order(db.Desc(signinnetwork.FieldLastAt, signinnetwork.FieldID)).Limit(maxNetworks).IDs(ctx)
	if err != nil || len(newest) < maxNetworks {
		return err
	}
	_, err = tx.SignInNetwork.Delete().Where(signinnetwork.UserID(person), signinnetwork.IDNotIn(newest...)).Exec(ctx)
	return err
}
