package bench

import (
	"context"
	"fmt"
	"os"
	"runtime"
	"runtime/debug"
	"strings"
)

// describe returns lines about the machine, the program and the database.
func (e *Environment) describe(ctx context.Context) ([]string, error) {
	lines := []string{
		fmt.Sprintf("%s/%s, %d processors%s, %s%s", runtime.GOOS, runtime.GOARCH, runtime.NumCPU(), processor(), machineMemory(), kernel()),
		fmt.Sprintf("bulwark %s, %s", commit(), runtime.Version()),
	}
	if !e.Store.Postgres() {
		version, err := e.Floor.queryLines(ctx, statement{sql: "SELECT sqlite_version()"})
		return append(lines, "SQLite "+strings.Join(version, "")+", write-ahead log, synchronous FULL",
			e.describeInventory()), err
	}
	version, err := e.Floor.queryLines(ctx, statement{sql: "SHOW server_version"})
	if err != nil {
		return nil, err
	}
	settings, err := e.Floor.queryLines(ctx, statement{sql: "SELECT name || ' ' || current_setting(name) FROM pg_settings WHERE name IN" +
		" ('shared_buffers', 'work_mem', 'max_wal_size', 'fsync', 'synchronous_commit', 'jit') ORDER BY name"})
	return append(lines, "PostgreSQL "+strings.Join(version, "")+", "+strings.Join(settings, ", "), e.describeInventory()), err
}

func (e *Environment) describeInventory() string {
	return fmt.Sprintf("%s credentials, %s of them active; medians of %d turns each, product and floor alternating",
		formatInt(int64(e.options.Credentials)), formatInt(e.active), e.options.Rounds)
}

func commit() string {
	if info, ok := debug.ReadBuildInfo(); ok {
		for _, setting := range info.Settings {
			if setting.Key == "vcs.revision" {
				return setting.Value[:min(12, len(setting.Value))]
			}
		}
	}
	return "(devel)"
}

func processor() string { return procValue("/proc/cpuinfo", "model name", " (", ")") }

func machineMemory() string {
	return strings.TrimSpace(procValue("/proc/meminfo", "MemTotal", "memory ", ""))
}

func kernel() string {
	text, err := os.ReadFile("/proc/sys/kernel/osrelease")
	if err != nil {
		return ""
	}
	return ", kernel " + strings.TrimSpace(string(text))
}

// procValue returns a value from a file of Linux with a prefix and a suffix; empty on other systems.
func procValue(file, name, prefix, suffix string) string {
	text, err := os.ReadFile(file)
	if err != nil {
		return ""
	}
	_, rest, found := strings.Cut(string(text), name)
	line, _, _ := strings.Cut(rest, "\n")
	if !found {
		return ""
	}
	return prefix + strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(line), ":")) + suffix
}
