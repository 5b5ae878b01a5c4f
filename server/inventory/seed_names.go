package inventory

import (
	"fmt"

	"bulwark/ent/db/executiontemplate"
)

// seedSites returns the sites of generated devices: code and name.
func seedSites() [][2]string {
	return [][2]string{
		{"gru1", "São Paulo 1"}, {"gru2", "São Paulo 2"}, {"gig1", "Rio de Janeiro"}, {"bsb1", "Brasília"}, {"poa1", "Porto Alegre"},
		{"iad1", "Ashburn"}, {"ord1", "Chicago"}, {"dfw1", "Dallas"}, {"sjc1", "San José"}, {"yyz1", "Toronto"}, {"mex1", "Mexico City"},
		{"bog1", "Bogotá"}, {"scl1", "Santiago"}, {"lis1", "Lisbon"}, {"mad1", "Madrid"}, {"cdg1", "Paris"}, {"lhr1", "London 1"},
		{"lhr2", "London 2"}, {"fra1", "Frankfurt 1"}, {"fra2", "Frankfurt 2"}, {"zrh1", "Zurich"}, {"waw1", "Warsaw"}, {"jnb1", "Johannesburg"},
		{"dxb1", "Dubai"}, {"bom1", "Mumbai"}, {"sin1", "Singapore"}, {"nrt1", "Tokyo"}, {"syd1", "Sydney"},
	}
}

// seedKind is a kind of generated device.
type seedKind struct {
	code, kind, vendor, product string
	plugin                      executiontemplate.Plugin
	accounts                    []string // usual local accounts, the most powerful first
}

// seedKinds returns the kinds of devices, which occur in turn.
func seedKinds() []seedKind {
	linux := []string{"root", "sysadmin", "ansible", "backup", "zabbix", "deploy", "svc-audit"}
	windows := []string{"Administrator", "LocalAdmin", "svc-backup", "svc-scom", "svc-patching", "DefaultAccount"}
	router := []string{"admin", "netops", "noc", "rancid", "monitor"}
	return []seedKind{
		{"lnx", "Server", "Red Hat", "Enterprise Linux 9", executiontemplate.PluginSSH, linux},
		{"win", "Server", "Microsoft", "Windows Server 2022", executiontemplate.PluginWINDOWS_RM, windows},
		{"app", "Server", "Canonical", "Ubuntu 24.04 LTS", executiontemplate.PluginSSH, linux},
		{"pg", "Database", "PostgreSQL", "PostgreSQL 17", executiontemplate.PluginPOSTGRESQL, []string{"postgres", "replicator", "pgbouncer", "app_owner", "app_rw", "app_ro"}},
		{"sw", "Switch", "Cisco", "Catalyst 9300", executiontemplate.PluginSSH, router},
		{"ora", "Database", "Oracle", "Database 19c", executiontemplate.PluginORACLE, []string{"SYS", "SYSTEM", "DBSNMP", "RMAN", "APPS", "REPORTING"}},
		{"rtr", "Router", "Juniper", "MX204", executiontemplate.PluginSSH, router},
		{"wks", "Workstation", "Dell", "OptiPlex 7010", executiontemplate.PluginWINDOWS_RM, windows},
		{"fw", "Firewall", "Fortinet", "FortiGate 600F", executiontemplate.PluginHTTP, []string{"admin", "secops", "fw-auditor", "api-automation"}},
		{"sql", "Database", "Microsoft", "SQL Server 2022", executiontemplate.PluginSQL_SERVER, []string{"sa", "dba", "etl_loader", "report_reader", "app_service"}},
		{"esx", "Hypervisor", "VMware", "ESXi 8.0", executiontemplate.PluginSSH, []string{"root", "vpxuser", "dcui", "backup-proxy"}},
		{"my", "Database", "Oracle", "MySQL 8.4", executiontemplate.PluginMYSQL, []string{"root", "repl", "orchestrator", "shop_app", "shop_ro"}},
		{"lb", "Load balancer", "F5", "BIG-IP i5800", executiontemplate.PluginHTTP, []string{"admin", "root", "operator", "icontrol"}},
		{"dc", "Directory", "Microsoft", "Active Directory", executiontemplate.PluginLDAP, windows},
		{"sto", "Storage", "NetApp", "AFF A400", executiontemplate.PluginSSH, []string{"admin", "diag", "snapmirror", "svc-backup"}},
		{"plc", "Industrial", "Siemens", "SCALANCE XM408", executiontemplate.PluginTELNET, []string{"admin", "user", "maintenance"}},
	}
}

