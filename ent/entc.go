//go:build ignore

// Command entc generates package db from the schema.
package main

import (
	"log"

	"entgo.io/ent/entc"
	"entgo.io/ent/entc/gen"
)

func main() {
	err := entc.Generate("./schema", &gen.Config{
		Target:   "./db",
		Package:  "bulwark/ent/db",
		Features: []gen.Feature{gen.FeatureUpsert, gen.FeatureExecQuery, gen.FeatureModifier, gen.FeatureVersionedMigration},
	}, entc.TemplateDir("./template"))
	if err != nil {
		log.Fatal(err)
	}
}
