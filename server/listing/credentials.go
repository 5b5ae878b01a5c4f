package listing

import (
	"context"
	"slices"

	"entgo.io/ent/dialect/sql"

	"bulwark/ent/db"
	"bulwark/ent/db/credential"
	"bulwark/ent/db/device"
	"bulwark/ent/db/domain"
	"bulwark/ent/db/passwordtype"
	"bulwark/ent/db/predicate"
	"bulwark/server/store"
)

// Want is what to read. Lists name columns, of which keys are always read; a nil list reads nothing of the kind, and a name
// that is no column's everything.
type Want struct {
	Credential   []string // of the credentials themselves; nil reads their keys alone
	Device       []string
	Domain       []string
	PasswordType []string
	Tag          []string
}

// DeviceTable is what the devices are called in the statement, for orders by device.
const DeviceTable = "listed_device"

// Credentials is a query of credentials. It has the methods that pages are read by (package paging), which change it, as
// ent's do.
type Credentials struct {
	store *store.Store
	want  Want
	where []predicate.Credential
	count []predicate.Credential // instead of where, if given
	order []func(*sql.Selector)
	limit int
}

// Of queries all credentials.
func Of(s *store.Store, want Want) *Credentials { return &Credentials{store: s, want: want} }

// Where adds conditions that must hold.
func (q *Credentials) Where(conditions ...predicate.Credential) *Credentials {
	q.where = append(q.where, conditions...)
	return q
}

// Counted says the same conditions in a form that suits counting.
func (q *Credentials) Counted(conditions ...predicate.Credential) *Credentials {
	q.count = append(q.count, conditions...)
	return q
}

// Order adds an order over columns of the credentials, and of DeviceTable when a condition joins it and columns of the
// device are wanted.
func (q *Credentials) Order(order ...func(*sql.Selector)) *Credentials {
	q.order = append(q.order, order...)
	return q
}

// Limit reads at most so many.
func (q *Credentials) Limit(n int) *Credentials {
	q.limit = n
	return q
}

// Clone returns a copy.
func (q *Credentials) Clone() *Credentials {
	clone := *q
	clone.where, clone.order = slices.Clone(q.where), slices.Clone(q.order)
	return &clone
}

// selector is the query of the credentials alone, without columns.
func (q *Credentials) selector(where []predicate.Credential) *sql.Selector {
	s := sql.Dialect(q.store.Dialect()).Select().From(sql.Table(credential.Table))
	for _, condition := range where {
		condition(s)
	}
	return s
}

// Count counts them.
func (q *Credentials) Count(ctx context.Context) (n int, err error) {
	where := q.where
	if q.count != nil {
		where = q.count
	}
	text, args := q.selector(where).Select("COUNT(*)").Query()
	err = q.store.Query(ctx, text, args, func(scan func(...any) error) error { return scan(&n) })
	return n, err
}

// All reads them with their edges.
func (q *Credentials) All(ctx context.Context) ([]*db.Credential, error) {
	rows, err := q.page(ctx)
	if err == nil && q.want.Tag != nil && len(rows) > 0 {
		err = q.tags(ctx, rows)
	}
	return rows, err
}

// page reads the credentials and what they refer to one of.
func (q *Credentials) page(ctx context.Context) ([]*db.Credential, error) {
	statement, columns := q.statement()
	text, args := statement.Query()
	rows := make([]*db.Credential, 0, q.limit)
	into := make([]any, len(columns))
	var credentials stock[db.Credential]
	var devices stock[db.Device]
	var types stock[db.PasswordType]
	err := q.store.Query(ctx, text, args, func(scan func(...any) error) error {
		r := row{credential: credentials.next()}
		if q.want.Device != nil {
			r.device = devices.next()
		}
		if q.want.PasswordType != nil {
			r.passwordType = types.next()
		}
		for i, c := range columns {
			into[i] = c.into(&r)
		}
		if err := scan(into...); err != nil {
			return err
		}
		r.join()
		rows = append(rows, r.credential)
		return nil
	})
	return rows, err
}

// statement is the page's, with its columns. The page is found first and joined then, so that no join can tempt a planner
// away from the index that the page is read by; the outer order sorts one page at most.
func (q *Credentials) statement() (*sql.Selector, []column[row]) {
	page := q.selector(q.where).Limit(q.limit)
	for _, order := range q.order {
		order(page)
	}
	columns := wanted(credentialColumns, q.own())
	names := make([]string, 0, len(columns)+8)
	list := func(from interface{ C(column string) string }, more []column[row]) {
		for _, c := range more {
			names = append(names, from.C(c.name))
		}
	}
	list(page, columns)
	if q.want.Device == nil && q.want.PasswordType == nil && q.want.Domain == nil {
		return page.Select(names...), columns
	}
	s := sql.Dialect(q.store.Dialect()).Select().From(page.Select(page.C("*")).As(credential.Table))
	for _, j := range []struct {
		join             func(sql.TableView) *sql.Selector
		table, name, key string
		all              []column[row]
		want             []string
	}{
		{s.Join, device.Table, DeviceTable, credential.FieldDeviceID, deviceColumns, q.want.Device},
		{s.Join, passwordtype.Table, passwordtype.Table, credential.FieldPasswordTypeID, typeColumns, q.want.PasswordType},
		{s.LeftJoin, domain.Table, domain.Table, credential.FieldDomainID, domainColumns, q.want.Domain},
	} {
		if j.want == nil {
			continue
		}
		other, more := sql.Table(j.table).As(j.name), wanted(j.all, j.want)
		j.join(other).OnP(store.JoinByKey(q.store.Dialect(), other.C(credential.FieldID), s.C(j.key)))
		list(other, more)
		columns = append(columns[:len(columns):len(columns)], more...)
	}
	for _, order := range q.order {
		order(s)
	}
	return s.Select(names...), columns
}

// own are the columns to read of the credentials themselves. A key of what is joined anyway is read there.
func (q *Credentials) own() []string {
	return slices.DeleteFunc(slices.Clone(q.want.Credential), func(name string) bool {
		return name == credential.FieldDeviceID && q.want.Device != nil ||
			name == credential.FieldPasswordTypeID && q.want.PasswordType != nil ||
			name == credential.FieldDomainID && q.want.Domain != nil
	})
}
