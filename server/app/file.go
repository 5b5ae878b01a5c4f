package app

import (
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/alecthomas/kong"
)

// configFile gives flags the values of the JSON file that --config names, whose keys are names of flags. It implements
// kong.Resolver.
type configFile struct {
	values map[string]any
	read   bool
	err    error // why the file cannot be used; returned from Resolve, kong would attribute it to a flag
}

const configFlag = "config"

// Validate implements kong.Resolver. The path of the file is not known yet.
func (f *configFile) Validate(*kong.Application) error { return nil }

// Resolve returns the value of a flag in the file, unless its environment variable is set.
func (f *configFile) Resolve(parsed *kong.Context, _ *kong.Path, flag *kong.Flag) (any, error) {
	if !f.read {
		f.read, f.err = true, f.load(parsed)
	}
	for _, name := range flag.Envs {
		if _, set := os.LookupEnv(name); set {
			return nil, nil
		}
	}
	value, found := f.values[flag.Name]
	if !found {
		return nil, nil
	}
	return value, nil
}

// load reads the file. Its error names every key that is no flag.
func (f *configFile) load(parsed *kong.Context) error {
	path := configPath(parsed)
	if path == "" {
		return nil
	}
	content, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	if err := json.Unmarshal(content, &f.values); err != nil {
		return fmt.Errorf("%s is not a JSON object: %w", path, err)
	}
	known := flagNames(parsed.Model.Node)
	var unknown []string
	for key := range f.values {
		if !known[key] || key == configFlag {
			unknown = append(unknown, key)
		}
	}
	if len(unknown) > 0 {
		slices.Sort(unknown)
		return fmt.Errorf("%s has keys that are no flags: %s", path, strings.Join(unknown, ", "))
	}
	return nil
}

func configPath(parsed *kong.Context) string {
	for _, flag := range parsed.Model.Flags {
		if flag.Name == configFlag {
			path, _ := parsed.FlagValue(flag).(string)
			return path
		}
	}
	return ""
}

// flagNames returns the names of the flags of a command and its subcommands.
func flagNames(node *kong.Node) map[string]bool {
	names := map[string]bool{}
	for _, flag := range node.Flags {
		names[flag.Name] = true
	}
	for _, child := range node.Children {
		for name := range flagNames(child) {
			names[name] = true
		}
	}
	return names
}
