package seal_test

import (
	"context"
	"encoding/json"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"bulwark/ent/db"
	"bulwark/server/fault"
	"bulwark/server/internal/dbtest"
	"bulwark/server/seal"
	"bulwark/server/store"
)

var here = seal.Place{Table: "totp_factors", Row: "user_1", Purpose: "secret"}

func now() time.Time { return time.Date(2026, 11, 23, 9, 0, 0, 0, time.UTC) }

// inFolder returns a root key in a folder.
func inFolder(folder string) seal.Source {
	return seal.Source{URL: "file:" + filepath.Join(folder, "root.key"), Create: true}
}

func put(t *testing.T, s *store.Store, k *seal.Keeper, place seal.Place, secret string) (sealed []byte) {
	t.Helper()
	err := s.InTx(t.Context(), func(tx *db.Tx) (err error) {
		sealed, err = k.Seal(t.Context(), tx, place, seal.NewValue([]byte(secret)))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return sealed
}

func opened(t *testing.T, k *seal.Keeper, place seal.Place, sealed []byte) (secret string, err error) {
	t.Helper()
	value, err := k.Open(t.Context(), place, sealed)
	value.Use(func(bytes []byte) { secret = string(bytes) })
	return secret, err
}

// Rule 23: a sealed value opens where it was sealed, and nowhere else: not in another row, column or table, not changed.
func TestRule23SealedValueOpensOnlyInItsPlace(t *testing.T) {
	t.Parallel()
	dbtest.Each(t, func(t *testing.T, s *store.Store) {
		source := inFolder(t.TempDir())
		k := seal.NewKeeper(s, source, now)
		sealed := put(t, s, k, here, "secret of user 1")
		if strings.Contains(string(sealed), "secret") {
			t.Fatal("the value is stored in clear text")
		}
		for _, keeper := range []*seal.Keeper{k, seal.NewKeeper(s, source, now)} { // this process and the next
			if secret, err := opened(t, keeper, here, sealed); err != nil || secret != "secret of user 1" {
				t.Fatalf("got %q, %v", secret, err)
			}
		}
		for _, place := range []seal.Place{
			{"totp_factors", "user_2", "secret"}, {"totp_factors", "user_1", "other"}, {"webhooks", "user_1", "secret"},
			{"totp_factorsuser_1", "", "secret"}, {"totp_factor", "suser_1", "secret"},
		} {
			if _, err := opened(t, k, place, sealed); err == nil {
				t.Errorf("it opens at %v", place)
			}
		}
		for i := range sealed {
			changed := append([]byte{}, sealed...)
			changed[i] ^= 1
			if _, err := opened(t, k, here, changed); err == nil {
				t.Errorf("it opens with byte %d changed", i)
			}
		}
		if _, err := opened(t, k, here, sealed[:20]); err == nil {
			t.Error("it opens cut short")
		}
		if again := put(t, s, k, here, "secret of user 1"); string(again) == string(sealed) {
			t.Error("the same value is sealed the same way twice")
		}
	})
}

// Rule 23: with a wrong or missing root key nothing is opened, sealed or created, and the error says what is needed.
func TestRule23WrongOrMissingRootKeyIsRefused(t *testing.T) {
	t.Parallel()
	dbtest.Each(t, func(t *testing.T, s *store.Store) {
		folder := t.TempDir()
		put(t, s, seal.NewKeeper(s, inFolder(folder), now), here, "x")
		check := func(source seal.Source, want ...string) {
			t.Helper()
			_, err := seal.NewKeeper(s, source, now).CheckKeys(t.Context())
			for _, part := range want {
				if err == nil || !strings.Contains(err.Error(), part) {
					t.Errorf("%s: want %q in %v", source.URL, part, err)
				}
			}
			if err == nil && len(want) > 0 || err != nil && len(want) == 0 {
				t.Errorf("%s: %v", source.URL, err)
			}
		}
		check(inFolder(folder))
		empty := t.TempDir()
		check(inFolder(empty), "missing", empty)
		if files, _ := os.ReadDir(empty); len(files) != 0 {
			t.Error("a new root key was created although one is in use")
		}
		check(seal.Source{}, "--root-key")
		wrong := t.TempDir()
		other := filepath.Join(wrong, "root.key")
		writeKey(t, other, 0o600)
		check(seal.Source{URL: "file:" + other}, "fingerprint", other)
		check(seal.Source{URL: "transit+https://vault.example.com/v1/transit/keys/x"}, "unknown kind")
		check(seal.Source{URL: "nonsense"}, "not file:PATH")
		check(seal.Source{URL: "env:BULWARK_TEST_NO_SUCH_VARIABLE"}, "BULWARK_TEST_NO_SUCH_VARIABLE")
		err := s.InTx(t.Context(), func(tx *db.Tx) error {
			_, err := seal.NewKeeper(s, seal.Source{URL: "file:" + other, Create: true}, now).Seal(t.Context(), tx, here, seal.NewValue(nil))
			return err
		})
		if err == nil {
			t.Error("a wrong root key seals")
		}
		if n := s.Read().SecretKey.Query().CountX(t.Context()); n != 1 {
			t.Errorf("there are %d data keys", n)
		}
	})
}

// Rule 23: a server without a root key says what to do.
func TestRule23SealingWithoutARootKeySaysWhatToDo(t *testing.T) {
	t.Parallel()
	dbtest.Each(t, func(t *testing.T, s *store.Store) {
		k := seal.NewKeeper(s, seal.Source{}, now)
		if _, err := k.CheckKeys(t.Context()); err != nil {
			t.Errorf("nothing is sealed yet, but %v", err)
		}
		err := s.InTx(t.Context(), func(tx *db.Tx) error {
			_, err := k.Seal(t.Context(), tx, here, seal.NewValue(nil))
			return err
		})
		if !fault.Has(err, seal.CodeRootKeyRequired) || !strings.Contains(err.Error(), "--root-key") {
			t.Errorf("got %v", err)
		}
	})
}

// The root key's file is created for its owner only, and refused when others can read it.
func TestRootKeyFileIsPrivate(t *testing.T) {
	t.Parallel()
	s := dbtest.Open(t, dbtest.SQLite(t))
	folder := t.TempDir()
	source := inFolder(folder)
	put(t, s, seal.NewKeeper(s, source, now), here, "x")
	path := filepath.Join(folder, "root.key")
	about, err := os.Stat(path)
	if err != nil || about.Mode().Perm() != 0o600 {
		t.Fatalf("got %v, %v", about, err)
	}
	if err := os.Chmod(path, 0o640); err != nil {
		t.Fatal(err)
	}
	if _, err := seal.NewKeeper(s, source, now).CheckKeys(t.Context()); err == nil || !strings.Contains(err.Error(), "chmod 600") {
		t.Errorf("got %v", err)
	}
	short := filepath.Join(t.TempDir(), "short.key")
	if err := os.WriteFile(short, []byte("c2hvcnQ="), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := seal.NewKeeper(s, seal.Source{URL: "file:" + short}, now).CheckKeys(t.Context()); err == nil || strings.Contains(err.Error(), "c2hvcnQ=") {
		t.Errorf("got %v", err)
	}
}

// rows is a set of sealed values on a store.
type rows struct {
	store  *store.Store
	values map[seal.Place][]byte
	fail   bool
}

func (r rows) Reseal(ctx context.Context, again func(*db.Tx, seal.Place, []byte) ([]byte, error)) (int, error) {
	for place, sealed := range r.values {
		if r.fail {
			return 0, fmt.Errorf("killed")
		}
		err := r.store.InTx(ctx, func(tx *db.Tx) (err error) {
			r.values[place], err = again(tx, place, sealed)
			return err
		})
		if err != nil {
			return 0, err
		}
	}
	return len(r.values), nil
}

// Replacing the data key or the root key leaves every value readable; the old data key is deleted, and the old root key opens nothing.
func TestKeysAreReplaced(t *testing.T) {
	t.Parallel()
	dbtest.Each(t, func(t *testing.T, s *store.Store) {
		source := inFolder(t.TempDir())
		k, running := seal.NewKeeper(s, source, now), seal.NewKeeper(s, source, now)
		values := map[seal.Place][]byte{}
		for _, row := range []string{"user_1", "user_2"} {
			place := seal.Place{Table: "totp_factors", Row: row, Purpose: "secret"}
			values[place] = put(t, s, running, place, row)
		}
		if _, err := k.ReplaceDataKey(t.Context(), rows{s, values, true}); err == nil {
			t.Fatal("the interruption returns no error")
		}
		readable := func(k *seal.Keeper) {
			t.Helper()
			for place, sealed := range values {
				if secret, err := opened(t, k, place, sealed); err != nil || secret != place.Row {
					t.Errorf("%v: %q, %v", place, secret, err)
				}
			}
		}
		readable(running)
		if n, err := k.ReplaceDataKey(t.Context(), rows{s, values, false}); err != nil || n != 2 {
			t.Fatalf("got %d, %v", n, err)
		}
		if n := s.Read().SecretKey.Query().CountX(t.Context()); n != 1 {
			t.Errorf("there are %d data keys", n)
		}
		readable(running) // a server that was running all the time
		later := seal.Place{Table: "totp_factors", Row: "user_3", Purpose: "secret"}
		values[later] = put(t, s, running, later, "user_3") // must not use the deleted key
		moved := seal.Source{URL: "file:" + filepath.Join(t.TempDir(), "new.key")}
		if n, err := k.ReplaceRootKey(t.Context(), moved); err != nil || n != 1 {
			t.Fatalf("got %d, %v", n, err)
		}
		readable(seal.NewKeeper(s, moved, now))
		if _, err := seal.NewKeeper(s, source, now).CheckKeys(t.Context()); err == nil {
			t.Error("the old root key still opens the data keys")
		}
	})
}

// A secret in memory prints nothing of itself, however it is printed.
func TestValueNeverPrints(t *testing.T) {
	t.Parallel()
	value := seal.NewValue([]byte("hunter2"))
	text, err := json.Marshal(map[string]any{"value": value, "pointer": &value})
	if err != nil {
		t.Fatal(err)
	}
	var log strings.Builder
	slog.New(slog.NewTextHandler(&log, nil)).Info("x", "value", value, "inside", struct{ V seal.Value }{value})
	slog.New(slog.NewJSONHandler(&log, nil)).Info("x", "value", value, "inside", struct{ V seal.Value }{value})
	all := string(text) + log.String() + fmt.Sprintf("%v %+v %#v %s %q %x %d", value, value, value, value, value, value, value) +
		fmt.Sprintf("%v %+v %#v", struct{ V seal.Value }{value}, []seal.Value{value}, &value)
	if strings.Contains(all, "hunter2") || strings.Contains(all, "68756e74") || strings.Contains(all, "104 117") {
		t.Errorf("it printed %s", all)
	}
}

func writeKey(t *testing.T, path string, mode os.FileMode) {
	t.Helper()
	if err := os.WriteFile(path, []byte("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=\n"), mode); err != nil {
		t.Fatal(err)
	}
}
