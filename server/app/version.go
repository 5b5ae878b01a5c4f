package app

import (
	"fmt"
	"runtime"
	"runtime/debug"
)

// version is the command that prints the version.
type version struct{}

// Run prints one line.
func (c *version) Run(streams Streams) error {
	_, err := fmt.Fprintln(streams.Out, "bulwark", versionText())
	return err
}

// versionText is what the build knows of itself: the module's version and the commit it was built from.
func versionText() string {
	number, commit := "(devel)", ""
	if info, known := debug.ReadBuildInfo(); known {
		if info.Main.Version != "" {
			number = info.Main.Version
		}
		for _, setting := range info.Settings {
			if setting.Key == "vcs.revision" {
				commit = " " + setting.Value[:min(12, len(setting.Value))]
			}
		}
	}
	return number + commit + " " + runtime.Version() + " " + runtime.GOOS + "/" + runtime.GOARCH
}
