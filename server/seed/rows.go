package seed

import (
	"context"
	"fmt"
	"strconv"
	"strings"

	"bulwark/ent/db"
)

// numbers is a common table expression of the numbers from a to before b, which both databases understand.
func numbers(from, to int) string {
	return fmt.Sprintf("WITH RECURSIVE numbers(n) AS (SELECT %d UNION ALL SELECT n + 1 FROM numbers WHERE n < %d) ", from, to-1)
}

// pick is an expression that chooses one of the values by a number.
func pick(number string, values ...string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "CASE (%s) %% %d", number, len(values))
	for i, value := range values {
		fmt.Fprintf(&b, " WHEN %d THEN %s", i, value)
	}
	return "(" + b.String() + " END)"
}

func texts(values ...string) []string {
	quoted := make([]string, len(values))
	for i, value := range values {
		quoted[i] = "'" + value + "'"
	}
	return quoted
}

func keys(values []int64) []string {
	written := make([]string, len(values))
	for i, value := range values {
		written[i] = strconv.FormatInt(value, 10)
	}
	return written
}

// instant writes a time, days from the plan's clock.
func (p *plan) instant(days int) string {
	at := "'" + p.now.AddDate(0, 0, days).Format("2006-01-02 15:04:05-07:00") + "'"
	if p.postgres {
		return "TIMESTAMPTZ " + at
	}
	return at
}

func (p *plan) deviceSQL(from, to int) string {
	digits := "CAST(10000 + n AS TEXT)"
	if p.devices > 9_999 {
		digits = "CAST(10000000 + n AS TEXT)"
	}
	site := pick("n / 8", texts("ams", "ber", "bos", "dub", "fra", "gru", "lis", "nyc", "poa", "rec", "sfo", "waw")...)
	kind := pick("n", texts("srv", "rtr", "swt", "fwl", "dbs", "hyp", "sto", "lbl")...)
	name := site + " || '-' || " + kind + " || '-' || substr(" + digits + ", 2)"
	columns := []string{
		"n + 1", p.instant(-400), p.instant(-400), name, name,
		"'10.' || (n / 62500 % 250) || '.' || (n / 250 % 250) || '.' || (n % 250 + 1)",
		pick("n", texts("Server", "Router", "Switch", "Firewall", "Database", "Hypervisor", "Storage", "Load balancer")...),
		pick("n", texts("Dell", "Cisco", "Juniper", "Fortinet", "PostgreSQL", "VMware", "NetApp", "F5")...),
		pick("n", texts("PowerEdge R760", "ISR 1111-8P", "EX4400-48T", "FortiGate 200F", "PostgreSQL 18", "ESXi 9", "AFF A250", "BIG-IP r2600")...),
		pick("n / 8", texts("Amsterdam", "Berlin", "Boston", "Dublin", "Frankfurt", "São Paulo", "Lisbon", "New York", "Porto Alegre", "Recife", "San Francisco", "Warsaw")...),
		"CASE WHEN n % 50 = 49 THEN 'INACTIVE' ELSE 'ACTIVE' END",
	}
	return "INSERT INTO devices (id, created_at, updated_at, name, name_key, address, type, vendor, product, site, status) " +
		numbers(from, to) + "SELECT " + strings.Join(columns, ", ") + " FROM numbers"
}

// Usernames of a device, by position; the next ten are the same with a number. Their types go by the same positions.
var usernames = texts("admin", "root", "operator", "svc-monitor", "svc-deploy", "svc-scan", "backup", "dba", "netadmin", "helpdesk")

// credentials makes those numbered from a to before b: number n is at position n / devices of device n % devices, so that
// the first credential of each device, its administrator, exists before others refer to it.
func (p *plan) credentials(ctx context.Context, tx *db.Tx, from, to int) error {
	if _, err := tx.ExecContext(ctx, p.credentialSQL(from, to)); err != nil {
		return err
	}
	tag := "INSERT INTO credential_tags (credential_id, tag_id) " + numbers(from, to) +
		"SELECT n + 1, " + pick("n", keys(p.tags)...) + " FROM numbers WHERE n % 4 <> 3 " +
		"UNION ALL SELECT n + 1, " + pick("n + 3", keys(p.tags)...) + " FROM numbers WHERE n % 3 = 0"
	_, err := tx.ExecContext(ctx, tag)
	return err
}

func (p *plan) credentialSQL(from, to int) string {
	position := fmt.Sprintf("(n / %d)", p.devices)
	administrator := fmt.Sprintf("(n %% %d + 1)", p.devices) // key of the device, and of the device's administrator
	inDomain := position + " % 10 IN (3, 4, 5, 8, 9)"
	reconciled := position + " % 10 = 1 AND n % 2 = 0"
	ownAdministrator := func(condition string) string {
		return "CASE WHEN " + condition + " AND " + position + " > 0 THEN " + administrator + " END"
	}
	columns := map[string]string{
		"id": "n + 1", "created_at": p.instant(-365), "updated_at": p.instant(-30),
		"username": pick(position, usernames...) + " || CASE WHEN " + position + " < 10 THEN '' ELSE '-' || (" +
			position + " / 10 + 1) END",
		"device_id":        administrator,
		"domain_id":        "CASE WHEN " + inDomain + " THEN " + pick("n", keys(p.domains)...) + " END",
		"password_type_id": p.typeSQL(position, inDomain),
		"local_user":       "NOT (" + inDomain + ")",
		"additional_information": pick("n", texts("", "", "Owned by the platform team", "",
			"Break-glass account: call the duty manager first", "", "Used by the nightly backup")...),
		"status":                       "CASE WHEN n % 13 = 12 THEN 'INACTIVE' ELSE 'ACTIVE' END",
		"expires_at":                   p.expirySQL(),
		"parent_id":                    ownAdministrator(position + " % 10 = 2"),
		"automatic_change":             "n % 3 = 0",
		"change_template_id":           "CASE WHEN n % 3 = 0 THEN " + pick("n", keys([]int64{p.changeSSH, p.changeWindows})...) + " END",
		"login_credential_id":          ownAdministrator("n % 12 = 0"),
		"reconciliation_enabled":       reconciled,
		"reconciliation_autorun":       reconciled + " AND n % 4 = 0",
		"reconciliation_credential_id": ownAdministrator(reconciled),
		"reconciliation_template_id":   "CASE WHEN " + reconciled + " THEN " + strconv.FormatInt(p.reconcile, 10) + " END",
		"version":                      "1",
	}
	names, values := make([]string, 0, len(columns)), make([]string, 0, len(columns))
	for name, value := range columns {
		names, values = append(names, name), append(values, value)
	}
	return "INSERT INTO credentials (" + strings.Join(names, ", ") + ") " + numbers(from, to) +
		"SELECT " + strings.Join(values, ", ") + " FROM numbers"
}

func (p *plan) typeSQL(position, inDomain string) string {
	return fmt.Sprintf("CASE WHEN %s THEN %d WHEN %s %% 10 < 2 THEN %d ELSE %d END",
		inDomain, p.domainUser, position, p.administrator, p.localUser)
}

// expirySQL lets some have expired, some soon, most never.
func (p *plan) expirySQL() string {
	return fmt.Sprintf("CASE WHEN n %% 41 = 0 THEN %s WHEN n %% 37 = 0 THEN %s WHEN n %% 29 = 0 THEN %s WHEN n %% 7 = 0 THEN %s END",
		p.instant(-90), p.instant(-3), p.instant(14), p.instant(200))
}