// seedServices returns the purposes of service accounts.
func seedServices() []string {
	return []string{
		"payroll", "billing", "crm", "erp", "hr-portal", "intranet", "mail-relay", "identity-sync", "reporting", "etl", "warehouse",
		"monitoring", "log-shipping", "backup", "patching", "vuln-scan", "ci-runner", "artifact-store", "message-bus", "cache",
		"search", "payments", "fraud", "ledger", "treasury", "onboarding", "kyc", "cards", "pix-gateway", "swift-gateway", "print",
		"file-share", "voip", "badge-access", "cctv", "dns", "dhcp", "ntp", "radius", "certificates",
	}
}

// seedPeople returns people with accounts of their own: initial and family name.
func seedPeople() []string {
	return []string{
		"asilva", "bsantos", "coliveira", "dsouza", "epereira", "fcosta", "grodrigues", "halmeida", "inascimento", "jlima", "karaujo",
		"lfernandes", "mcarvalho", "ngomes", "omartins", "procha", "qribeiro", "ralves", "smonteiro", "tmendes", "ubarros", "vfreitas",
		"wbarbosa", "xpinto", "ymoura", "zcavalcanti", "jsmith", "mjones", "lwang", "kmueller", "pdubois", "agarcia", "rrossi", "nkowalski",
		"opatel", "ssingh", "yyamamoto", "tnguyen", "emartin", "bkhan",
	}
}

// seedTag returns the name of the nth tag.
func seedTag(n int) string {
	names := []string{
		"production", "staging", "development", "pci-dss", "sox", "lgpd", "iso-27001", "tier-0", "tier-1", "tier-2", "break-glass",
		"internet-facing", "legacy", "shared", "vendor-access", "rotation-weekly", "rotation-monthly", "rotation-exempt", "finance",
		"human-resources", "engineering", "operations", "network", "database-team", "windows-team", "unix-team", "cloud", "on-premises",
		"dmz", "scada", "disaster-recovery", "audit-2026", "migration, wave 1", "migration, wave 2", "Müller & Söhne", "to be retired",
		"service account", "application", "backup", "monitoring",
	}
	if n < len(names) {
		return names[n]
	}
	return fmt.Sprintf("project-%03d", n-len(names)+1)
}

// seedDomain returns the name and short name of the nth domain, below example.com, which RFC 2606 reserves.
func seedDomain(n int) (name, short string) {
	parts := []string{"corp", "emea", "amer", "apac", "latam", "dmz", "lab", "retail", "bank", "plant", "cloud", "partners"}
	short = parts[n%len(parts)]
	if n >= len(parts) {
		short = fmt.Sprintf("%s%02d", short, n/len(parts)+1)
	}
	return short + ".example.com", short
}

// seedDevice returns the nth device and its kind. Its name contains site and kind.
func seedDevice(n int) (NewDevice, seedKind) {
	sites, kinds := seedSites(), seedKinds()
	kind := kinds[n%len(kinds)]
	site := sites[n/len(kinds)%len(sites)]
	serial := n/(len(kinds)*len(sites)) + 1
	return NewDevice{
		Name:    fmt.Sprintf("%s-%s-%04d", site[0], kind.code, serial),
		Address: fmt.Sprintf("10.%d.%d.%d", n>>16&255, n>>8&255, n&255),
		Type:    kind.kind, Vendor: kind.vendor, Product: kind.product, Site: site[1],
		Inactive: n%37 == 36,
	}, kind
}
