// Package limit bounds what one owner, a person or a network, can do at a time and within a time (rule 28):
//
//   - PasswordLimiter limits how often passwords are tried,
//   - RateLimiter limits how often anything else happens,
//   - Semaphore limits how much is under way,
//   - FairQueue grants costly work to owners in turn.
//
// Limits are kept in memory, which is bounded for any number of names and networks, and count for one process. The package
// does not know what it limits: its callers decide what counts and for whom. A limit that is reached is a fault of kind Limited,
// which says how long to wait.
package limit
