package bench

import (
	"context"
	"fmt"
	"os"
	"runtime"
	"runtime/debug"
	"strings"
)

// machine says where and with what was measured.
func (s *Site) machine(ctx context.Context) ([]string, error) {
	lines := []string{
		fmt.Sprintf("%s/%s, %d processors%s, %s%s", runtime.GOOS, runtime.GOARCH, runtime.NumCPU(), processor(), memoryOfMachine(), kernel()),
		fmt.Sprintf("bulwark %s, %s", commit(), runtime.Version()),
	}
	if !s.Store.Postgres() {
		version, err := s.Floor.lines(ctx, statement{sql: "SELECT sqlite_version()"})
		return append(lines, "SQLite "+strings.Join(version, "")+", write-ahead log, synchronous FULL",
			s.inventory()), err
	}
	version, err := s.Floor.lines(ctx, statement{sql: "SHOW server_version"})
	if err != nil {
		return nil, err
	}
	settings, err := s.Floor.lines(ctx, statement{sql: "SELECT name || ' ' || current_setting(name) FROM pg_settings WHERE name IN" +
		" ('shared_buffers', 'work_mem', 'max_wal_size', 'fsync', 'synchronous_commit', 'jit') ORDER BY name"})
	return append(lines, "PostgreSQL "+strings.Join(version, "")+", "+strings.Join(settings, ", "), s.inventory()), err
}

func (s *Site) inventory() string {
	return fmt.Sprintf("%s credentials, %s of them active; medians of %d turns each, product and floor by turns",
		grouped(int64(s.options.Credentials)), grouped(s.active), s.options.Rounds)
}

func commit() string {
	if info, known := debug.ReadBuildInfo(); known {
		for _, setting := range info.Settings {
			if setting.Key == "vcs.revision" {
				return setting.Value[:min(12, len(setting.Value))]
			}
		}
	}
	return "(devel)"
}

func processor() string { return after("/proc/cpuinfo", "model name", " (", ")") }

func memoryOfMachine() string {
	return strings.TrimSpace(after("/proc/meminfo", "MemTotal", "memory ", ""))
}

func kernel() string {
	text, err := os.ReadFile("/proc/sys/kernel/osrelease")
	if err != nil {
		return ""
	}
	return ", kernel " + strings.TrimSpace(string(text))
}

// after is a value that Linux tells in a file, empty elsewhere.
func after(file, name, before, behind string) string {
	text, err := os.ReadFile(file)
	if err != nil {
		return ""
	}
	_, rest, found := strings.Cut(string(text), name)
	line, _, _ := strings.Cut(rest, "\n")
	if !found {
		return ""
	}
	return before + strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(line), ":")) + behind
}
