// Package config is what the program is told: flags, environment variables and a JSON file, read by the command line of
// package app into the structs here. Checking names every mistake at once, and what is logged never holds a secret. It
// depends on the standard library alone.
package config
