package inventory_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"bulwark/ent/db"
	"bulwark/ent/db/credential"
	"bulwark/ent/db/device"
	"bulwark/ent/db/executiontemplate"
	"bulwark/server/fault"
	"bulwark/server/ident"
	"bulwark/server/inventory"
	"bulwark/server/text"
)

// create registers a credential of a local user and returns the refusal.
func (h *harness) create(username string, on *db.Device) error {
	_, err := h.service.CreateCredential(h.ctx, inventory.NewCredential{
		Username: username, Device: on.ID, PasswordType: h.readPasswordType("Local user").ID,
	})
	return err
}

// storeCredential stores a credential as it was stored before there were rules for names.
func (h *harness) storeCredential(username string, on *db.Device) {
	h.Helper()
	h.read.Credential.Create().SetUsername(username).SetDeviceID(on.ID).SetCreatedAt(noon).SetUpdatedAt(noon).
		SetPasswordTypeID(h.readPasswordType("Local user").ID).SetLocalUser(true).ExecX(h.Context())
}

// Finding 15 (security review): variants of "root" that readers cannot distinguish from it are refused.
func TestFinding15VariantsOfAUsernameAreRefused(t *testing.T) {
	each(t, func(h *harness) {
		on := h.createDevice("srv-1")
		if err := h.create("root", on); err != nil {
			h.Fatal(err)
		}
		for _, variant := range []string{
			"ro\u200cot", "ro\u200dot", "root\u3164", "root\uffa0", "root\u2800", "ro\u034fot", "root\ufe0f", "root\u180b", "root\U000e0100", "r\u043eot",
			"r\u03bfot", "ro\u00adot", "root\U000e0061", "𝐫oot", "root\ue000", "root\u0378",
		} {
			h.wantProblems(h.create(variant, on), "INVALID username")
			report := must[inventory.ImportReport](h)(h.service.Import(h.ctx,
				strings.NewReader("username,device\n"+variant+",srv-1\n"), inventory.ImportOptions{}))
			if report.Rejected != 1 || report.Problems[0].Code != fault.CodeInvalid {
				h.Errorf("%+q is imported: %+v", variant, report)
			}
		}
		if n := h.read.Credential.Query().CountX(h.Context()); n != 1 {
			h.Errorf("%d credentials are stored", n)
		}
	})
}

// Finding 15: a word in another script is a legal name unless an existing name looks the same.
func TestFinding15LookAlikesOfExistingNamesAreRefused(t *testing.T) {
	each(t, func(h *harness) {
		on, other := h.createDevice("srv-1"), h.createDevice("srv-2")
		for _, username := range []string{"cop", "Admin", "modern", "josé", "1ll"} {
			if err := h.create(username, on); err != nil {
				h.Fatal(err)
			}
		}
		h.wantProblems(h.create("сор", on), "CONFUSABLE username") // Cyrillic
		h.wantProblems(h.create("CОP", on), "INVALID username")
		h.wantProblems(h.create("СОР", on), "CONFUSABLE username")
		h.wantProblems(h.create("ｃｏｐ", on), "DUPLICATE_CREDENTIAL username")
		for _, different := range []string{"сор ток", "cор-1л", "jose", "JOSÉ", "admin", "modem", "lll", "root"} {
			if err := h.create(different, on); err != nil && different != "cор-1л" {
				h.Errorf("%q: %v", different, err)
			}
		}
		if err := h.create("сор", other); err != nil {
			h.Error("a look-alike on another device is refused:", err)
		}
		h.wantProblems(h.create("cop", other), "CONFUSABLE username") // the other way round

		must[*db.Tag](h)(h.service.CreateTag(h.ctx, "сор"))
		_, err := h.service.CreateTag(h.ctx, "COP")
		h.wantProblems(err, "CONFUSABLE name")
		if got := fault.ProblemsOf(err)[0].Message; !strings.Contains(got, "“сор”") {
			h.Errorf("the message does not name the existing tag: %s", got)
		}
		must[*db.Domain](h)(h.service.CreateDomain(h.ctx, inventory.NewDomain{Name: "cop.example"}))
		must[*db.Domain](h)(h.service.CreateDomain(h.ctx, inventory.NewDomain{Name: "сор"}))
		_, err = h.service.CreateDomain(h.ctx, inventory.NewDomain{Name: "cop"})
		h.wantProblems(err, "CONFUSABLE name")
		must[*db.PasswordType](h)(h.service.CreatePasswordType(h.adminCtx, inventory.NewPasswordType{Name: "cop"}))
		_, err = h.service.CreatePasswordType(h.adminCtx, inventory.NewPasswordType{Name: "сор"})
		h.wantProblems(err, "CONFUSABLE name")
		template := inventory.NewExecutionTemplate{
			Name: "сор", Plugin: executiontemplate.PluginSSH, Purpose: executiontemplate.PurposeRECONCILE, Enabled: true,
		}
		must[*db.ExecutionTemplate](h)(h.service.CreateExecutionTemplate(h.adminCtx, template))
		template.Name = "сoр"
		_, err = h.service.CreateExecutionTemplate(h.adminCtx, template)
		h.wantProblems(err, "INVALID name")
	})
}

