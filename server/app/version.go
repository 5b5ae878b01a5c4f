package app

import (
	"fmt"
	"runtime"
	"runtime/debug"
)

// The version and commit of a release, set by the linker: npm run release.
var releaseVersion, releaseCommit string

// version prints the version.
type version struct{}

// Run prints one line.
func (c *version) Run(streams Streams) error {
	_, err := fmt.Fprintln(streams.Out, "bulwark", versionText())
	return err
}

// versionText returns the version, the commit, Go's version and the platform. Other builds than releases are described by what
// the compiler recorded.
func versionText() string {
	number, commit := releaseVersion, releaseCommit
	if number == "" {
		number, commit = recordedVersion()
	}
	return fmt.Sprintf("%s (commit %s, %s, %s/%s)", number, commit, runtime.Version(), runtime.GOOS, runtime.GOARCH)
}

func recordedVersion() (number, commit string) {
	number, commit = "(devel)", "unknown"
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return number, commit
	}
	if info.Main.Version != "" {
		number = info.Main.Version
	}
	for _, setting := range info.Settings {
		if setting.Key == "vcs.revision" {
			commit = setting.Value
		}
	}
	return number, commit
}
