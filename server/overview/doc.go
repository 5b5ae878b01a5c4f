// Package overview has the figures that people look at first: how many credentials are in which state and when they
// expire, what became of the batch operations of the past weeks, and what has been waiting longest.
//
// Each overview is read by set-based SQL, the same on both databases. Operations are read from an index; credentials have
// none on their hot columns, so their figures take two passes over the table and are kept for a few seconds: a wall full
// of open overview pages costs the database no more than one. Bounds come from whoever asks, since only they know where a
// day of their clock begins.
//
// The package reads through package selection's connection and changes nothing.
package overview
