package app

// ClockAfter is the clock of a server.
var ClockAfter = newClock
