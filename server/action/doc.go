// Package action holds the vocabulary of bulk actions: the actions, the credential fields that they change, what an update
// changes, and how credentials are selected. Everything else that depends on a field or an action is derived from two tables:
//
//   - fields.go has a row for each field: where it is stored, what kind of value it has, what it refers to, where the API's
//     input names it and how a preview counts it. SQL, rendering, reference checks, limits and the conversion of the input
//     follow from the row; see FieldDefinition.
//   - actions.go has a row for each action: which credentials it is for and what it writes; see Definition.
//
// Assignments says what an operation writes. Changes is the JSON that is stored with an operation and covered by its digest:
// its tags and order must not change.
//
// The package depends on no database and checks only the form of an input. Package batch checks limits; whether referenced
// things exist and are in use is checked with the database, in sets.
package action
