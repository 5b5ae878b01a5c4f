// Package lifecycle tests the promise of the whole program: no operation executes unless somebody other than its requester,
// in whose authority the requester had no hand during the cooling-off period, approved exactly the text that is executed.
//
// A model makes random moves through the use cases, on a copy of a small installation: people, passwords, second factors,
// tokens, roles, registrations, protected changes, parameters, requests, renames, decisions by anybody, execution, and clocks
// that jump. An oracle records who had a hand in whose authority, and what text each approver was shown. It works from what it
// sees in the tables of people and from who made each move, and knows neither grants nor digests nor counted decisions.
// Whenever an operation starts, the oracle decides by its own records whether it may.
//
// The test runs for a few seconds on each database; -lifecycle.for gives it more. A negative control removes guards from the
// source and the database, runs the model against that, and demands that it fails.
package lifecycle
