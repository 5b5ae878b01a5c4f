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

// named is a column of names, and the rows of it that a new name is compared with.
type named struct {
	what, table, column string
	profile             text.Profile
	only                func(b *sql.Builder) // nil for all rows
}

func (n named) where(only func(b *sql.Builder)) named {
	n.only = only
	return n
}

var (
	deviceNames   = named{what: "device", table: device.Table, column: device.FieldName, profile: text.Name()}
	domainNames   = named{what: "domain", table: domain.Table, column: domain.FieldName, profile: text.Name()}
	tagNames      = named{what: "tag", table: tag.Table, column: tag.FieldName, profile: text.Name()}
	typeNames     = named{what: "password type", table: passwordtype.Table, column: passwordtype.FieldName, profile: text.Name()}
	templateNames = named{what: "template", table: executiontemplate.Table, column: executiontemplate.FieldName, profile: text.Name()}
	usernames     = named{what: "username", table: credential.Table, column: credential.FieldUsername, profile: text.Username()}
)

// onDevices are the usernames on some devices.
func onDevices(ids ...ident.Device) named {
	return usernames.where(func(b *sql.Builder) { b.Join(sql.InInts(credential.FieldDeviceID, ints(ids)...)) })
}

func ints(ids []ident.Device) []int {
	all := make([]int, len(ids))
	for i, id := range ids {
		all[i] = int(id)
	}
	return all
}

// others are all rows but one.
func (n named) others(id ident.Device) named {
	return n.where(func(b *sql.Builder) { b.WriteString("id <> ").Arg(int64(id)) })
}

// lookAlike is the problem of a new name that looks like an existing one, if it does. Names that are illegal anyway are not
// looked for.
func lookAlike(ctx context.Context, conn store.Conn, among named, name, field string) ([]fault.Problem, error) {
	if among.profile.Check(name, len(name)) != nil {
		return nil, nil
	}
	known := looks{}
	remember := func(_ ident.Device, existing string) {
		if confusable(name, existing) {
			known.add(existing)
		}
	}
	if err := among.beyondASCII(ctx, conn, remember); err != nil {
		return nil, err
	}
	if text.HasNonASCII(name) {
		if err := among.similar(ctx, conn, []string{name}, remember); err != nil {
			return nil, err
		}
	}
	if existing := known.like(name); existing != "" {
		return []fault.Problem{looksLike(among.what, existing, field)}, nil
	}
	return nil, nil
}

// beyondASCII hands over the names that are not in ASCII, with the device for usernames. The indexes *_beyond_ascii hold
// these rows alone, so that it costs next to nothing where all names are in ASCII.
func (n named) beyondASCII(ctx context.Context, conn store.Conn, each func(ident.Device, string)) error {
	return n.read(ctx, conn, each, n.isBeyondASCII)
}

// similar hands over names in ASCII that may look like some that are not. It reads all rows, but is asked only about
// names that look like ASCII, which are few and rarely meant well.
func (n named) similar(ctx context.Context, conn store.Conn, names []string, each func(ident.Device, string)) error {
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
	return n.read(ctx, conn, each, func(b *sql.Builder) {
		column := "lower(" + n.column + ")"
		for _, swap := range shape {
			column = "replace(" + column + ", '" + quoteSQL(swap[0]) + "', '" + quoteSQL(swap[1]) + "')"
		}
		b.WriteString(column + " IN (")
		for i, shape := range keys(shapes) {
			if i > 0 {
				b.Comma()
			}
			b.Arg(shape)
		}
		b.WriteString(")")
	})
}

// shape says which characters of ASCII stand for others in a shape: names that look alike have the same shape, and some
// that do not as well. It can be told in SQL, which a look cannot.
var shape = [][2]string{{"1", "l"}, {"|", "l"}, {"i", "l"}, {"0", "o"}, {"m", "rn"}, {`"`, "''"}, {"`", "'"}}

// shapeOf is the shape of names with a look; see text.Look.
func shapeOf(look string) string {
	look = strings.ToLower(look)
	for _, swap := range shape {
		look = strings.ReplaceAll(look, swap[0], swap[1])
	}
	return look
}

func quoteSQL(s string) string { return strings.ReplaceAll(s, "'", "''") }

func (n named) read(ctx context.Context, conn store.Conn, each func(ident.Device, string), condition func(b *sql.Builder)) error {
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

func (n named) query(condition func(b *sql.Builder)) func(b *sql.Builder) {
	of := "0"
	if n.table == credential.Table {
		of = credential.FieldDeviceID
	}
	return func(b *sql.Builder) {
		b.WriteString("SELECT " + of + ", " + n.column + " FROM " + n.table + " WHERE ")
		condition(b)
		if n.only != nil {
			b.WriteString(" AND ")
			n.only(b)
		}
	}
}

func (n named) isBeyondASCII(b *sql.Builder) {
	b.WriteString("octet_length(" + n.column + ") > length(" + n.column + ")")
}
