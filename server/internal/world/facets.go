package world

// wantFacets fails the test when a credential's facets are missing or differ from the credential.
func (w *World) wantFacets() {
	w.T.Helper()
	rows, err := w.Store.Read().QueryContext(w.Context(), "SELECT c.id FROM credentials c LEFT JOIN credential_facets f ON f.id = c.id"+
		" WHERE f.id IS NULL OR f.status <> c.status OR f.expires_at IS DISTINCT FROM c.expires_at"+
		" OR f.password_type_id <> c.password_type_id OR f.automatic_change <> c.automatic_change ORDER BY c.id LIMIT 1")
	if err != nil {
		w.T.Fatal(err)
	}
	defer rows.Close()
	if rows.Next() {
		var key int64
		_ = rows.Scan(&key)
		w.T.Fatalf("the facets of credential %d differ from the credential", key)
	}
	if err := rows.Err(); err != nil {
		w.T.Fatal(err)
	}
}
