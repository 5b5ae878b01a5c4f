package inventory_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	"bulwark/ent/db"
	"bulwark/ent/db/auditevent"
	"bulwark/ent/db/credential"
	"bulwark/ent/db/device"
	"bulwark/ent/db/passwordtype"
	"bulwark/ent/db/tag"
	"bulwark/server/fault"
	"bulwark/server/inventory"
)

// importText imports a file as the command line does.
func (h *harness) importText(text string, options inventory.ImportOptions) inventory.ImportReport {
	h.Helper()
	report, err := h.service.ImportFromCLI(h.Context(), strings.NewReader(text), options)
	if err != nil {
		h.Fatal(err)
	}
	return report
}

// wantCounts compares the numbers of stored, existing and rejected lines.
func (h *harness) wantCounts(report inventory.ImportReport, stored, existing, rejected int) {
	h.Helper()
	if report.Stored != stored || report.Existing != existing || report.Rejected != rejected || report.Lines != stored+existing+rejected {
		h.Errorf("want %d stored, %d existing, %d rejected, got %+v", stored, existing, rejected, report)
	}
}

// wantRejected compares the rejected lines, as "line CODE".
func (h *harness) wantRejected(report inventory.ImportReport, want ...string) {
	h.Helper()
	var got []string
	for _, problem := range report.Problems {
		got = append(got, fmt.Sprint(problem.Line, " ", problem.Code))
	}
	if !slices.Equal(got, want) {
		h.Errorf("want %v, got %v", want, report.Problems)
	}
}

func (h *harness) named(username string) *db.Credential {
	h.Helper()
	return h.read.Credential.Query().Where(credential.Username(username)).
		WithDevice().WithDomain().WithPasswordType().
		WithTags(func(q *db.TagQuery) { q.Order(tag.ByName()) }).OnlyX(h.Context())
}

func TestImportCreatesWhatIsMissing(t *testing.T) {
	each(t, func(h *harness) {
		report := h.importText("\ufeffTags,Type of password,HOST NAME,Management-Address,device_type,Manufacturer,Model,Location,"+
			"Domain,Login,Notes,Active,Expiration Date\r\n"+
			"\"Alpha;Bravo;Dunder-Mifflin, Inc.;ALPHA\",Local administrator,web-1,10.0.0.1,Server,Dell,R760,Zurich,"+
			",root,\"two\nlines, \"\"quoted\"\"\",yes,2027-01-31\r\n"+
			"\r\n"+
			",,web-1,,,,,,corp.example.com,svc-web,,disabled,\r\n"+
			",Kerberos keytab,WEB-1,,,,,,corp.example.com,svc-krb,,,never\r\n"+
			",,,10.0.0.9,,,,,,admin,,,2027-01-31T10:00:00+02:00\r\n", inventory.ImportOptions{})
		h.wantCounts(report, 4, 0, 0)
		if !report.Committed || report.CreatedDevices != 2 || report.CreatedDomains != 1 || report.CreatedTags != 3 || report.CreatedPasswordTypes != 1 {
			h.Errorf("got %+v", report)
		}
		root := h.named("root")
		if d := root.Edges.Device; d.Name != "web-1" || d.Address != "10.0.0.1" || d.Type != "Server" || d.Vendor != "Dell" ||
			d.Product != "R760" || d.Site != "Zurich" {
			h.Errorf("got %v", d)
		}
		if root.AdditionalInformation != "two\nlines, \"quoted\"" || !root.LocalUser || !root.ExpiresAt.Equal(time.Date(2027, 1, 31, 0, 0, 0, 0, time.UTC)) {
			h.Errorf("got %v", root)
		}
		if tags := root.Edges.Tags; len(tags) != 3 || tags[2].Name != "Dunder-Mifflin, Inc." {
			h.Errorf("want three tags, one with a comma, got %v", tags)
		}
		if web := h.named("svc-web"); web.Edges.PasswordType.Name != "Domain user" ||
			web.Status != credential.StatusINACTIVE || web.Edges.Domain.Name != "corp.example.com" {
			h.Errorf("got %v", web)
		}
		if krb := h.named("svc-krb"); krb.Edges.PasswordType.Name != "Kerberos keytab" || krb.Edges.PasswordType.LocalUser || krb.Edges.Device.Name != "web-1" {
			h.Errorf("a type is not local when its first line has a domain, got %v", krb.Edges.PasswordType)
		}
		admin := h.named("admin")
		if d := admin.Edges.Device; d.Name != "10.0.0.9" || d.Address != "10.0.0.9" || admin.Edges.PasswordType.Name != "Local user" {
			h.Errorf("an address without a device names the device, got %v", d)
		}
		if !admin.ExpiresAt.Equal(time.Date(2027, 1, 31, 8, 0, 0, 0, time.UTC)) {
			h.Errorf("got %v", admin.ExpiresAt)
		}
	})
}

