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

// Columns says which columns to read, by name. Keys are always read. A nil list leaves out the whole edge, or all columns of the
// credentials but the key; an unknown name reads all columns.
type Columns struct {
	Credential   []string
	Device       []string
	Domain       []string
	PasswordType []string
	Tag          []string
}

// DeviceTable is the name of the devices in the statement, for orders by device.
const DeviceTable = "listed_device"

// Query is a query of credentials. Its methods are those that package paging needs; like ent's, they change the query.
type Query struct {
	store      *store.Store
	columns    Columns
	where      []predicate.Credential
	countWhere []predicate.Credential // instead of where, if given
	order      []func(*sql.Selector)
	limit      int
}

// NewQuery returns a query of all credentials.
func NewQuery(s *store.Store, columns Columns) *Query { return &Query{store: s, columns: columns} }

// Where adds conditions that must hold.
func (q *Query) Where(conditions ...predicate.Credential) *Query {
	q.where = append(q.where, conditions...)
	return q
}

// WhereForCount sets the same conditions as Where in a form that is fast for Count.
func (q *Query) WhereForCount(conditions ...predicate.Credential) *Query {
	q.countWhere = append(q.countWhere, conditions...)
	return q
}

// Order adds an order by columns of the credentials. It may use DeviceTable if it joins it and columns of the device are
// requested.
func (q *Query) Order(order ...func(*sql.Selector)) *Query {
	q.order = append(q.order, order...)
	return q
}

// Limit sets the largest number of credentials to read.
func (q *Query) Limit(n int) *Query {
	q.limit = n
	return q
}

// Clone returns a copy.
func (q *Query) Clone() *Query {
	clone := *q
	clone.where, clone.order = slices.Clone(q.where), slices.Clone(q.order)
	return &clone
}

// selector returns a query of the credentials alone, without columns.
func (q *Query) selector(where []predicate.Credential) *sql.Selector {
	s := sql.Dialect(q.store.Dialect()).Select().From(sql.Table(credential.Table))
	for _, condition := range where {
		condition(s)
	}
	return s
}

// Count returns the number of credentials, ignoring the limit.
func (q *Query) Count(ctx context.Context) (n int, err error) {
	where := q.where
	if q.countWhere != nil {
		where = q.countWhere
	}
	text, args := q.selector(where).Select("COUNT(*)").Query()
	err = q.store.Query(ctx, text, args, func(scan func(...any) error) error { return scan(&n) })
	return n, err
}

// All returns the credentials with the requested edges.
func (q *Query) All(ctx context.Context) ([]*db.Credential, error) {
	credentials, err := q.readPage(ctx)
	if err == nil && q.columns.Tag != nil && len(credentials) > 0 {
		err = q.readTags(ctx, credentials)
	}
	return credentials, err
}

// readPage reads the credentials with all edges but the tags.
func (q *Query) readPage(ctx context.Context) ([]*db.Credential, error) {
	statement, columns := q.statement()
	text, args := statement.Query()
	page := make([]*db.Credential, 0, q.limit)
	dest := make([]any, len(columns))
	var credentials slab[db.Credential]
	var devices slab[db.Device]
	var types slab[db.PasswordType]
	err := q.store.Query(ctx, text, args, func(scan func(...any) error) error {
		r := row{credential: credentials.next()}
		if q.columns.Device != nil {
			r.device = devices.next()
		}
		if q.columns.PasswordType != nil {
			r.passwordType = types.next()
		}
		for i, c := range columns {
			dest[i] = c.dest(&r)
		}
		if err := scan(dest...); err != nil {
			return err
		}
		r.link()
		page = append(page, r.credential)
		return nil
	})
	return page, err
}

// statement returns the statement of the page and its columns. An inner query finds the page and is joined then, so that no
// join keeps the planner from the index that the page is read by; the outer order sorts only the page.
func (q *Query) statement() (*sql.Selector, []rowColumn) {
	page := q.selector(q.where).Limit(q.limit)
	for _, order := range q.order {
		order(page)
	}
	columns := rowColumns(selectColumns(CredentialColumns, q.ownColumns()), func(r *row) *db.Credential { return r.credential })
	names := appendNames(nil, page, columns)
	if q.columns.Device == nil && q.columns.PasswordType == nil && q.columns.Domain == nil {
		return page.Select(names...), columns
	}
	s := sql.Dialect(q.store.Dialect()).Select().From(page.Select(page.C("*")).As(credential.Table))
	join := func(by func(sql.TableView) *sql.Selector, table, name, key string, joined []rowColumn) {
		other := sql.Table(table).As(name)
		by(other).OnP(store.JoinByKey(q.store.Dialect(), other.C(credential.FieldID), s.C(key)))
		names = appendNames(names, other, joined)
		columns = append(columns, joined...)
	}
	if names := q.columns.Device; names != nil {
		join(s.Join, device.Table, DeviceTable, credential.FieldDeviceID,
			rowColumns(selectColumns(DeviceColumns, names), func(r *row) *db.Device { return r.device }))
	}
	if names := q.columns.PasswordType; names != nil {
		join(s.Join, passwordtype.Table, passwordtype.Table, credential.FieldPasswordTypeID,
			rowColumns(selectColumns(PasswordTypeColumns, names), func(r *row) *db.PasswordType { return r.passwordType }))
	}
	if names := q.columns.Domain; names != nil {
		join(s.LeftJoin, domain.Table, domain.Table, credential.FieldDomainID, domainColumns(selectColumns(DomainColumns, names)))
	}
	for _, order := range q.order {
		order(s)
	}
	return s.Select(names...), columns
}

// appendNames appends the qualified names of columns of a table.
func appendNames(names []string, table interface{ C(column string) string }, columns []rowColumn) []string {
	for _, c := range columns {
		names = append(names, table.C(c.name))
	}
	return names
}

// ownColumns returns the columns to read of the credentials themselves. Keys of edges that are read come with the edges.
func (q *Query) ownColumns() []string {
	return slices.DeleteFunc(slices.Clone(q.columns.Credential), func(name string) bool {
		return name == credential.FieldDeviceID && q.columns.Device != nil ||
			name == credential.FieldPasswordTypeID && q.columns.PasswordType != nil ||
			name == credential.FieldDomainID && q.columns.Domain != nil
	})
}
