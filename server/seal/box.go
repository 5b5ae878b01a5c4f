package seal

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/hkdf"
	"crypto/rand"
	"crypto/sha256"
	"encoding/binary"
	"errors"
)

// Sizes in bytes.
const (
	keySize   = 32
	saltSize  = 32
	nonceSize = 12
	headSize  = 1 + 4 // version and number of the data key
)

// version is the first byte of every sealed value.
const version = 1

// rowKeyInfo separates row keys from other uses of a data key.
const rowKeyInfo = "bulwark/secret/v1"

// errOpen does not say whether the key, the place or the content is wrong.
var errOpen = errors.New("a sealed value does not open: it was changed, or moved here from another row")

// Place is where a sealed value is stored. The value cannot be opened elsewhere.
type Place struct{ Table, Row, Purpose string }

// authenticated returns the place as bytes: each part after its length, so that different places have different bytes.
func (p Place) authenticated() []byte {
	var all []byte
	for _, part := range []string{p.Table, p.Row, p.Purpose} {
		all = binary.BigEndian.AppendUint32(all, uint32(len(part)))
		all = append(all, part...)
	}
	return all
}

// sealWith seals a value under a data key.
func sealWith(dataKey []byte, number uint32, place Place, value []byte) ([]byte, error) {
	sealed := make([]byte, headSize+saltSize+nonceSize)
	sealed[0] = version
	binary.BigEndian.PutUint32(sealed[1:headSize], number)
	_, _ = rand.Read(sealed[headSize:]) // never fails: the program ends instead
	salt, nonce := sealed[headSize:headSize+saltSize], sealed[headSize+saltSize:]
	box, err := rowCipher(dataKey, salt)
	if err != nil {
		return nil, err
	}
	return box.Seal(sealed, nonce, value, place.authenticated()), nil
}

// dataKeyNumber returns the number of the data key under which a value was sealed.
func dataKeyNumber(sealed []byte) (uint32, error) {
	if len(sealed) < headSize+saltSize+nonceSize || sealed[0] != version {
		return 0, errOpen
	}
	return binary.BigEndian.Uint32(sealed[1:headSize]), nil
}

// openWith opens what sealWith sealed.
func openWith(dataKey []byte, place Place, sealed []byte) ([]byte, error) {
	if _, err := dataKeyNumber(sealed); err != nil {
		return nil, err
	}
	salt, rest := sealed[headSize:headSize+saltSize], sealed[headSize+saltSize:]
	box, err := rowCipher(dataKey, salt)
	if err != nil {
		return nil, err
	}
	value, err := box.Open(nil, rest[:nonceSize], rest[nonceSize:], place.authenticated())
	if err != nil {
		return nil, errOpen
	}
	return value, nil
}

// rowCipher returns the cipher of a row with a salt.
func rowCipher(dataKey, salt []byte) (cipher.AEAD, error) {
	key, err := hkdf.Key(sha256.New, dataKey, salt, rowKeyInfo, keySize)
	if err != nil {
		return nil, err
	}
	return newCipher(key)
}

func newCipher(key []byte) (cipher.AEAD, error) {
	block, err := aes.NewCipher(key)
	if err != nil {
		return nil, err
	}
	return cipher.NewGCM(block)
}
