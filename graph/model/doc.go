// Package model has the API's objects that are neither stored as they are shown nor the domain's own: inputs and payloads
// (generated.go, by gqlgen), views that are filled before they are shown, pages, and scalars that refuse what a database
// cannot hold.
package model
