package factor

import (
	"bytes"
	"context"
	"crypto/rand"
	"encoding/base32"
	"fmt"
	"image/png"
	"net/url"
	"time"

	"github.com/pquerna/otp"

	"bulwark/ent/db"
	"bulwark/ent/db/totpfactor"
	"bulwark/server/access"
	"bulwark/server/audit"
	"bulwark/server/fault"
	"bulwark/server/ident"
	"bulwark/server/seal"
)

// enrolmentLifetime is how long after BeginTOTP the enrolment can be confirmed.
const enrolmentLifetime = 15 * time.Minute

// qrSize is the width and height of the QR code in pixels.
const qrSize = 256

// NewTOTP is what a person needs to set an authenticator app up. It is shown once and secret: never log it.
type NewTOTP struct {
	Secret string // base32, for typing
	URI    string // otpauth://…
	QR     []byte // PNG of the URI
}

// BeginTOTP creates a secret for the viewer, which becomes a second factor with ConfirmTOTP. It replaces an unconfirmed one. Refused
// with PROOF_REQUIRED, ALREADY_EXISTS, and ROOT_KEY_REQUIRED when the server cannot seal secrets.
func (s *Service) BeginTOTP(ctx context.Context) (NewTOTP, error) {
	v, err := s.requireProof(ctx)
	if err == nil {
		var begun NewTOTP
		if begun, err = s.beginTOTP(ctx, v.User); err == nil {
			return begun, nil
		}
	}
	return NewTOTP{}, audit.RecordRefusal(ctx, s.store, s.event(audit.SecondFactorEnrol, v.User), err)
}

func (s *Service) beginTOTP(ctx context.Context, person ident.User) (NewTOTP, error) {
	secret := make([]byte, secretSize)
	_, _ = rand.Read(secret) // never fails: the program ends instead
	var name string
	err := s.store.InTx(ctx, func(tx *db.Tx) error {
		owner, err := lockPerson(ctx, tx, person)
		if err != nil {
			return err
		}
		name = owner.Username
		if _, err := tx.TOTPFactor.Delete().Where(totpfactor.UserID(person), totpfactor.ConfirmedAtIsNil()).Exec(ctx); err != nil {
			return err
		}
		if exists, err := tx.TOTPFactor.Query().Where(totpfactor.UserID(person)).Exist(ctx); err != nil || exists {
			return errorOr(err, fault.Refuse(fault.Of(fault.CodeAlreadyExists, "You have one-time passwords already. Remove them first to set up new ones.")))
		}
		sealed, err := s.keeper.Seal(ctx, tx, secretPlace(person), seal.NewValue(secret))
		if err != nil {
			return err
		}
		return tx.TOTPFactor.Create().SetUserID(person).SetCreatedAt(s.now()).SetSealedSecret(sealed).Exec(ctx)
	})
	if err != nil {
		return NewTOTP{}, err
	}
	return renderTOTP(secret, name)
}

// ConfirmTOTP completes the enrolment with a code of the new secret. It returns recovery codes when the person has none yet; they
// cannot be read again. Refused with WRONG_PROOF, and with NOT_FOUND when no enrolment is under way.
func (s *Service) ConfirmTOTP(ctx context.Context, code string) ([]string, error) {
	v, err := access.Check(ctx, access.OwnAccount)
	event := s.event(audit.SecondFactorEnrol, v.User)
	event.Details = map[string]any{"method": TOTP}
	var codes []string
	if err == nil {
		codes, err = s.confirmTOTP(ctx, event, v.User, code)
	}
	if err != nil {
		return nil, audit.RecordRefusal(ctx, s.store, event, err)
	}
	return codes, nil
}

func (s *Service) confirmTOTP(ctx context.Context, event audit.Event, person ident.User, code string) (codes []string, err error) {
	isUnderWay, err := s.store.Read().TOTPFactor.Query().
		Where(totpfactor.UserID(person), totpfactor.ConfirmedAtIsNil(), totpfactor.CreatedAtGT(event.At.Add(-enrolmentLifetime))).Exist(ctx)
	if err != nil || !isUnderWay {
		return nil, errorOr(err, fault.Refuse(fault.Of(fault.CodeNotFound, "There is nothing to confirm. Begin again with a new QR code.")))
	}
	err = s.checkTOTP(ctx, person, code, func(ctx context.Context, tx *db.Tx, factor *db.TOTPFactor) error {
		if err := tx.TOTPFactor.UpdateOne(factor).SetConfirmedAt(event.At).Exec(ctx); err != nil {
			return err
		}
		codes, err = s.finishEnrolment(ctx, tx, event, person)
		return err
	})
	return codes, err
}

// renderTOTP returns a secret in the forms that authenticator apps read.
func renderTOTP(secret []byte, name string) (NewTOTP, error) {
	text := encodeSecret(secret)
	label := url.PathEscape("Bulwark:" + name)
	uri := fmt.Sprintf("otpauth://totp/%s?secret=%s&issuer=Bulwark&algorithm=SHA1&digits=6&period=30", label, text)
	key, err := otp.NewKeyFromURL(uri)
	if err != nil {
		return NewTOTP{}, fmt.Errorf("the address for authenticator apps cannot be made: %w", err)
	}
	picture, err := key.Image(qrSize, qrSize)
	if err != nil {
		return NewTOTP{}, fmt.Errorf("the QR code cannot be made: %w", err)
	}
	var qr bytes.Buffer
	if err := png.Encode(&qr, picture); err != nil {
		return NewTOTP{}, err
	}
	return NewTOTP{text, uri, qr.Bytes()}, nil
}

// encodeSecret returns a secret in base32, as authenticator apps expect it.
func encodeSecret(secret []byte) string {
	return base32.StdEncoding.WithPadding(base32.NoPadding).EncodeToString(secret)
}

// errorOr returns err if it is not nil, otherwise the refusal.
func errorOr(err, refusal error) error {
	if err != nil {
		return err
	}
	return refusal
}
