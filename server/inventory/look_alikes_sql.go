package inventory

import (
	"context"
	"strings"

	"entgo.io/ent/dialect/sql"

	"bulwark/ent/db/credential"
	"bulwark/ent/db/device"
	"bulwark/ent/db/domain"
	"bulwark/ent/db/executiontemplate"
	"bulwark/ent/db/passwordtype"
	"bulwark/ent/db/tag"
	"bulwark/server/fault"
	"bulwark/server/ident"
	"bulwark/server/store"
	"bulwark/server/text"
)

// nameColumn is a column of names, with the rows that a new name is compared with.
type nameColumn struct {
	what, table, column string
	profile             text.Profile
	restriction         func(b *sql.Builder) // of the rows; nil for all
}

func (n nameColumn) where(only func(b *sql.Builder)) nameColumn {
	n.restriction = only
	return n
}

var (
	deviceNames   = nameColumn{what: "device", table: device.Table, column: device.FieldName, profile: text.Name()}
	domainNames   = nameColumn{what: "domain", table: domain.Table, column: domain.FieldName, profile: text.Name()}
	tagNames      = nameColumn{what: "tag", table: tag.Table, column: tag.FieldName, profile: text.Name()}
	typeNames     = nameColumn{what: "password type", table: passwordtype.Table, column: passwordtype.FieldName, profile: text.Name()}
	templateNames = nameColumn{what: "template", table: executiontemplate.Table, column: executiontemplate.FieldName, profile: text.Name()}
	usernames     = nameColumn{what: "username", table: credential.Table, column: credential.FieldUsername, profile: text.Username()}
)

// onDevices returns the usernames on some devices.
func onDevices(ids ...ident.Device) nameColumn {
	return usernames.where(func(b *sql.Builder) { b.Join(sql.InInts(credential.FieldDeviceID, ints(ids)...)) })
}

func ints(ids []ident.Device) []int {
	all := make([]int, len(ids))
	for i, id := range ids {
		all[i] = int(id)
	}
	return all
}

// except returns all rows but one.
func (n nameColumn) except(id ident.Device) nameColumn {
	return n.where(func(b *sql.Builder) { b.WriteString("id <> ").Arg(int64(id)) })
}

// checkLookAlike returns the problem that a new name looks like an existing one, or nothing. It skips names that are illegal
// anyway.
func checkLookAlike(ctx context.Context, conn store.Conn, among nameColumn, name, field string) ([]fault.Problem, error) {
	if among.profile.Check(name, len(name)) != nil {
		return nil, nil
	}
	known := skeletonIndex{}
	index := func(_ ident.Device, existing string) {
		if areConfusable(name, existing) {
			known.add(existing)
		}
	}
	if err := among.forEachNonASCII(ctx, conn, index); err != nil {
		return nil, err
	}
	if text.HasNonASCII(name) {
		if err := among.forEachSimilar(ctx, conn, []string{name}, index); err != nil {
			return nil, err
		}
	}
	if existing := known.findLookAlike(name); existing != "" {
		return []fault.Problem{confusableProblem(among.what, existing, field)}, nil
	}
	return nil, nil
}

// forEachNonASCII calls each for the names that are not in ASCII, with the device for usernames. The indexes *_beyond_ascii hold
// only these rows, so it costs almost nothing when all names are in ASCII.
func (n nameColumn) forEachNonASCII(ctx context.Context, conn store.Conn, each func(ident.Device, string)) error {
	return n.forEachName(ctx, conn, each, n.writeNonASCII)
}

// forEachSimilar calls each for the names in ASCII that may look like some that are not. It reads all rows, but only for names that
// imitate ASCII, which are rare and usually malicious.
func (n nameColumn) forEachSimilar(ctx context.Context, conn store.Conn, names []string, each func(ident.Device, string)) error {
	shapes := map[string]bool{}
	for _, name := range names {
		look := text.SkeletonsOf(name)
		if !look.LooksASCII() {
			continue
		}
		for _, looking := range look {
			shapes[shapeOf(looking)] = true
		}
	}
	if len(shapes) == 0 {
		return nil
	}
	return n.forEachName(ctx, conn, each, func(b *sql.Builder) {
		column := "lower(" + n.column + ")"
		for _, swap := range shape {
			column = "replace(" + column + ", '" + quoteSQL(swap[0]) + "', '" + quoteSQL(swap[1]) + "')"
		}
		b.WriteString(column + " IN (")
		for i, shape := range sortedKeys(shapes) {
			if i > 0 {
				b.Comma()
			}
			b.Arg(shape)
		}
		b.WriteString(")")
	})
}

// shape lists replacements of ASCII characters. Names that look alike have the same shape, and some others too. SQL can compute
// a shape, but not a skeleton.
var shape = [][2]string{{"1", "l"}, {"|", "l"}, {"i", "l"}, {"0", "o"}, {"m", "rn"}, {`"`, "''"}, {"`", "'"}}

// shapeOf returns the shape of the names that have a skeleton; see text.Skeletons.
func shapeOf(look string) string {
	look = strings.ToLower(look)
	for _, swap := range shape {
		look = strings.ReplaceAll(look, swap[0], swap[1])
	}
	return look
}

func quoteSQL(s string) string { return strings.ReplaceAll(s, "'", "''") }

func (n nameColumn) forEachName(ctx context.Context, conn store.Conn, each func(ident.Device, string), condition func(b *sql.Builder)) error {
	return conn.Query(ctx, n.query(condition), func(scan func(...any) error) error {
		var on ident.Device
		var name string
		err := scan(&on, &name)
		if err == nil {
			each(on, name)
		}
		return err
	})
}

func (n nameColumn) query(condition func(b *sql.Builder)) func(b *sql.Builder) {
	of := "0"
	if n.table == credential.Table {
		of = credential.FieldDeviceID
	}
	return func(b *sql.Builder) {
		b.WriteString("SELECT " + of + ", " + n.column + " FROM " + n.table + " WHERE ")
		condition(b)
		if n.restriction != nil {
			b.WriteString(" AND ")
			n.restriction(b)
		}
	}
}

func (n nameColumn) writeNonASCII(b *sql.Builder) {
	b.WriteString("octet_length(" + n.column + ") > length(" + n.column + ")")
}