func TestImportDetectsTheDelimiter(t *testing.T) {
	for name, text := range map[string]string{
		"semicolon": "sep=;\nuser;server;tags\nroot;\"a;b\";x,y\n",
		"tab":       "user\tserver\tlabels\nroot\ta;b\tx|y\n",
		"comma":     "user,server,tags\nroot,a;b,x;y\n",
		"bar":       "user;server;tags\nroot;\"a;b\";x|y\n",
	} {
		t.Run(name, func(t *testing.T) {
			each(t, func(h *harness) {
				h.wantCounts(h.importText(text, inventory.ImportOptions{}), 1, 0, 0)
				root := h.named("root")
				if root.Edges.Device.Name != "a;b" || len(root.Edges.Tags) != 2 || root.Edges.Tags[0].Name != "x" {
					h.Errorf("got %v, %v", root.Edges.Device, root.Edges.Tags)
				}
			})
		})
	}
}

func TestImportNeverReadsSecretsAndNamesUnknownColumns(t *testing.T) {
	each(t, func(h *harness) {
		report := h.importText("username,device,Password,PWD,Senha atual,Private Key,colour,password_type,token,\n"+
			"root,web-1,hunter2-a,hunter2-b,hunter2-c,hunter2-d,hunter2-e,Local user,hunter2-f,\n", inventory.ImportOptions{})
		h.wantCounts(report, 1, 0, 0)
		if want := []string{"Password", "PWD", "Senha atual", "Private Key", "token"}; !slices.Equal(report.PasswordColumns, want) {
			h.Errorf("want %v, got %v", want, report.PasswordColumns)
		}
		if want := []string{"colour"}; !slices.Equal(report.UnknownColumns, want) {
			h.Errorf("want %v, got %v", want, report.UnknownColumns)
		}
		root := h.named("root")
		event := h.events("inventory.import", auditevent.ResultALLOWED)[0]
		if stored := fmt.Sprint(root, root.Edges.Device, event.Details); strings.Contains(stored, "hunter2") {
			h.Errorf("a secret was stored: %s", stored)
		}
	})
}

// rule 17: an import never changes an existing credential.
func TestRule17ImportNeverChangesAnExistingCredential(t *testing.T) {
	each(t, func(h *harness) {
		file := "username,device,domain,notes,tags\nroot,web-1,,first,a\nroot,web-1,corp,in domain,\nroot,WEB-1,,again,b\n"
		h.wantCounts(h.importText(file, inventory.ImportOptions{Strict: true}), 2, 1, 0)
		before := h.read.Credential.Query().AllX(h.Context())
		off := false
		must[*db.Device](h)(h.service.UpdateDevice(h.ctx, inventory.DeviceChanges{
			ID: h.read.Device.Query().Where(device.Name("web-1")).OnlyX(h.Context()).ID, Active: &off,
		}))
		report := h.importText(strings.ReplaceAll(file, "first", "changed"), inventory.ImportOptions{Strict: true})
		h.wantCounts(report, 0, 3, 0)
		if after := h.read.Credential.Query().AllX(h.Context()); fmt.Sprint(before) != fmt.Sprint(after) {
			h.Errorf("want %v, got %v", before, after)
		}
		if h.read.Tag.Query().Where(tag.Name("b")).ExistX(h.Context()) {
			h.Error("want nothing to be created for lines that are not stored")
		}
	})
}

const mixed = "username,device,domain,password_type,status,expires_at,notes\n" + // 1
	"good,web-1,,,,,\n" + // 2
	",web-1,,,,,\n" + // 3
	"nodevice,,,,,,\n" + // 4
	"local,web-1,corp,Local user,,,\n" + // 5
	"badstatus,web-1,,,maybe,,\n" + // 6
	"baddate,web-1,,,,31/12/2027,\n" + // 7
	"latin\xe9,web-1,,,,,\n" + // 8
	"few,web-1\n" + // 9
	"many,web-1,,,,,,,surplus\n" + // 10
	"surplus blanks,web-1,,,,,,,\n" + // 11
	"\"closed\"text,web-1,,,,,\n" + // 12
	"multi,web-1,,,,,\"one\ntwo\nthree\"\n" + // 13 to 15
	"nul\x00,web-1,,,,,\n" + // 16
	"disabled,web-1,,Old type,,,\n" + // 17
	"asleep,web-off,,,,,\n" + // 18
	"last,web-2,,,,,\n" + // 19
	"open,web-2,,,,,\"never closed\n" + // 20
	"after,web-2,,,,,\n" // 21

