// Package seal encrypts secrets that the program must be able to read again, such as the secrets of one-time passwords.
//
//	root key (32 bytes)  wraps  data key n (random, in the table secret_keys)
//	row key  = HKDF-SHA256(data key n, random salt of the row, "bulwark/secret/v1")
//	sealed   = version, number of the data key, salt, nonce, AES-256-GCM(value, with table, row and purpose authenticated)
//
// The root key is not in the database, so a stolen copy of the database opens nothing. Because table, row and purpose are
// authenticated, a sealed value that was moved to another row does not open. While secret_keys has rows, a root key that
// is missing or wrong is an error and never replaced by a new one.
//
// The package knows no particular secret: whoever stores sealed values re-seals them through a Holder when the data key is
// replaced.
package seal
