package graph_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"bulwark/graph/internal/apitest"
)

// nodes are written by package plain, the nodes of edges by gqlgen: both are the same, byte by byte.
func TestPlainListsAreWhatTheExecutorWrites(t *testing.T) {
	t.Parallel()
	images.Each(t, func(t *testing.T, w *apitest.World) {
		createTiedCredentials(t, w, 24)
		special := w.Store.Read().Credential.Create().SetUsername("quote\"back\\slash").SetDeviceID(1).SetPasswordTypeID(1).
			SetLocalUser(false).SetAdditionalInformation("tab\tline\nbell\aé😀</script>\u2028").
			SetCreatedAt(apitest.Start).SetUpdatedAt(apitest.Start).SaveX(t.Context())
		w.Store.Read().CredentialTag.Create().SetCredentialID(special.ID).SetTagID(1).ExecX(t.Context())
		for name, selection := range map[string]string{
			"values":     `id username status expired expiresAt additionalInformation version createdAt updatedAt`,
			"everything": everythingPlain,
			"type names": `__typename device { __typename } domain { __typename } tags { __typename }`,
			"aliases":    `who: username where: device { called: name name } username`,
			"directives": `id username @skip(if: true) status @include(if: true) device @include(if: false) { id }`,
			"fragments":  `...A ... on Node { id ... on Device { name } } ... on Credential { device { address } } device { id }`,
			"merged":     `tags { id } tags { name } device { id } device { id name }`,
			"not loaded": `id device { credentialCount } parent { username } children(first: 2) { totalCount }`,
		} {
			t.Run(name, func(t *testing.T) {
				document := fmt.Sprintf(`{ credentials(first: 100) { nodes { %[1]s } edges { node { %[1]s } } } }`, selection)
				if strings.Contains(selection, "...A") {
					document += ` fragment A on Credential { domain { name } tags { name } }`
				}
				var data struct {
					Credentials struct {
						Nodes []json.RawMessage
						Edges []struct{ Node json.RawMessage }
					}
				}
				w.Send(t, "udo", document, nil).Data(t, &data)
				if len(data.Credentials.Nodes) < 25 {
					t.Fatalf("got %d nodes", len(data.Credentials.Nodes))
				}
				for i, node := range data.Credentials.Nodes {
					if other := data.Credentials.Edges[i].Node; !bytes.Equal(node, other) {
						t.Errorf("written at once:\n%s\nfield by field:\n%s", node, other)
					}
				}
			})
		}
	})
}

const everythingPlain = `id username status expired expiresAt additionalInformation version createdAt updatedAt
	device { id name address type vendor product site status createdAt updatedAt }
	domain { id name shortName createdAt } passwordType { id name localUser enabled createdAt }
	tags { id name createdAt } passwordChange { automatic } reconciliation { enabled autorun }`
