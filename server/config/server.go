package config

import (
	"crypto/tls"
	"log/slog"
	"net"
	"net/netip"
	"net/url"
	"strconv"
	"strings"
)

// Server configures how clients reach the server. Only the command serve has these flags.
type Server struct {
	Listen              string   `placeholder:"HOST:PORT" default:"127.0.0.1:8080" help:"Address to listen on (default ${default}). Port 0 takes a free one."`
	PublicURL           string   `name:"public-url" placeholder:"URL" help:"URL by which people reach the server, if it differs from the address it listens on, for example https://bulwark.example.com."`
	TLSCert             string   `name:"tls-cert" placeholder:"FILE" help:"Certificate chain in PEM; with --tls-key the server speaks TLS itself."`
	TLSKey              string   `name:"tls-key" placeholder:"FILE" help:"Private key of the certificate in PEM."`
	TrustedProxies      []string `placeholder:"CIDR" help:"Addresses or networks of your proxies, separated by commas: they terminate TLS, and their X-Forwarded-For is trusted."`
	BehindProxy         bool     `help:"Trust one proxy at any address of this machine or of a private network."`
	CORSOrigin          []string `name:"cors-origin" placeholder:"ORIGIN" help:"Origin of another web page that may call the API with its user's session; exact, repeatable. Default: none."`
	AutoMigrate         bool     `help:"Migrate PostgreSQL at start. SQLite is always migrated."`
	DatabaseDirect      string   `placeholder:"URL" help:"URL of the same PostgreSQL without a pooler, for notifications between servers. Default: --database."`
	DatabaseDirectFile  string   `placeholder:"FILE" help:"File that holds the URL of --database-direct."`
	DebugListen         string   `placeholder:"HOST:PORT" help:"Loopback address that serves profiles of the program (net/http/pprof), for example 127.0.0.1:6060. Off by default."`
	DatabaseConnections int      `placeholder:"N" default:"16" help:"Maximum number of connections to the database (default ${default})."`
}

// Serve is the configuration of the command serve.
type Serve struct {
	Storage
	Log
	Secrets
	Server
}

// Check reports every mistake, and reads the files that hold URLs of databases. Errors: Problems.
func (s *Serve) Check() error {
	var problems Problems
	s.Storage.check(&problems)
	s.Log.check(&problems)
	s.Secrets.check(&problems)
	s.Server.check(&problems)
	if s.DatabaseDirect != "" && !s.postgres() {
		problems.add("--database-direct is for PostgreSQL, but --database is not")
	}
	return problems.err()
}

func (s *Server) check(problems *Problems) {
	s.checkListen(problems)
	s.checkDebugListen(problems)
	s.checkTLS(problems)
	s.checkPublicURL(problems)
	s.checkProxies(problems)
	checkFiles(problems, s.files())
	readURL(problems, "database-direct", s.DatabaseDirectFile, &s.DatabaseDirect)
	if s.DatabaseDirect != "" {
		checkPostgres(problems, "database-direct", s.DatabaseDirect)
	}
	for _, origin := range s.CORSOrigin {
		checkOrigin(problems, origin)
	}
	if s.DatabaseConnections < 2 || s.DatabaseConnections > 1000 {
		problems.add("--database-connections %d is outside 2 to 1000", s.DatabaseConnections)
	}
}

func (s *Server) checkListen(problems *Problems) {
	_, port, err := net.SplitHostPort(s.Listen)
	if err != nil {
		problems.add("--listen %q is not HOST:PORT, for example 127.0.0.1:8080", s.Listen)
		return
	}
	if _, err := strconv.ParseUint(port, 10, 16); err != nil {
		problems.add("--listen %q: %q is not a port from 0 to 65535", s.Listen, port)
	}
}

// checkDebugListen accepts loopback addresses only. A name could resolve to another address.
func (s *Server) checkDebugListen(problems *Problems) {
	if s.DebugListen == "" {
		return
	}
	if address, err := netip.ParseAddrPort(s.DebugListen); err != nil || !address.Addr().IsLoopback() {
		problems.add("--debug-listen %q is not a loopback address like 127.0.0.1:6060: whoever reaches it reads the program's memory", s.DebugListen)
	}
}

