package model

// Node is anything that has an id of its own.
type Node any
