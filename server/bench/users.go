package bench

import (
	"context"
	"crypto/rand"
	"fmt"
	"strings"

	"bulwark/ent/db/user"
	"bulwark/server/account"
	"bulwark/server/viewer"
)

// extraUserPrefix is the prefix of users that benchmarks of limits create; they stay in the database of the benchmark.
const extraUserPrefix = "bench-crowd-"

// createUsers returns an API token of each of so many users, and creates those that do not exist.
func (e *Environment) createUsers(ctx context.Context, number int) (tokens []string, err error) {
	accounts := account.New(e.Store, now)
	hash := e.Store.Read().User.GetX(ctx, e.requester.User).PasswordHash
	for n := range number {
		name := fmt.Sprint(extraUserPrefix, n)
		exists, err := e.Store.Read().User.Query().Where(user.Username(name)).Exist(ctx)
		if err != nil {
			return nil, err
		}
		if !exists {
			err = e.Store.Read().User.Create().SetUsername(name).SetDisplayName(fmt.Sprint("Bench ", n)).SetRole(viewer.Operator).
				SetPasswordHash(hash).SetCreatedAt(now()).SetUpdatedAt(now()).Exec(ctx)
			if err != nil {
				return nil, err
			}
		}
		_, secret, err := accounts.CreateTokenFromCLI(ctx, name, account.NewToken{Name: "bench", Scopes: viewer.AllScopes.List()})
		if err != nil {
			return nil, err
		}
		tokens = append(tokens, secret)
	}
	return tokens, nil
}

// createUser creates a user who can sign in with a password.
func (e *Environment) createUser(ctx context.Context) (username, password string, err error) {
	username, password = extraUserPrefix+strings.ToLower(rand.Text()[:8]), rand.Text()
	_, err = account.New(e.Store, now).CreateUserFromCLI(ctx, account.NewUser{
		Username: username, DisplayName: username, Role: viewer.Operator, Password: password,
	})
	return username, password, err
}