func (s *Server) checkTLS(problems *Problems) {
	switch {
	case s.TLSCert == "" && s.TLSKey == "":
	case s.TLSCert == "" || s.TLSKey == "":
		problems.add("--tls-cert and --tls-key belong together: give both or none")
	default:
		if _, err := tls.LoadX509KeyPair(s.TLSCert, s.TLSKey); err != nil {
			problems.add("--tls-cert and --tls-key are not usable: %v", err)
		}
	}
}

func (s *Server) checkPublicURL(problems *Problems) {
	if s.PublicURL == "" {
		return
	}
	s.PublicURL = strings.TrimSuffix(s.PublicURL, "/")
	if !isOrigin(s.PublicURL) {
		problems.add("--public-url %q is not like https://bulwark.example.com (no path, no query)", s.PublicURL)
	} else if s.TLS() && !strings.HasPrefix(s.PublicURL, "https:") {
		problems.add("--public-url %q is not https, but the server speaks TLS", s.PublicURL)
	}
}

func checkOrigin(problems *Problems, origin string) {
	switch {
	case strings.Contains(origin, "*"):
		problems.add("--cors-origin %q: name exact origins. With a wildcard every web page could act with its visitor's session", origin)
	case !isOrigin(origin):
		problems.add("--cors-origin %q is not an exact origin like https://tools.example.com (lower case, no path, no final slash)", origin)
	}
}

// isOrigin reports whether a text is scheme://host[:port] as browsers write it.
func isOrigin(text string) bool {
	parsed, err := url.Parse(text)
	if err != nil || parsed.Host == "" || parsed.Hostname() == "" {
		return false
	}
	return (parsed.Scheme == "http" || parsed.Scheme == "https") && text == strings.ToLower(parsed.Scheme+"://"+parsed.Host)
}

// TLS reports whether the server itself speaks TLS.
func (s *Server) TLS() bool { return s.TLSCert != "" && s.TLSKey != "" }

// Secure reports whether browsers reach the server over TLS, terminated by it or by a proxy.
func (s *Server) Secure() bool { return s.TLS() || strings.HasPrefix(s.PublicURL, "https://") }

// Exposed reports whether passwords would cross a network in clear text: the server listens on more than loopback, does not
// speak TLS, and no proxy is configured.
func (s *Server) Exposed() bool { return !s.TLS() && !s.Proxied() && !isLoopback(s.Listen) }

func isLoopback(address string) bool {
	host, _, err := net.SplitHostPort(address)
	if err != nil {
		return false
	}
	if host == "localhost" {
		return true
	}
	parsed, err := netip.ParseAddr(host)
	return err == nil && parsed.IsLoopback()
}

// URL returns the URL by which people reach a server that listens on an address.
func (s *Server) URL(address net.Addr) string {
	if s.PublicURL != "" {
		return s.PublicURL
	}
	scheme := "http"
	if s.TLS() {
		scheme = "https"
	}
	host, port, err := net.SplitHostPort(address.String())
	if err != nil {
		return scheme + "://" + address.String()
	}
	// Passkeys do not work where the host is an IP address.
	if ip, err := netip.ParseAddr(host); err == nil && (ip.IsUnspecified() || ip.IsLoopback()) {
		host = "localhost"
	}
	return scheme + "://" + net.JoinHostPort(host, port)
}

// LogValue returns the effective configuration without secrets.
func (s *Serve) LogValue() slog.Value {
	return slog.GroupValue(
		slog.String("database", s.RedactedDatabase()),
		slog.String("database-direct", redact(s.DatabaseDirect)),
		slog.String("data", s.Data),
		slog.String("root-key", s.RootKey),
		slog.String("listen", s.Listen),
		slog.String("debug-listen", s.DebugListen),
		slog.String("public-url", s.PublicURL),
		slog.Bool("tls", s.TLS()),
		slog.Any("trusted-proxies", s.TrustedProxies),
		slog.Bool("behind-proxy", s.BehindProxy),
		slog.Any("cors-origin", s.CORSOrigin),
		slog.Bool("auto-migrate", s.AutoMigrate),
		slog.Int("database-connections", s.DatabaseConnections),
		slog.String("log-level", s.LogLevel),
		slog.String("log-format", s.LogFormat),
	)
}