func (h *harness) mixed() {
	h.Helper()
	must[*db.Device](h)(h.service.CreateDevice(h.ctx, inventory.NewDevice{Name: "web-off", Inactive: true}))
	must[*db.PasswordType](h)(h.service.CreatePasswordType(h.adminCtx, inventory.NewPasswordType{Name: "Old type", LocalUser: true}))
}

func TestImportReportsEveryBadLineAndStoresTheGoodOnes(t *testing.T) {
	each(t, func(h *harness) {
		h.mixed()
		report := h.importText(mixed, inventory.ImportOptions{})
		h.wantCounts(report, 5, 0, 13)
		h.wantRejected(report, "3 REQUIRED", "4 REQUIRED", "5 LOCAL_TYPE_WITH_DOMAIN", "6 INVALID", "7 INVALID", "8 INVALID", "9 INVALID", "10 INVALID",
			"12 INVALID", "16 INVALID", "17 REFERENCE_INACTIVE", "18 REFERENCE_INACTIVE", "20 INVALID")
		if !report.Committed || h.read.Domain.Query().CountX(h.Context()) != 0 {
			h.Errorf("want no domain for a line that is rejected, got %+v", report)
		}
		for _, username := range []string{"good", "surplus blanks", "multi", "last", "after"} {
			h.named(username)
		}
	})
}

func TestStrictImportStoresNothingWhenALineIsBad(t *testing.T) {
	each(t, func(h *harness) {
		h.mixed()
		report := h.importText(mixed, inventory.ImportOptions{Strict: true})
		h.wantCounts(report, 5, 0, 13)
		if report.Committed || h.read.Credential.Query().CountX(h.Context()) != 0 || h.read.Device.Query().CountX(h.Context()) != 1 {
			h.Errorf("want nothing to be stored, got %+v", report)
		}
		refused := h.events("inventory.import", auditevent.ResultREFUSED) // finding 9, rule 27
		if len(refused) != 1 || !strings.Contains(refused[0].Details, `"strict":true`) {
			h.Errorf("want evidence of the refusal, got %v", refused)
		}
		report = h.importText("username,device\nroot,web-1\n", inventory.ImportOptions{Strict: true})
		h.wantCounts(report, 1, 0, 0)
		if !report.Committed || h.read.Credential.Query().CountX(h.Context()) != 1 {
			h.Errorf("want all to be stored, got %+v", report)
		}
	})
}

func TestDryRunReportsEverythingAndStoresNothing(t *testing.T) {
	each(t, func(h *harness) {
		h.mixed()
		report := h.importText(mixed, inventory.ImportOptions{DryRun: true})
		h.wantCounts(report, 5, 0, 13)
		if report.Committed || !report.DryRun || report.CreatedDevices != 2 || h.read.Credential.Query().CountX(h.Context()) != 0 {
			h.Errorf("got %+v", report)
		}
		events := h.events("inventory.import", auditevent.ResultALLOWED) // rule 27
		if len(events) != 1 || !strings.Contains(events[0].Details, `"dryRun":true`) || !strings.Contains(events[0].Details, `"stored":5`) {
			h.Errorf("want evidence of the dry run, got %v", events)
		}
	})
}

func TestImportIsAuditedOnceWithTheCounts(t *testing.T) {
	each(t, func(h *harness) {
		var b strings.Builder
		b.WriteString("username,device\n")
		for n := range 4500 {
			fmt.Fprintf(&b, "user-%d,host-%d\n", n, n%50)
		}
		var progress []int
		report, err := h.service.Import(h.ctx, strings.NewReader(b.String()), inventory.ImportOptions{Progress: func(n int) { progress = append(progress, n) }})
		if err != nil {
			h.Fatal(err)
		}
		h.wantCounts(report, 4500, 0, 0)
		if !slices.Equal(progress, []int{2000, 4000}) {
			h.Errorf("want progress, got %v", progress)
		}
		events := h.events("inventory.import", auditevent.ResultALLOWED)
		if len(events) != 1 || !strings.Contains(events[0].Details, `"stored":4500`) || *events[0].ActorID != 2 {
			h.Errorf("got %v", events)
		}
	})
}

