package batch

import (
	"context"
	stdsql "database/sql"

	"entgo.io/ent/dialect/sql"

	"bulwark/ent/db"
	"bulwark/server/action"
	"bulwark/server/store"
)

// Identity is what people recognize a credential by. Names are nil where there is nothing to name.
type Identity struct {
	Username, DeviceName, DeviceAddress, DomainName, PasswordTypeName *string
}

// identityRow is an identity as a task stores it: a name and keys, all empty in operations that froze none.
type identityRow struct {
	username                     stdsql.NullString
	device, domain, passwordType stdsql.NullInt64
}

// queueNames queues the names that the identity shows.
func (r identityRow) queueNames(n *names) {
	n.queue(action.DeviceReference, r.device.Int64)
	n.queue(action.DomainReference, r.domain.Int64)
	n.queue(action.PasswordTypeReference, r.passwordType.Int64)
}

func (r identityRow) identity(n *names) Identity {
	identity := Identity{
		Username: optionalText(r.username), DeviceName: n.name(action.DeviceReference, r.device.Int64),
		DomainName: n.name(action.DomainReference, r.domain.Int64), PasswordTypeName: n.name(action.PasswordTypeReference, r.passwordType.Int64),
	}
	if r.device.Valid {
		address := n.loaded[action.DeviceReference][r.device.Int64].Address
		identity.DeviceAddress = &address
	}
	return identity
}

// fillIdentities gives tasks the identity that their credentials have now, where the operation froze none. A preview,
// which is no operation yet, shows the credentials themselves.
func (s *Service) fillIdentities(ctx context.Context, operation *db.BatchOperation, rows []taskRow) error {
	if HasFrozenNames(operation) || operation.ID == 0 || len(rows) == 0 {
		return nil
	}
	keys, places := make([]int64, len(rows)), make(map[int64]*identityRow, len(rows))
	for i := range rows {
		keys[i], places[rows[i].credential] = rows[i].credential, &rows[i].identity
	}
	return s.store.Conn().Query(ctx, func(b *sql.Builder) {
		b.WriteString("SELECT id, username, device_id, domain_id, password_type_id FROM credentials WHERE id IN ")
		store.WriteKeys(b, keys)
	}, func(scan func(...any) error) error {
		var key int64
		var r identityRow
		err := scan(&key, &r.username, &r.device, &r.domain, &r.passwordType)
		*places[key] = r
		return err
	})
}
