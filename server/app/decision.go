package app

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"text/tabwriter"

	"bulwark/server/batch"
	"bulwark/server/factor"
	"bulwark/server/fault"
	"bulwark/server/protected"
	"bulwark/server/store"
)

// decisionVerify is the command that proves who decided what, by the signatures of their passkeys.
type decisionVerify struct {
	Number   *int64 `arg:"" optional:"" help:"Number of the batch operation."`
	Change   bool   `name:"protected-change" help:"The number is that of a protected change."`
	Evidence string `placeholder:"FILE" help:"Verify evidence that was exported to this file, without the database."`
	Export   string `placeholder:"FILE" help:"Write the evidence to this file, to be verified elsewhere with --evidence."`
	JSON     bool   `name:"json" help:"Print JSON instead of a table."`
}

// Help tells the exit codes.
func (*decisionVerify) Help() string {
	return "Proves that the keys of approvers signed these verdicts of this digest. Exit code 0: every decision is signed and verified. " +
		"1: a signature does not verify, its key was not enrolled by that person, or what is stored has another digest. " +
		"2: the command line is wrong. 3: nothing is wrong, but some decision, or all of them, was not signed by a passkey."
}

// verified is a decision with what verifying it showed.
type verified struct {
	factor.DecisionEvidence
	Outcome factor.Outcome `json:"outcome"`
	Reason  string         `json:"reason,omitempty"`
}

// report is what the command prints.
type report struct {
	Number    int64      `json:"number"`
	Subject   string     `json:"subject"`
	Digest    string     `json:"digest"`
	Stored    string     `json:"stored"` // whether the digest is that of what is stored: MATCHES, DIFFERS or NOT_LOOKED_AT
	Decisions []verified `json:"decisions"`
}

// Whether the digest is that of what is stored.
const (
	storedMatches = "MATCHES"
	storedDiffers = "DIFFERS"
	notLookedAt   = "NOT_LOOKED_AT"
)

// Run verifies and prints.
func (c *decisionVerify) Run(ctx context.Context, g *grammar, streams Streams) error {
	if (c.Number == nil) == (c.Evidence == "") {
		return &exit{exitUsage, errors.New("name the number of a batch operation, or a file of evidence with --evidence")}
	}
	if c.Evidence != "" && c.Export != "" {
		return &exit{exitUsage, errors.New("--evidence and --export exclude each other")}
	}
	evidence, stored, err := c.read(ctx, g)
	if err != nil {
		return err
	}
	if c.Export != "" {
		if err := export(c.Export, evidence); err != nil {
			return err
		}
	}
	found := report{Number: evidence.Number, Subject: evidence.Subject, Digest: evidence.Digest, Stored: stored, Decisions: []verified{}}
	for _, decision := range evidence.Decisions {
		found.Decisions = append(found.Decisions, judge(evidence, decision))
	}
	if err := c.print(streams.Out, found); err != nil {
		return err
	}
	return found.exit()
}

// read takes the evidence from the file or the database. With the database it computes the operation's digest again.
func (c *decisionVerify) read(ctx context.Context, g *grammar) (evidence *factor.Evidence, stored string, err error) {
	if c.Evidence != "" {
		evidence, err = readEvidence(c.Evidence)
		return evidence, notLookedAt, err
	}
	s, err := open(ctx, g)
	if err != nil {
		return nil, "", err
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	stored = storedMatches
	look := ofOperation
	if c.Change {
		look = ofChange
	}
	evidence, unaltered, err := look(ctx, s, *c.Number)
	if !unaltered {
		stored = storedDiffers
	}
	return evidence, stored, err
}

// ofOperation is the evidence of a batch operation, and whether its digest is that of what is stored.
func ofOperation(ctx context.Context, s *store.Store, number int64) (*factor.Evidence, bool, error) {
	evidence, operation, err := factor.EvidenceOf(ctx, s, number)
	if err != nil {
		return nil, false, err
	}
	err = batch.New(s, now).CheckDigest(ctx, operation)
	if fault.Has(err, fault.CodeDigestMismatch) {
		return evidence, false, nil
	}
	return evidence, true, err
}

// ofChange is the same of a protected change.
func ofChange(ctx context.Context, s *store.Store, number int64) (*factor.Evidence, bool, error) {
	evidence, change, err := factor.EvidenceOfChange(ctx, s, number)
	if err != nil {
		return nil, false, err
	}
	unaltered, err := protected.Unaltered(ctx, change)
	return evidence, unaltered, err
}

func readEvidence(path string) (*factor.Evidence, error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("--evidence: %w", err)
	}
	evidence, err := factor.ParseEvidence(text)
	if err != nil {
		return nil, fmt.Errorf("--evidence %s cannot be read: %w", path, err)
	}
	return evidence, nil
}

// judge verifies one decision. In the database's evidence, the key has to be one that the person enrolled.
func judge(evidence *factor.Evidence, decision factor.DecisionEvidence) verified {
	outcome, err := evidence.Verify(decision)
	if outcome == factor.Verified && decision.EnrolledAt == nil {
		outcome, err = factor.Invalid, errors.New("the audit trail does not say that this person enrolled this key")
	}
	judged := verified{DecisionEvidence: decision, Outcome: outcome}
	if err != nil {
		judged.Reason = err.Error()
	}
	return judged
}

// exit is the exit code.
func (r report) exit() error {
	code := exitOK
	if len(r.Decisions) == 0 {
		code = exitUnsigned
	}
	for _, decision := range r.Decisions {
		if decision.Outcome == factor.Unsigned && code == exitOK {
			code = exitUnsigned
		}
		if decision.Outcome == factor.Invalid {
			code = exitFailed
		}
	}
	if r.Stored == storedDiffers {
		code = exitFailed
	}
	if code == exitOK {
		return nil
	}
	return &exit{code, nil}
}

func (c *decisionVerify) print(out io.Writer, r report) error {
	if c.JSON {
		encoder := json.NewEncoder(out)
		encoder.SetIndent("", "  ")
		return encoder.Encode(r)
	}
	fmt.Fprintf(out, "%s, number %d, digest %s\n", r.Subject, r.Number, r.Digest)
	fmt.Fprintf(out, "Digest of what is stored: %s\n", map[string]string{
		storedMatches: "the same", storedDiffers: "ANOTHER ONE, so what is stored was changed", notLookedAt: "not looked at, without the database",
	}[r.Stored])
	if len(r.Decisions) == 0 {
		fmt.Fprintln(out, "Nobody has decided yet.")
		return nil
	}
	table := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	for _, d := range r.Decisions {
		key := ""
		if d.Signature != nil {
			key = "key " + d.Signature.KeyPrint()[:16]
		}
		if d.EnrolledAt != nil {
			key += " enrolled " + d.EnrolledAt.Format("2006-01-02 15:04 UTC")
		}
		fmt.Fprintf(table, "%s\t%s\t%s\t%s\t%s\t%s\n", d.Outcome, d.Verdict, d.Username, d.DecidedAt.Format("2006-01-02 15:04:05 UTC"), key, d.Reason)
	}
	return table.Flush()
}

func export(path string, evidence *factor.Evidence) error {
	text, err := json.MarshalIndent(evidence, "", "  ")
	if err != nil {
		return err
	}
	if err := os.WriteFile(path, append(text, '\n'), 0o600); err != nil {
		return fmt.Errorf("--export: %w", err)
	}
	return nil
}
