package app

import (
	"os"
	"runtime/debug"
)

// What the server lives on is small, so the collector's own measure, collecting whenever memory has doubled, makes it run
// dozens of times a second under load: a fifth of what a page costs. It may grow fivefold instead, and sooner than that
// when it comes near the limit. An operator who sets GOGC or GOMEMLIMIT decides otherwise.
const (
	growth      = 400       // percent
	memoryLimit = 256 << 20 // bytes; no promise, the collector tries harder from there on
)

// tuneMemory is for a server that has started: what starting needed is given back first.
func tuneMemory() {
	debug.FreeOSMemory()
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(growth)
	}
	if os.Getenv("GOMEMLIMIT") == "" {
		debug.SetMemoryLimit(memoryLimit)
	}
}
