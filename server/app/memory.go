package app

import (
	"os"
	"runtime/debug"
)

// The live heap of the server is small, so with GOGC=100 the garbage collector runs dozens of times a second under load, which is
// a fifth of the cost of a page. The heap may therefore grow fivefold between collections, and less near the memory limit.
// GOGC and GOMEMLIMIT in the environment override both.
const (
	gcPercent   = 400       // as in GOGC
	memoryLimit = 256 << 20 // bytes; a soft limit
)

// tuneMemory sets the limits of the garbage collector. Call it after starting: it returns the memory that starting needed.
func tuneMemory() {
	debug.FreeOSMemory()
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(gcPercent)
	}
	if os.Getenv("GOMEMLIMIT") == "" {
		debug.SetMemoryLimit(memoryLimit)
	}
}
