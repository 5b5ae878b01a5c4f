package inventory_test

import (
	"strings"
	"testing"
	"time"

	"bulwark/ent/db"
	"bulwark/ent/db/auditevent"
	"bulwark/ent/db/device"
	"bulwark/ent/db/executiontemplate"
	"bulwark/server/fault"
	"bulwark/server/ident"
	"bulwark/server/inventory"
	"bulwark/server/viewer"
)

func TestNamesAreUniqueIgnoringCase(t *testing.T) {
	each(t, func(h *harness) {
		made := h.createDevice(" Ångström-01 ")
		if made.Name != "Ångström-01" || made.NameKey != "ångström-01" {
			h.Fatalf("got %v", made)
		}
		_, err := h.service.CreateDevice(h.ctx, inventory.NewDevice{Name: "A\u030aNGSTRO\u0308M-01"})
		h.wantProblems(err, "ALREADY_EXISTS name")
		for range 2 {
			_, err = h.service.CreateDomain(h.ctx, inventory.NewDomain{Name: "corp.example.com", ShortName: "CORP"})
		}
		h.wantProblems(err, "ALREADY_EXISTS name")
		for _, name := range []string{"Production", "PRODUCTION"} {
			_, err = h.service.CreateTag(h.ctx, name)
		}
		h.wantProblems(err, "ALREADY_EXISTS name")
		_, err = h.service.CreatePasswordType(h.adminCtx, inventory.NewPasswordType{Name: "local USER"})
		h.wantProblems(err, "ALREADY_EXISTS name")
		for range 2 {
			_, err = h.service.CreateExecutionTemplate(h.adminCtx, inventory.NewExecutionTemplate{
				Name: "Linux", Plugin: executiontemplate.PluginSSH, Purpose: executiontemplate.PurposeRECONCILE, Enabled: true,
			})
		}
		h.wantProblems(err, "ALREADY_EXISTS name")
	})
}

func TestAllProblemsOfValuesAreReportedTogether(t *testing.T) {
	each(t, func(h *harness) {
		long := strings.Repeat("é", 256)
		_, err := h.service.CreateDevice(h.ctx, inventory.NewDevice{
			Name: "a\nb", Address: long, Type: long[:202], Vendor: "v\x00", Product: "\xff", Site: strings.Repeat("s", 101),
		})
		h.wantProblems(err, "INVALID name", "TOO_MANY address", "TOO_MANY type", "INVALID vendor", "INVALID product", "TOO_MANY site")
		if got := must[*db.Device](h)(h.service.CreateDevice(h.ctx, inventory.NewDevice{Name: long[:510], Inactive: true})); got.Status != device.StatusINACTIVE {
			h.Errorf("want 255 characters to be accepted, and the device inactive, got %v", got.Status)
		}
		_, err = h.service.CreateDevice(h.ctx, inventory.NewDevice{Name: "\u3164", Address: "ro\u200bot", Site: "\u202etoor"}) // invisible characters
		h.wantProblems(err, "REQUIRED name", "INVALID address", "INVALID site")
		_, err = h.service.CreateDomain(h.ctx, inventory.NewDomain{ShortName: strings.Repeat("s", 64)})
		h.wantProblems(err, "REQUIRED name", "TOO_MANY shortName")
		_, err = h.service.CreateTag(h.ctx, " ")
		h.wantProblems(err, "REQUIRED name")
		_, err = h.service.CreateExecutionTemplate(h.adminCtx, inventory.NewExecutionTemplate{Plugin: "FAX", Purpose: "FUN"})
		h.wantProblems(err, "REQUIRED name", "INVALID plugin", "INVALID purpose")
	})
}

func TestWhoMayRegisterWhat(t *testing.T) {
	each(t, func(h *harness) {
		auditor := viewer.With(h.Context(), viewer.Viewer{User: 3, Role: viewer.Auditor})
		_, device := h.service.CreateDevice(auditor, inventory.NewDevice{Name: "x"})
		_, update := h.service.UpdateDevice(auditor, inventory.DeviceChanges{ID: 1})
		_, domain := h.service.CreateDomain(auditor, inventory.NewDomain{Name: "x"})
		_, tag := h.service.CreateTag(auditor, "x")
		_, credential := h.service.CreateCredential(auditor, inventory.NewCredential{})
		_, imported := h.service.Import(auditor, strings.NewReader(""), inventory.ImportOptions{})
		_, kind := h.service.CreatePasswordType(h.ctx, inventory.NewPasswordType{Name: "x"})
		_, template := h.service.CreateExecutionTemplate(h.ctx, inventory.NewExecutionTemplate{Name: "x"})
		for i, err := range []error{device, update, domain, tag, credential, imported, kind, template} {
			if fault.KindOf(err) != fault.Forbidden {
				h.Errorf("%d: want Forbidden, got %v", i, err)
			}
		}
		if n := h.read.AuditEvent.Query().Where(auditevent.ResultEQ(auditevent.ResultREFUSED)).CountX(h.Context()); n != 8 {
			h.Errorf("want every refusal recorded, got %d", n)
		}
	})
}

