package graph_test

import (
	"encoding/json"
	"strings"
	"testing"
	"time"

	"bulwark/graph/internal/apitest"
)

const onePreview = `batchOperationPreview(input: { action: EXPIRE, selection: { matching: { filter: { all: true } } } }) { matchedCount eligibleCount }`

// Finding 7 (security review), rule 28: a document may have one costly field, counted with aliases; this is checked before
// anything is read.
func TestFinding07OneCostlyFieldPerDocument(t *testing.T) {
	t.Parallel()
	const overview = `inventoryOverview(expiryBounds: []) { asOf }`
	const names = `credentialsByName(names: ["root"]) { __typename }`
	const password = `changeMyPassword(input: { currentPassword: "a", newPassword: "b" }) { userErrors { code } }`
	apitest.EachSeeded(t, 100, func(t *testing.T, w *apitest.Watched) {
		for name, document := range map[string]string{
			"two previews":           `{ a: ` + onePreview + ` b: ` + onePreview + ` }`,
			"a fragment, twice":      `{ ...p ... { b: ` + onePreview + ` } } fragment p on Query { a: ` + onePreview + ` }`,
			"skipped":                `{ a: ` + onePreview + ` b: ` + strings.Replace(onePreview, ") {", ") @skip(if: true) {", 1) + ` }`,
			"a preview, an overview": `{ ` + onePreview + ` ` + overview + ` }`,
			"two overviews":          `{ a: ` + overview + ` b: ` + overview + ` }`,
			"two look-ups of names":  `{ a: ` + names + ` b: ` + names + ` }`,
			"two passwords":          `mutation { a: ` + password + ` b: ` + password + ` }`,
		} {
			w.Queries()
			if answer := w.Send(t, "otto", document, nil); answer.Code() != "LIMIT_EXCEEDED" {
				t.Errorf("%s: %s", name, answer.Body)
			}
			if queries := w.Queries(); len(queries) != 0 {
				t.Errorf("%s: %d statements", name, len(queries))
			}
		}
		if answer := w.Send(t, "otto", `{ `+onePreview+` viewer { role } }`, nil); answer.Code() != "" {
			t.Errorf("one preview: %s", answer.Body)
		}
	})
}

// Finding 7, rule 28: a person may run two previews at a time, by session or API token. Others are not affected.
func TestRule28TwoConcurrentPreviewsPerPerson(t *testing.T) {
	t.Parallel()
	apitest.EachSeeded(t, 100, func(t *testing.T, w *apitest.Watched) {
		w.Store.Read().APIToken.Create().SetUserID(apitest.Otto).SetName("nightly").SetHash("hash").SetCreatedAt(apitest.Start).
			SetExpiresAt(apitest.Start.AddDate(0, 1, 0)).ExecX(t.Context())
		held, release := make(chan struct{}), make(chan struct{})
		w.Hold(func(query string) {
			if strings.Contains(query, "system_parameters") {
				held <- struct{}{}
				<-release
			}
		})
		answers := make(chan apitest.Answer, 2)
		for _, who := range []string{"otto", "token"} {
			go func() { answers <- w.Send(t, who, `{ `+onePreview+` }`, nil) }()
			<-held
		}
		w.Hold(nil)
		for _, who := range []string{"otto", "token"} {
			answer := w.Send(t, who, `{ `+onePreview+` }`, nil)
			var body struct {
				Errors []struct {
					Extensions struct{ RetryAfterSeconds int }
				}
			}
			if err := json.Unmarshal(answer.Body, &body); err != nil || answer.Code() != "LIMIT_EXCEEDED" || body.Errors[0].Extensions.RetryAfterSeconds < 1 {
				t.Errorf("%s: %s", who, answer.Body)
			}
		}
		if answer := w.Send(t, "aki", `{ `+onePreview+` }`, nil); answer.Code() != "" {
			t.Errorf("another person is affected: %s", answer.Body)
		}
		close(release)
		for range 2 {
			if answer := <-answers; answer.Code() != "" {
				t.Errorf("%s", answer.Body)
			}
		}
		if answer := w.Send(t, "otto", `{ `+onePreview+` }`, nil); answer.Code() != "" {
			t.Errorf("after the others were done: %s", answer.Body)
		}
	})
}

// Rule 28: after 60 refusals of a person within a minute, further mutations do not reach the database.
func TestRule28RefusalsPerPersonAreLimited(t *testing.T) {
	t.Parallel()
	refused := `mutation { ` + strings.Repeat(`%: cancelBatchOperation(input: { id: "op_999" }) { userErrors { code } } `, 10) + `}`
	for i := range 10 {
		refused = strings.Replace(refused, "%", string(rune('a'+i)), 1)
	}
	images.Each(t, func(t *testing.T, w *apitest.World) {
		for range 6 {
			if answer := w.Send(t, "otto", refused, nil); answer.Code() == "LIMIT_EXCEEDED" {
				t.Fatalf("too early: %s", answer.Body)
			}
		}
		before := w.Store.Read().AuditEvent.Query().CountX(t.Context())
		for _, who := range []string{"otto", "token"} {
			if answer := w.Send(t, who, refused, nil); answer.Code() != "LIMIT_EXCEEDED" {
				t.Errorf("%s: %s", who, answer.Body)
			}
		}
		if after := w.Store.Read().AuditEvent.Query().CountX(t.Context()); after != before {
			t.Errorf("%d events were recorded beyond the limit", after-before)
		}
		if answer := w.Send(t, "otto", `{ viewer { role } }`, nil); answer.Code() != "" {
			t.Errorf("reading is affected: %s", answer.Body)
		}
		if answer := w.Send(t, "aki", refused, nil); answer.Code() == "LIMIT_EXCEEDED" {
			t.Errorf("another person is affected: %s", answer.Body)
		}
		w.Wait(time.Minute)
		if answer := w.Send(t, "otto", refused, nil); answer.Code() == "LIMIT_EXCEEDED" {
			t.Errorf("after a minute: %s", answer.Body)
		}
	})
}
