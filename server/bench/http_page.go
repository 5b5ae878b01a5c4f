package bench

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"strconv"
	"time"

	"bulwark/server/ident"
)

const (
	pageFields = `id username status expiresAt additionalInformation
		device { id name address } domain { id name } passwordType { id name } passwordChange { automatic }`
	pageFieldsWithTags = pageFields + ` tags { id name }`
)

// pageText returns the query of a page of 50 after an optional cursor.
func pageText(fields string) string {
	return `query($after: String) { credentials(first: 50, after: $after, filter: {status: ACTIVE}) {
		pageInfo { hasNextPage } nodes { ` + fields + ` } } }`
}

var pageQuery = graphQLBody(pageText(pageFieldsWithTags), nil)

// pageBenchmark reads the list as the web page does.
func pageBenchmark() httpBenchmark {
	return httpBenchmark{
		name: "page", title: "listing page of 50 with device, domain, type and tags", clients: 16, query: pageQuery,
		floor: floorPage(true), result: compareThroughput,
	}
}

// untaggedBenchmark reads the same without tags: one statement instead of two.
func untaggedBenchmark() httpBenchmark {
	return httpBenchmark{
		name: "untagged", title: "the same without tags", clients: 16, query: graphQLBody(pageText(pageFields), nil),
		floor: floorPage(false), result: compareThroughput,
	}
}

type namedNode struct {
	ID   string `json:"id"`
	Name string `json:"name"`
}

type pageNode struct {
	ID                    string     `json:"id"`
	Username              string     `json:"username"`
	Status                string     `json:"status"`
	ExpiresAt             *time.Time `json:"expiresAt"`
	AdditionalInformation string     `json:"additionalInformation"`
	Device                struct {
		namedNode
		Address string `json:"address"`
	} `json:"device"`
	Domain         *namedNode  `json:"domain"`
	PasswordType   namedNode   `json:"passwordType"`
	Tags           []namedNode `json:"tags,omitzero"`
	PasswordChange struct {
		Automatic bool `json:"automatic"`
	} `json:"passwordChange"`
	key int64
}

// floorPage answers with one statement for the page with joined tables, and one for its tags. The parameter "after" is the key of
// the last row of the page before.
func floorPage(tags bool) floorHandler {
	return func(r *http.Request, f *Floor, w io.Writer) error {
		after, _ := strconv.ParseInt(r.URL.Query().Get("after"), 10, 64)
		nodes, err := floorNodes(r.Context(), f, after)
		if err != nil {
			return err
		}
		more := len(nodes) > 50
		nodes = nodes[:min(50, len(nodes))]
		if tags {
			if err := floorTags(r.Context(), f, nodes); err != nil {
				return err
			}
		}
		return json.NewEncoder(w).Encode(map[string]any{"data": map[string]any{"credentials": map[string]any{
			"pageInfo": map[string]any{"hasNextPage": more}, "nodes": nodes,
		}}})
	}
}

func floorNodes(ctx context.Context, f *Floor, after int64) ([]pageNode, error) {
	nodes := make([]pageNode, 0, 51)
	err := f.query(ctx, f.dialectSQL(statement{sql: "SELECT c.id, c.username, c.status, c.expires_at, c.additional_information," +
		" c.automatic_change, d.id, d.name, d.address, m.id, m.name, p.id, p.name FROM credentials c" +
		" JOIN devices d ON d.id = c.device_id JOIN password_types p ON p.id = c.password_type_id" +
		" LEFT JOIN domains m ON m.id = c.domain_id WHERE c.status = 'ACTIVE' AND c.id > $1 ORDER BY c.id LIMIT 51"}),
		func(scan func(...any) error) error {
			var n pageNode
			var device, passwordType int64
			var domain *int64
			var domainName *string
			err := scan(&n.key, &n.Username, &n.Status, &n.ExpiresAt, &n.AdditionalInformation, &n.PasswordChange.Automatic, &device,
				&n.Device.Name, &n.Device.Address, &domain, &domainName, &passwordType, &n.PasswordType.Name)
			n.ID, n.Device.ID = ident.Credential(n.key).String(), ident.Device(device).String()
			n.PasswordType.ID = ident.PasswordType(passwordType).String()
			if domain != nil {
				n.Domain = &namedNode{ident.Domain(*domain).String(), *domainName}
			}
			if n.ExpiresAt != nil {
				*n.ExpiresAt = n.ExpiresAt.UTC()
			}
			nodes = append(nodes, n)
			return err
		}, after)
	return nodes, err
}

func floorTags(ctx context.Context, f *Floor, nodes []pageNode) error {
	indexes := make(map[int64]int, len(nodes))
	keys := ""
	for i := range nodes {
		nodes[i].Tags = []namedNode{}
		indexes[nodes[i].key] = i
		keys += fmt.Sprintf(",%d", nodes[i].key)
	}
	return f.query(ctx, "SELECT ct.credential_id, t.id, t.name FROM credential_tags ct JOIN tags t ON t.id = ct.tag_id"+
		" WHERE ct.credential_id IN (0"+keys+") ORDER BY t.name, t.id", func(scan func(...any) error) error {
		var credential, tag int64
		var name string
		err := scan(&credential, &tag, &name)
		i := indexes[credential]
		nodes[i].Tags = append(nodes[i].Tags, namedNode{ident.Tag(tag).String(), name})
		return err
	})
}