// rule 17: devices are changed one at a time, outside batch operations.
func TestRule17DevicesAreChangedOneByOneWithBeforeAndAfter(t *testing.T) {
	each(t, func(h *harness) {
		made, other := h.createDevice("web-1"), h.createDevice("web-2")
		name, site, active := "WEB-1", "Zurich", false
		changed := must[*db.Device](h)(h.service.UpdateDevice(h.ctx, inventory.DeviceChanges{
			ID: made.ID, Name: &name, Site: &site, Active: &active,
		}))
		if changed.Name != name || changed.NameKey != "web-1" || changed.Site != site || changed.Status != device.StatusINACTIVE {
			h.Fatalf("got %v", changed)
		}
		event := h.events("device.update", auditevent.ResultALLOWED)[0]
		for _, part := range []string{`"before":{`, `"name":"web-1"`, `"after":{`, `"name":"WEB-1"`, `"status":"INACTIVE"`} {
			if !strings.Contains(event.Details, part) {
				h.Errorf("want %s in %s", part, event.Details)
			}
		}
		taken, blank := "web-1", ""
		_, err := h.service.UpdateDevice(h.ctx, inventory.DeviceChanges{ID: other.ID, Name: &taken})
		h.wantProblems(err, "ALREADY_EXISTS name")
		_, err = h.service.UpdateDevice(h.ctx, inventory.DeviceChanges{ID: other.ID, Name: &blank})
		h.wantProblems(err, "REQUIRED name")
		_, err = h.service.UpdateDevice(h.ctx, inventory.DeviceChanges{ID: 4711, Name: &taken})
		h.wantProblems(err, "NOT_FOUND id")
	})
}

func TestCreateCredentialStoresEverything(t *testing.T) {
	each(t, func(h *harness) {
		on := h.createDevice("db-1")
		corp := must[*db.Domain](h)(h.service.CreateDomain(h.ctx, inventory.NewDomain{Name: "corp.example.com"}))
		tag := must[*db.Tag](h)(h.service.CreateTag(h.ctx, "sox"))
		change := must[*db.ExecutionTemplate](h)(h.service.CreateExecutionTemplate(h.adminCtx, inventory.NewExecutionTemplate{
			Name: "change", Plugin: executiontemplate.PluginSSH, Purpose: executiontemplate.PurposeCHANGE_PASSWORD, Enabled: true,
		}))
		reconcile := must[*db.ExecutionTemplate](h)(h.service.CreateExecutionTemplate(h.adminCtx, inventory.NewExecutionTemplate{
			Name: "reconcile", Plugin: executiontemplate.PluginSSH, Purpose: executiontemplate.PurposeRECONCILE, Enabled: true,
		}))
		root := must[*db.Credential](h)(h.service.CreateCredential(h.ctx, inventory.NewCredential{
			Username: "root", Device: on.ID, PasswordType: h.readPasswordType("Local administrator").ID,
		}))
		if !root.LocalUser || root.DomainID != nil || root.Version != 1 {
			h.Fatalf("want the type's locality and version 1, got %v", root)
		}
		expiry := noon.Add(time.Hour + 999*time.Nanosecond)
		for _, username := range []string{"svc-a", "svc-b"} { // both use the same other credential
			made := must[*db.Credential](h)(h.service.CreateCredential(h.ctx, inventory.NewCredential{
				Username: username, Device: on.ID, Domain: &corp.ID, PasswordType: h.readPasswordType("Domain user").ID,
				AdditionalInformation: "two\nlines", Tags: []ident.Tag{tag.ID, tag.ID}, ExpiresAt: &expiry, Parent: &root.ID,
				AutomaticChange: true, ChangeTemplate: &change.ID, LoginCredential: &root.ID,
				ReconciliationEnabled: true, ReconciliationAutorun: true, ReconciliationCredential: &root.ID, ReconciliationTemplate: &reconcile.ID,
			}))
			read := h.read.Credential.GetX(h.Context(), made.ID)
			if read.LocalUser || *read.ParentID != root.ID || *read.LoginCredentialID != root.ID || *read.ReconciliationCredentialID != root.ID ||
				!read.ExpiresAt.Equal(noon.Add(time.Hour)) || read.QueryTags().CountX(h.Context()) != 1 {
				h.Fatalf("got %v", read)
			}
		}
		if got := h.read.Credential.GetX(h.Context(), root.ID); got.LoginCredentialID != nil || got.ReconciliationCredentialID != nil {
			h.Fatalf("want the other credential to be as it was, got %v", got)
		}
		_, err := h.service.CreateCredential(h.ctx, inventory.NewCredential{
			Username: "svc-a", Device: on.ID, Domain: &corp.ID, PasswordType: h.readPasswordType("Domain user").ID,
		})
		h.wantProblems(err, "DUPLICATE_CREDENTIAL username")
		if _, err = h.service.CreateCredential(h.ctx, inventory.NewCredential{
			Username: "svc-a", Device: on.ID, PasswordType: h.readPasswordType("Local user").ID,
		}); err != nil {
			h.Errorf("without the domain it is another credential: %v", err)
		}
	})
}

