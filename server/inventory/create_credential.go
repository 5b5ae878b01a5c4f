package inventory

import (
	"context"
	"time"

	"golang.org/x/text/unicode/norm"

	"bulwark/ent/db"
	"bulwark/ent/db/credential"
	"bulwark/ent/db/predicate"
	"bulwark/server/access"
	"bulwark/server/audit"
	"bulwark/server/fault"
	"bulwark/server/ident"
	"bulwark/server/store"
)

// NewCredential describes a new credential. Optional values are nil.
type NewCredential struct {
	Username              string
	Device                ident.Device
	Domain                *ident.Domain
	PasswordType          ident.PasswordType
	AdditionalInformation string
	Tags                  []ident.Tag
	Inactive              bool
	ExpiresAt             *time.Time
	Parent                *ident.Credential

	AutomaticChange bool
	ChangeTemplate  *ident.ExecutionTemplate
	LoginCredential *ident.Credential // nil when the credential itself logs in

	ReconciliationEnabled, ReconciliationAutorun bool
	ReconciliationCredential                     *ident.Credential
	ReconciliationTemplate                       *ident.ExecutionTemplate
}

// CreateCredential registers a credential; it never changes an existing one (rule 17). It is for administrators and operators.
// Rule 4 applies as it does to changes. All problems are refused together: REQUIRED, INVALID, TOO_MANY, NOT_FOUND,
// REFERENCE_INACTIVE, LOCAL_TYPE_WITH_DOMAIN, DUPLICATE_CREDENTIAL, CONFUSABLE.
func (s *Service) CreateCredential(ctx context.Context, input NewCredential) (*db.Credential, error) {
	input = input.clean()
	event := audit.Event{
		At: s.now(), Action: audit.CredentialCreate,
		Details: map[string]any{"username": truncateEvidence(input.Username), "device": input.Device.String()},
	}
	return perform(ctx, s, access.WriteInventory, event, func(tx *db.Tx, event *audit.Event) (*db.Credential, error) {
		check := &credentialCheck{tx: tx, conn: s.store.ConnIn(tx), input: input}
		if err := check.run(ctx); err != nil {
			return nil, err
		}
		created, err := input.store(ctx, tx, event.At, check.localType)
		if isDuplicate(err) { // another request was faster
			return nil, fault.Refuse(duplicateProblem())
		}
		if err != nil {
			return nil, err
		}
		event.SubjectID, event.Details = created.ID.String(), input.evidence()
		return created, nil
	})
}

func (n NewCredential) clean() NewCredential {
	n.Username, n.AdditionalInformation = cleanUsername(n.Username), norm.NFC.String(n.AdditionalInformation)
	seen := make(map[ident.Tag]bool, len(n.Tags))
	var tags []ident.Tag
	for _, id := range n.Tags {
		if !seen[id] {
			seen[id] = true
			tags = append(tags, id)
		}
	}
	n.Tags = tags
	if n.ExpiresAt != nil {
		expiry := n.ExpiresAt.UTC().Truncate(time.Microsecond)
		n.ExpiresAt = &expiry
	}
	return n
}

func (n NewCredential) store(ctx context.Context, tx *db.Tx, now time.Time, local bool) (*db.Credential, error) {
	status := credential.StatusACTIVE
	if n.Inactive {
		status = credential.StatusINACTIVE
	}
	created, err := tx.Credential.Create().
		SetCreatedAt(now).SetUpdatedAt(now).
		SetUsername(n.Username).SetDeviceID(n.Device).SetNillableDomainID(n.Domain).
		SetPasswordTypeID(n.PasswordType).SetLocalUser(local).
		SetAdditionalInformation(n.AdditionalInformation).SetStatus(status).SetNillableExpiresAt(n.ExpiresAt).
		SetNillableParentID(n.Parent).
		SetAutomaticChange(n.AutomaticChange).SetNillableChangeTemplateID(n.ChangeTemplate).
		SetNillableLoginCredentialID(n.LoginCredential).
		SetReconciliationEnabled(n.ReconciliationEnabled).SetReconciliationAutorun(n.ReconciliationAutorun).
		SetNillableReconciliationCredentialID(n.ReconciliationCredential).
		SetNillableReconciliationTemplateID(n.ReconciliationTemplate).
		Save(ctx)
	if err != nil || len(n.Tags) == 0 {
		return created, err
	}
	tags := make([]*db.CredentialTagCreate, len(n.Tags))
	for i, id := range n.Tags {
		tags[i] = tx.CredentialTag.Create().SetCredentialID(created.ID).SetTagID(id)
	}
	return created, tx.CredentialTag.CreateBulk(tags...).Exec(ctx)
}

func (n NewCredential) evidence() map[string]any {
	return map[string]any{
		"username": n.Username, "device": n.Device.String(), "domain": publicID(n.Domain),
		"passwordType": n.PasswordType.String(), "additionalInformation": n.AdditionalInformation,
		"tags": ident.FormatAll(n.Tags), "inactive": n.Inactive, "expiresAt": n.ExpiresAt, "parent": publicID(n.Parent),
		"automaticChange": n.AutomaticChange, "changeTemplate": publicID(n.ChangeTemplate),
		"loginCredential": publicID(n.LoginCredential), "reconciliationEnabled": n.ReconciliationEnabled,
		"reconciliationAutorun": n.ReconciliationAutorun, "reconciliationCredential": publicID(n.ReconciliationCredential),
		"reconciliationTemplate": publicID(n.ReconciliationTemplate),
	}
}

// publicID returns the public id of an optional key, nil for none.
func publicID[K ident.Kind](key *K) *string {
	if key == nil {
		return nil
	}
	id := ident.Format(*key)
	return &id
}

// sameCredential returns the condition that a credential has this username, device and domain.
func sameCredential(username string, device ident.Device, domain *ident.Domain) []predicate.Credential {
	where := []predicate.Credential{credential.UsernameEQ(username), credential.DeviceID(device)}
	if domain == nil {
		return append(where, credential.DomainIDIsNil())
	}
	return append(where, credential.DomainID(*domain))
}

func isDuplicate(err error) bool {
	constraint := store.Constraint(err)
	return constraint == "credential_unique_in_domain" || constraint == "credential_unique_without_domain"
}

func duplicateProblem() fault.Problem {
	return fault.Of(fault.CodeDuplicateCredential,
		"There is a credential with this username, device and domain already.", "username")
}
