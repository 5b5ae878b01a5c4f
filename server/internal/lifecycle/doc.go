// Package lifecycle tests the promise of the whole program: no operation executes unless a person other than its requester, to
// whom the requester granted no authority during the cooling-off period, approved exactly the text that is executed.
//
// A model makes random moves through the use cases, on a copy of a small installation: people, passwords, second factors,
// tokens, roles, registrations, protected changes, parameters, requests, renames, decisions by anyone, execution, and clocks
// that jump. An oracle records who granted authority to whom, and what text each approver was shown. It uses only the tables of
// people and who made each move; it reads neither grants nor digests nor the decisions that count.
// Whenever an operation starts, the oracle decides by its own records whether it may.
//
// The test runs for a few seconds on each database; -lifecycle.for gives it more. A negative control removes guards from the
// source and the database, runs the model against that, and demands that it fails.
package lifecycle
