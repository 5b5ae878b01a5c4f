package app

import (
	"os"
	"strings"
	"testing"

	"github.com/alecthomas/kong"
)

func TestReadmeNamesEveryFlagOfTheServer(t *testing.T) {
	t.Parallel()
	content, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	parser, err := kong.New(&grammar{}, kong.DefaultEnvars("BULWARK"))
	if err != nil {
		t.Fatal(err)
	}
	flags := append([]*kong.Flag{}, parser.Model.Flags...)
	for _, command := range parser.Model.Children {
		if command.Name == "serve" {
			flags = append(flags, command.Flags...)
		}
	}
	for _, flag := range flags {
		if flag.Name == "help" {
			continue
		}
		row := "| `--" + flag.Name
		if !strings.Contains(string(content), row) || !strings.Contains(string(content), "`"+flag.Envs[0]+"`") {
			t.Errorf("README.md lacks --%s or %s", flag.Name, flag.Envs[0])
		}
	}
}
