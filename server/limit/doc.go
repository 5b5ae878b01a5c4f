// Package limit bounds what one person or one network may do at a time and within a time (rule 28): how often passwords are
// tried, who gets the next turn at costly work, and how many things of a kind somebody has under way. Everything is kept in
// memory, bounded whatever attackers make up, and counts for one process. What is limited, and for whom, is decided by the
// packages that use it; a limit that is reached is a fault of kind Limited, which says how long to wait.
package limit
