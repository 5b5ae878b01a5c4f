// Package seal encrypts secrets that the program must be able to read again, such as the secrets of one-time passwords. It owns the
// data keys in the table secret_keys.
//
//	root key (32 bytes)  wraps  data key n (random, in the table secret_keys)
//	row key  = HKDF-SHA256(data key n, random salt of the row, "bulwark/secret/v1")
//	sealed   = version, number of the data key, salt, nonce, AES-256-GCM(value, with table, row and purpose authenticated)
//
// The root key is not in the database, so a stolen copy of the database does not reveal the secrets. Because table, row and
// purpose are authenticated, a sealed value cannot be opened in another row. While secret_keys has rows, a missing or wrong
// root key is an error and is never replaced by a new one.
//
// The package does not know particular secrets: a package that stores sealed values implements Resealer, which is called when the data
// key is replaced.
package seal
