package config

import (
	"io"
	"log/slog"
)

// Log configures the log.
type Log struct {
	LogLevel  string `placeholder:"LEVEL" default:"info" help:"Lowest level that is logged: debug, info, warn or error (default ${default})."`
	LogFormat string `placeholder:"FORMAT" default:"text" help:"Format of the log: text or json (default ${default})."`
}

// Check reports every mistake. Errors: Problems.
func (l *Log) Check() error {
	var problems Problems
	l.check(&problems)
	return problems.err()
}

func (l *Log) check(problems *Problems) {
	if _, err := l.level(); err != nil {
		problems.add("--log-level %q is none of debug, info, warn, error", l.LogLevel)
	}
	if l.LogFormat != "text" && l.LogFormat != "json" {
		problems.add("--log-format %q is neither text nor json", l.LogFormat)
	}
}

func (l *Log) level() (slog.Level, error) {
	var level slog.Level
	err := level.UnmarshalText([]byte(l.LogLevel))
	return level, err
}

// Logger returns a logger that writes to w. Call Check first: an invalid level becomes info.
func (l *Log) Logger(w io.Writer) *slog.Logger {
	level, err := l.level()
	if err != nil {
		level = slog.LevelInfo
	}
	options := &slog.HandlerOptions{Level: level}
	if l.LogFormat == "json" {
		return slog.New(slog.NewJSONHandler(w, options))
	}
	return slog.New(slog.NewTextHandler(w, options))
}
