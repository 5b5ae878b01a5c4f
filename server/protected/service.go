package protected

import (
	"context"
	"encoding/json"
	"fmt"
	"log/slog"
	"maps"
	"time"

	"bulwark/ent/db"
	"bulwark/ent/db/authoritygrant"
	"bulwark/ent/db/protectedchange"
	"bulwark/server/authority"
	"bulwark/server/ident"
	"bulwark/server/store"
)

// Apply applies an approved change in the transaction of its approval. It refuses a change that can no longer be applied, which then
// stays pending.
type Apply func(ctx context.Context, tx *db.Tx, effect Effect) error

// Appliers are Apply functions by the kind of change.
type Appliers map[protectedchange.Kind]Apply

// Service has the use cases on protected changes.
type Service struct {
	store    *store.Store
	clock    func() time.Time
	log      *slog.Logger
	appliers Appliers
}

// New makes the service with the functions that apply changes.
func New(s *store.Store, now func() time.Time, log *slog.Logger, kinds ...Appliers) *Service {
	all := Appliers{}
	for _, some := range kinds {
		maps.Copy(all, some)
	}
	return &Service{store: s, clock: now, log: log, appliers: all}
}

// now returns the present time with the precision of the database.
func (s *Service) now() time.Time { return s.clock().UTC().Truncate(time.Microsecond) }

// Effect says who changes authority, when, and by which protected change.
type Effect struct {
	At     time.Time
	By     []ident.User        // the requester, and the person who approved
	Change *db.ProtectedChange // nil when no second person is needed
}

// Payload decodes the payload of the change.
func (e Effect) Payload(into any) error {
	if err := json.Unmarshal([]byte(e.Change.Payload), into); err != nil {
		return fmt.Errorf("the payload of protected change %d cannot be read: %w", e.Change.Number, err)
	}
	return nil
}

// RecordGrant records that a person was granted authority (rule 21).
func (e Effect) RecordGrant(ctx context.Context, tx *db.Tx, person ident.User, kind authoritygrant.Kind) error {
	grant := authority.Grant{User: person, By: e.By, Kind: kind, At: e.At}
	if e.Change != nil {
		grant.Change = &e.Change.ID
	}
	return authority.Record(ctx, tx, grant)
}

// AddChangeTo adds the id of the protected change to the details of an audit event and returns them.
func (e Effect) AddChangeTo(details map[string]any) map[string]any {
	if e.Change != nil {
		details["protectedChange"] = e.Change.ID.String()
	}
	return details
}
