package app

import (
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/alecthomas/kong"
)

// file gives flags the values of the JSON file that --config names. Its keys are the flags' names. It implements
// kong.Resolver.
type file struct {
	values map[string]any
	read   bool
	err    error // why it cannot be used; kong would blame whichever flag it asked for first
}

const configFlag = "config"

// Validate has nothing to say: which file it is, is not known yet.
func (f *file) Validate(*kong.Application) error { return nil }

// Resolve returns the file's value of a flag, unless the environment has one.
func (f *file) Resolve(parsed *kong.Context, _ *kong.Path, flag *kong.Flag) (any, error) {
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

// load reads the file and names every key that is no flag.
func (f *file) load(parsed *kong.Context) error {
	path := pathOf(parsed)
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
	known := names(parsed.Model.Node)
	var unknown []string
	for key := range f.values {
		if !known[key] || key == configFlag {
			unknown = append(unknown, key)
		}
	}
	if len(unknown) > 0 {
		slices.Sort(unknown)
		return fmt.Errorf("%s names what is no flag: %s", path, strings.Join(unknown, ", "))
	}
	return nil
}

func pathOf(parsed *kong.Context) string {
	for _, flag := range parsed.Model.Flags {
		if flag.Name == configFlag {
			path, _ := parsed.FlagValue(flag).(string)
			return path
		}
	}
	return ""
}

// names are the flags of a command and of those below it.
func names(node *kong.Node) map[string]bool {
	found := map[string]bool{}
	for _, flag := range node.Flags {
		found[flag.Name] = true
	}
	for _, child := range node.Children {
		for name := range names(child) {
			found[name] = true
		}
	}
	return found
}
