package listing

import "bulwark/ent/db"

// UserColumns are the columns of a user u that UserPlaces are for: what is shown of users. Every request begins with reading
// them, so what nobody is shown is left out, above all the hash of the password.
const UserColumns = "u.id, u.created_at, u.username, u.display_name, u.email, u.role, u.status"

// UserPlaces are the places of UserColumns.
func UserPlaces(u *db.User) []any {
	return []any{
		(*int64)(&u.ID), &u.CreatedAt, &u.Username, &u.DisplayName, &u.Email, (*string)(&u.Role), (*string)(&u.Status),
	}
}
