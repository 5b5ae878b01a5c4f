package account

import "bulwark/ent/db"

// UserColumns are the columns of a user u that are shown; UserDest scans them. Every request reads them first, so they omit all others,
// the hash of the password in particular.
const UserColumns = "u.id, u.created_at, u.username, u.display_name, u.email, u.role, u.status"

// UserDest returns the destinations that UserColumns are scanned into.
func UserDest(u *db.User) []any {
	return []any{
		(*int64)(&u.ID), &u.CreatedAt, &u.Username, &u.DisplayName, &u.Email, (*string)(&u.Role), (*string)(&u.Status),
	}
}