func TestOnlyAdministratorsCreatePasswordTypesByImport(t *testing.T) {
	each(t, func(h *harness) {
		file := "username,device,password type\nroot,web-1,Smart card\nadmin,web-1,local USER\n"
		report, err := h.service.Import(h.ctx, strings.NewReader(file), inventory.ImportOptions{})
		if err != nil {
			h.Fatal(err)
		}
		h.wantCounts(report, 1, 0, 1)
		h.wantRejected(report, "2 NOT_FOUND")
		report, err = h.service.Import(h.adminCtx, strings.NewReader(file), inventory.ImportOptions{})
		if err != nil {
			h.Fatal(err)
		}
		h.wantCounts(report, 1, 1, 0)
		if made := h.read.PasswordType.Query().Where(passwordtype.Name("Smart card")).OnlyX(h.Context()); !made.LocalUser {
			h.Errorf("its first line has no domain, got %v", made)
		}
	})
}

func TestHeaderRowsThatCannotBeUsedAreRefused(t *testing.T) {
	each(t, func(h *harness) {
		for text, want := range map[string][]string{
			"":                                    {"REQUIRED header"},
			"\n\n":                                {"REQUIRED header"},
			"name;colour\n":                       {"REQUIRED header.username", "REQUIRED header.device"},
			"username\nroot\n":                    {"REQUIRED header.device"},
			"username,Account,device\na,b,c\n":    {"INVALID header"},
			"username,device\xff\n":               {"INVALID header"},
			"\xff\xfeu\x00s\x00e\x00r\x00":        {"INVALID header"},
			"\"username,device\n":                 {"INVALID header"},
			strings.Repeat("u", 70_000) + "\na\n": {"INVALID header"},
		} {
			_, err := h.service.ImportFromCLI(h.Context(), strings.NewReader(text), inventory.ImportOptions{})
			h.wantProblems(err, want...)
		}
	})
}

func TestImportSurvivesHostileFiles(t *testing.T) {
	each(t, func(h *harness) {
		header := "username,device,tags\n"
		long := strings.Repeat("x", 70_000)
		hostile := map[string]string{
			"long line":        "a," + long + ",\nb,web,\n",
			"long quote":       "\"" + strings.Repeat("x\n", 40_000) + "b,web,\n",
			"long after quote": "\"open\n" + long + "\nb,web,\n",
			"only quotes":      strings.Repeat("\"\n", 3000) + "\nb,web,\n",
			"open quotes":      strings.Repeat("\"a,b\n", 3001) + "b,web,\n",
			"delimiters":       strings.Repeat(",", 50_000) + "\nb,web,\n",
			"carriage returns": "\r\r\r\nb,web,\n",
			"many tags":        "a,web," + strings.Repeat("t;", 300) + "\nc,web," + numbered(300) + "\nb,web,\n",
			"control":          "a\x1b[31m,web,\na,we\x7fb,\nb,web,\n",
			"long names":       strings.Repeat("é", 256) + ",web,\nb,web,\n",
			"no line ending":   "b,web,",
			"lone quote":       "5\" disk,web,\nb,web,\"\"\n",
			"injection":        "'; DROP TABLE credentials; --,web,\nb,web,=cmd|' /C calc'!A0\n",
		}
		for name, text := range hostile {
			report, err := h.service.ImportFromCLI(h.Context(), strings.NewReader(header+text), inventory.ImportOptions{})
			if err != nil || report.Stored+report.Existing == 0 {
				h.Errorf("%s: want the good line to be found, got %+v, %v", name, report, err)
			}
		}
		if h.read.Credential.Query().Where(credential.Username("b")).CountX(h.Context()) != 1 {
			h.Error("want the good line once")
		}
	})
}

func numbered(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "tag-%d;", i)
	}
	return b.String()
}

func TestImportReportsWhatIsStoredWhenReadingFails(t *testing.T) {
	each(t, func(h *harness) {
		broken := func() io.Reader {
			return io.MultiReader(strings.NewReader("username,device\nroot,web-1\n"), iotest.ErrReader(errors.New("disk on fire")))
		}
		report, err := h.service.ImportFromCLI(h.Context(), broken(), inventory.ImportOptions{Strict: true})
		if fault.KindOf(err) != fault.BadInput || report.Committed || h.read.Credential.Query().CountX(h.Context()) != 0 {
			h.Errorf("strict: want nothing to be stored, got %+v, %v", report, err)
		}
		report, err = h.service.ImportFromCLI(h.Context(), broken(), inventory.ImportOptions{})
		if fault.KindOf(err) != fault.BadInput || !report.Committed || report.Stored != 1 || h.read.Credential.Query().CountX(h.Context()) != 1 {
			h.Errorf("want the lines that were read to be stored and reported, got %+v, %v", report, err)
		}
		ctx, cancel := context.WithCancel(h.Context())
		cancel()
		if _, err := h.service.ImportFromCLI(ctx, strings.NewReader("username,device\na,b\n"), inventory.ImportOptions{}); err == nil {
			h.Error("want a canceled import to end")
		}
	})
}
