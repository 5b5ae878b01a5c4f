package seal

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"sync"
	"time"

	"entgo.io/ent/dialect/sql"

	"bulwark/ent/db"
	"bulwark/ent/db/secretkey"
	"bulwark/ent/db/systemparameters"
	"bulwark/server/fault"
	"bulwark/server/store"
)

// CodeRootKeyRequired is the code of a refusal to seal a value on a server without a root key.
const CodeRootKeyRequired fault.Code = "ROOT_KEY_REQUIRED"

// checkPlace is the place for which the check value of each data key is sealed.
var checkPlace = Place{"secret_keys", "", "check"}

const checkText = "bulwark"

// Keeper seals and opens values. It is safe for concurrent use, and any number of processes may use one database.
type Keeper struct {
	store  *store.Store
	source Source
	now    func() time.Time

	mutex sync.Mutex
	root  *root
	keys  map[int][]byte // data keys by number
}

// NewKeeper makes a keeper with the source of the root key, which is read on first use.
func NewKeeper(s *store.Store, source Source, now func() time.Time) *Keeper {
	return &Keeper{store: s, source: source, now: now, keys: map[int][]byte{}}
}

// CheckKeys opens every data key of the database and returns their number. It fails when the root key is wrong or missing; the program
// then must not start. A configured root key must exist even if nothing has been sealed yet, unless the source may create it.
func (k *Keeper) CheckKeys(ctx context.Context) (int, error) {
	rows, err := k.store.Read().SecretKey.Query().All(ctx)
	if err != nil {
		return 0, store.Translate(err)
	}
	if len(rows) == 0 {
		if k.source.URL == "" || k.source.Create {
			return 0, nil
		}
		_, err := k.loadRoot(false)
		return 0, err
	}
	for _, row := range rows {
		if _, err := k.unwrap(row); err != nil {
			return 0, err
		}
	}
	return len(rows), nil
}

// Seal encrypts a value for a place, in the transaction that stores it. Refused with ROOT_KEY_REQUIRED when the server has no root
// key.
func (k *Keeper) Seal(ctx context.Context, tx *db.Tx, place Place, value Value) (sealed []byte, err error) {
	if k.source.URL == "" {
		return nil, fault.Refuse(fault.Of(CodeRootKeyRequired, "This server was given no root key, so it cannot keep secrets. "+
			"Ask whoever runs it to start it with --root-key. Passkeys work without one."))
	}
	number, key, err := k.activeKey(ctx, tx)
	if err != nil {
		return nil, err
	}
	value.Use(func(secret []byte) { sealed, err = sealWith(key, uint32(number), place, secret) })
	return sealed, err
}

// Open decrypts a value that was sealed for a place.
func (k *Keeper) Open(ctx context.Context, place Place, sealed []byte) (Value, error) {
	number, err := dataKeyNumber(sealed)
	if err != nil {
		return Value{}, err
	}
	key, err := k.dataKey(ctx, int(number))
	if err != nil {
		return Value{}, err
	}
	secret, err := openWith(key, place, sealed)
	return NewValue(secret), err
}

// dataKey returns the data key with a number.
func (k *Keeper) dataKey(ctx context.Context, number int) ([]byte, error) {
	k.mutex.Lock()
	key, known := k.keys[number]
	k.mutex.Unlock()
	if known {
		return key, nil
	}
	row, err := k.store.Read().SecretKey.Get(ctx, number)
	if db.IsNotFound(err) {
		return nil, fmt.Errorf("data key %d, which a secret needs, is not in the table secret_keys", number)
	}
	if err != nil {
		return nil, store.Translate(err)
	}
	return k.unwrap(row)
}

// activeKey returns the data key for new values, and creates the first one. It reads the database each time, because another process
// may have replaced the key.
func (k *Keeper) activeKey(ctx context.Context, tx *db.Tx) (int, []byte, error) {
	if err := lock(ctx, tx); err != nil {
		return 0, nil, err
	}
	row, err := tx.SecretKey.Query().Where(secretkey.Active(true)).Order(db.Desc(secretkey.FieldID)).First(ctx)
	if db.IsNotFound(err) {
		return k.newKey(ctx, tx)
	}
	if err != nil {
		return 0, nil, err
	}
	key, err := k.unwrap(row)
	return row.ID, key, err
}

// lock serialises processes that seal values or replace data keys. It locks the row of system parameters, which always exists.
func lock(ctx context.Context, tx *db.Tx) error {
	return tx.SystemParameters.Update().Modify(func(update *sql.UpdateBuilder) {
		update.Set(systemparameters.FieldUpdatedAt, sql.Expr(systemparameters.FieldUpdatedAt))
	}).Exec(ctx)
}

// newKey creates a data key. It may create a root key only when there are no data keys at all.
func (k *Keeper) newKey(ctx context.Context, tx *db.Tx) (int, []byte, error) {
	exist, err := tx.SecretKey.Query().Exist(ctx)
	if err != nil {
		return 0, nil, err
	}
	rootKey, err := k.loadRoot(!exist && k.source.Create)
	if err != nil {
		return 0, nil, err
	}
	key := make([]byte, keySize)
	_, _ = rand.Read(key) // never fails: the program ends instead
	wrapped, err := rootKey.wrap(key)
	if err != nil {
		return 0, nil, err
	}
	check, err := sealWith(key, 0, checkPlace, []byte(checkText))
	if err != nil {
		return 0, nil, err
	}
	row, err := tx.SecretKey.Create().SetCreatedAt(k.now().UTC().Truncate(time.Microsecond)).SetWrapped(wrapped).SetCheckValue(check).Save(ctx)
	if err != nil {
		return 0, nil, err
	}
	return row.ID, key, nil
}

// unwrap opens a stored data key and its check value.
func (k *Keeper) unwrap(row *db.SecretKey) ([]byte, error) {
	rootKey, err := k.loadRoot(false)
	if errors.Is(err, errMissing) {
		err = fmt.Errorf("secrets in the database were sealed under a root key, which is missing: %w. "+
			"Bring it back from where it is kept; a new one would open none of them", err)
	}
	if err != nil {
		return nil, err
	}
	key, err := rootKey.unwrap(row.Wrapped)
	if err != nil {
		return nil, err
	}
	if check, err := openWith(key, checkPlace, row.CheckValue); err != nil || string(check) != checkText {
		return nil, fmt.Errorf("the check value of data key %d does not open", row.ID)
	}
	k.mutex.Lock()
	defer k.mutex.Unlock()
	k.keys[row.ID] = key
	return key, nil
}

// loadRoot returns the root key, which it reads on first use.
func (k *Keeper) loadRoot(mayCreate bool) (*root, error) {
	k.mutex.Lock()
	defer k.mutex.Unlock()
	if k.root != nil {
		return k.root, nil
	}
	if k.source.URL == "" {
		return nil, fmt.Errorf("%w: name it with --root-key", errMissing)
	}
	found, err := k.source.load()
	if mayCreate && errors.Is(err, errMissing) {
		found, err = k.source.create()
	}
	if err == nil {
		k.root = found
	}
	return found, err
}
