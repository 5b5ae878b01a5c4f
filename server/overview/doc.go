// Package overview reads the figures of the start page: how many credentials are in which state and when they expire, which
// status the batch operations of the past weeks have, and which operation has been waiting longest.
//
// Set-based SQL, the same on both databases, reads each overview. Operations are read from an index. Credentials have none on
// the columns in question, so their figures take two scans of the table and are cached for a few seconds: a hundred open
// overview pages cost the database no more than one. The caller gives the bounds of days, because only the browser knows its
// time zone.
//
// The package changes nothing and knows no rule of batch operations but their states.
package overview
