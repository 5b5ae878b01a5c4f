package model

// Node is an object with an id.
type Node any
