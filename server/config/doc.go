// Package config holds the configuration of the program. The command line of package app fills its structs from flags,
// environment variables and a JSON file; Check reports every mistake at once; LogValue leaves out secrets. It depends on the
// standard library only.
package config
