// Package model holds the API's types that neither ent nor the domain packages define: inputs and payloads (generated.go, written
// by gqlgen), views that are filled before they are shown, pages, and scalars that refuse values which a database cannot store.
package model