func TestRule4AppliesToNewCredentialsAndAllProblemsAreReported(t *testing.T) {
	each(t, func(h *harness) {
		_, err := h.service.CreateCredential(h.ctx, inventory.NewCredential{AdditionalInformation: strings.Repeat("x", 2001), ReconciliationEnabled: true})
		h.wantProblems(err, "REQUIRED username", "TOO_MANY additionalInformation", "REQUIRED deviceId", "REQUIRED passwordTypeId",
			"REQUIRED reconciliation.credentialId", "REQUIRED reconciliation.templateId")

		domain, template, other := ident.Domain(99), ident.ExecutionTemplate(99), ident.Credential(99)
		_, err = h.service.CreateCredential(h.ctx, inventory.NewCredential{
			Username: "a\tb", Device: 99, Domain: &domain, PasswordType: 99, Tags: []ident.Tag{99}, Parent: &other, ChangeTemplate: &template,
			LoginCredential: &other, ReconciliationCredential: &other, ReconciliationTemplate: &template,
		})
		h.wantProblems(err, "INVALID username", "NOT_FOUND deviceId", "NOT_FOUND domainId", "NOT_FOUND passwordTypeId", "NOT_FOUND tagIds", "NOT_FOUND parentId",
			"NOT_FOUND passwordChange.templateId", "NOT_FOUND passwordChange.loginCredentialId", "NOT_FOUND reconciliation.templateId",
			"NOT_FOUND reconciliation.credentialId")

		on, off := h.createDevice("on"), h.createDevice("off")
		active := false
		must[*db.Device](h)(h.service.UpdateDevice(h.ctx, inventory.DeviceChanges{ID: off.ID, Active: &active}))
		disabled := must[*db.PasswordType](h)(h.service.CreatePasswordType(h.adminCtx, inventory.NewPasswordType{Name: "old", LocalUser: true}))
		stale := must[*db.ExecutionTemplate](h)(h.service.CreateExecutionTemplate(h.adminCtx, inventory.NewExecutionTemplate{
			Name: "stale", Plugin: executiontemplate.PluginSSH, Purpose: executiontemplate.PurposeRECONCILE,
		}))
		inactive := must[*db.Credential](h)(h.service.CreateCredential(h.ctx, inventory.NewCredential{
			Username: "asleep", Device: on.ID, PasswordType: h.readPasswordType("Local user").ID,
		}))
		h.deactivate(inactive)
		corp := must[*db.Domain](h)(h.service.CreateDomain(h.ctx, inventory.NewDomain{Name: "corp.example.com"}))
		_, err = h.service.CreateCredential(h.ctx, inventory.NewCredential{
			Username: "x", Device: off.ID, Domain: &corp.ID, PasswordType: disabled.ID, Parent: &inactive.ID, ChangeTemplate: &stale.ID,
			LoginCredential: &inactive.ID,
		})
		h.wantProblems(err, "REFERENCE_INACTIVE deviceId", "REFERENCE_INACTIVE passwordTypeId", "REFERENCE_INACTIVE parentId",
			"INVALID passwordChange.templateId", "REFERENCE_INACTIVE passwordChange.templateId",
			"REFERENCE_INACTIVE passwordChange.loginCredentialId", "LOCAL_TYPE_WITH_DOMAIN domainId")
		if n := h.read.Credential.Query().CountX(h.Context()); n != 1 {
			h.Fatalf("want nothing to be stored, got %d", n)
		}
	})
}

func TestConcurrentRequestsCreateACredentialOnce(t *testing.T) {
	each(t, func(h *harness) {
		on, kind := h.createDevice("web-1"), h.readPasswordType("Local user")
		results := make(chan error)
		for range 6 {
			go func() {
				_, err := h.service.CreateCredential(h.ctx, inventory.NewCredential{Username: "root", Device: on.ID, PasswordType: kind.ID})
				results <- err
			}()
		}
		made := 0
		for range 6 {
			switch err := <-results; {
			case err == nil:
				made++
			case !fault.Has(err, fault.CodeDuplicateCredential):
				h.Errorf("want DUPLICATE_CREDENTIAL, got %v", err)
			}
		}
		if made != 1 {
			h.Fatalf("want one, got %d", made)
		}
	})
}
