package app

import "time"

// now is the one clock of the program; everything below gets it as a dependency.
func now() time.Time { return time.Now().UTC() }