// Finding 15: only new and changed names are checked. Names stored before stay, and their devices can be changed.
func TestFinding15OnlyChangedNamesOfDevicesAreChecked(t *testing.T) {
	each(t, func(h *harness) {
		h.createDevice("cop")
		old := h.read.Device.Create().SetName("r\u043eot\u2800").SetNameKey("r\u043eot\u2800").SetSite("Ро\u043c").SetCreatedAt(noon).
			SetUpdatedAt(noon).SetStatus(device.StatusACTIVE).SaveX(h.Context())
		address, name, alike := "10.0.0.1", "web-1", "сор"
		changed := must[*db.Device](h)(h.service.UpdateDevice(h.ctx, inventory.DeviceChanges{ID: old.ID, Address: &address}))
		if changed.Name != old.Name || changed.Address != address {
			h.Errorf("got %v", changed)
		}
		_, err := h.service.UpdateDevice(h.ctx, inventory.DeviceChanges{ID: old.ID, Name: &alike})
		h.wantProblems(err, "CONFUSABLE name")
		same := old.Name
		if _, err = h.service.UpdateDevice(h.ctx, inventory.DeviceChanges{ID: old.ID, Name: &same}); err != nil {
			h.Error("keeping a name is refused:", err)
		}
		must[*db.Device](h)(h.service.UpdateDevice(h.ctx, inventory.DeviceChanges{ID: old.ID, Name: &name}))
	})
}

// Finding 15: each line of a file is compared with stored names and with earlier lines.
func TestFinding15LookAlikesAreRejectedLineByLine(t *testing.T) {
	each(t, func(h *harness) {
		h.storeCredential("сор", h.createDevice("srv-1"))
		must[*db.Tag](h)(h.service.CreateTag(h.ctx, "ток"))
		file := `username,device,domain,password type,tags
cop,srv-1,,,
root,srv-1,,,
сор,srv-1,,,
cop,srv-2,,,
сор,srv-2,,,
сор,srv-3,,,
COP,srv-3,,,
ann,срв,,,
ann,cpв,,,
bob,оса,,,
bob,oca,,,
eve,srv-4,сор.рф,,
eve,srv-4,cop.example,,
joe,srv-4,,,еее
jim,srv-4,,,eee
max,srv-4,,,ток
`
		for _, strict := range []bool{true, false} { // a strict import stores nothing here, but finds the same problems
			report := must[inventory.ImportReport](h)(h.service.Import(h.adminCtx, strings.NewReader(file), inventory.ImportOptions{Strict: strict}))
			var got []string
			for _, p := range report.Problems {
				got = append(got, fmt.Sprintf("%d %s %s", p.Line, p.Code, p.Details[0].Field[0]))
			}
			want := []string{
				"2 CONFUSABLE username", "6 CONFUSABLE username", "8 CONFUSABLE username", "10 INVALID device", "12 CONFUSABLE device", "16 CONFUSABLE tags",
			}
			if !slices.Equal(got, want) || report.Stored != 9 || report.Existing != 1 {
				h.Errorf("want %v, got %v, %d stored, %d existing", want, got, report.Stored, report.Existing)
			}
		}
	})
}

// Finding 15: after any imports, no two usernames on a device look alike unless both are in ASCII.
func TestFinding15NoTwoStoredUsernamesLookAlike(t *testing.T) {
	pieces := rapid.SampledFrom([]string{"о", "o", "с", "c", "СО", "CO", "co", "со", "l", "1", "I", "і", "rn", "m", "é", "e\u0301", "о́", "ｏ", "ı"})
	each(t, func(h *harness) {
		round := 0
		rapid.Check(h.T, func(t *rapid.T) {
			round++
			on := fmt.Sprintf("srv-%d", round)
			for range 2 {
				names := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) string {
					return strings.Join(rapid.SliceOfN(pieces, 1, 3).Draw(t, "pieces"), "")
				}), 1, 20).Draw(t, "names")
				file := "username,device\n" + strings.Join(names, ","+on+"\n") + "," + on + "\n"
				if _, err := h.service.Import(h.ctx, strings.NewReader(file), inventory.ImportOptions{}); err != nil {
					t.Fatal(err)
				}
				for _, name := range names[:1] { // a stored name exists, a rejected one is rejected again
					if d := h.read.Device.Query().Where(device.Name(on)).FirstX(h.Context()); d != nil && h.create(name, d) == nil {
						if h.countStored(text.Username().Clean(name), d.ID) != 1 {
							t.Fatalf("%+q is stored twice", name)
						}
					}
				}
			}
			stored := h.read.Credential.Query().Where(credential.HasDeviceWith(device.Name(on))).AllX(h.Context())
			for i, one := range stored {
				for _, other := range stored[:i] {
					if (text.HasNonASCII(one.Username) || text.HasNonASCII(other.Username)) && text.LookAlike(one.Username, other.Username) {
						t.Fatalf("%q and %q are both stored", one.Username, other.Username)
					}
				}
			}
		})
	})
}

func (h *harness) countStored(username string, on ident.Device) int {
	return h.read.Credential.Query().Where(credential.Username(username), credential.DeviceID(on)).CountX(h.Context())
}

// Names that are not in ASCII are found by a partial index.
func TestLookAlikesAreFoundByIndex(t *testing.T) {
	each(t, func(h *harness) {
		for index, write := range inventory.LookAlikeQueries() {
			plan := h.plan(write)
			if !strings.Contains(plan, index) {
				h.Errorf("%s is not used:\n%s", index, plan)
			}
		}
	})
}

// Names stored in another Unicode form are found in the form that people type.
func TestFinding15NamesAreFoundInAnyForm(t *testing.T) {
	each(t, func(h *harness) {
		on := h.createDevice("sa\u0303o-1")
		if err := h.create("joa\u0303o", on); err != nil {
			h.Fatal(err)
		}
		for _, name := range []string{"joão@são-1", "joa\u0303o@SÃO-1", "ｊoão", "joão@ ｓão-1"} {
			if got := must[[]*inventory.NameMatch](h)(h.service.FindByNames(h.ctx, []string{name}, "")); got[0].Count != 1 {
				h.Errorf("%+q is not found", name)
			}
		}
	})
}
