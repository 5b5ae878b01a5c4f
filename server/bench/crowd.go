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

// crowdPrefix begins the names of people that works on limits make; they stay in the benchmark's database.
const crowdPrefix = "bench-crowd-"

// crowd are so many people with an API token each, which is returned.
func (s *Site) crowd(ctx context.Context, people int) (tokens []string, err error) {
	accounts := account.New(s.Store, now)
	hash := s.Store.Read().User.GetX(ctx, s.requester.User).PasswordHash
	for n := range people {
		name := fmt.Sprint(crowdPrefix, n)
		known, err := s.Store.Read().User.Query().Where(user.Username(name)).Exist(ctx)
		if err != nil {
			return nil, err
		}
		if !known {
			err = s.Store.Read().User.Create().SetUsername(name).SetDisplayName(fmt.Sprint("Crowd ", n)).SetRole(viewer.Operator).
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

// somebody is a person who can sign in.
func (s *Site) somebody(ctx context.Context) (username, password string, err error) {
	username, password = crowdPrefix+strings.ToLower(rand.Text()[:8]), rand.Text()
	_, err = account.New(s.Store, now).CreateUserFromCLI(ctx, account.NewUser{
		Username: username, DisplayName: username, Role: viewer.Operator, Password: password,
	})
	return username, password, err
}
