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

// decisionVerify verifies the signatures of passkeys on the decisions on a batch operation or protected change.
type decisionVerify struct {
	Number   *int64 `arg:"" optional:"" help:"Number of the batch operation."`
	Change   bool   `name:"protected-change" help:"Verify a protected change instead of a batch operation."`
	Evidence string `placeholder:"FILE" help:"Verify the evidence in this file, without the database."`
	Export   string `placeholder:"FILE" help:"Write the evidence to this file, to verify it elsewhere with --evidence."`
	JSON     bool   `name:"json" help:"Print JSON instead of a table."`
}

// Help describes the exit codes.
func (*decisionVerify) Help() string {
	return "Verifies that keys of the approvers signed these verdicts on this digest. Exit code 0: every decision is signed and verified. " +
		"1: a signature does not verify, its key was not enrolled by that person, or the stored rows have another digest. " +
		"2: the command line is wrong. 3: nothing is wrong, but some or all decisions were not signed with a passkey."
}

// verifiedDecision is a decision with the result of verifying it.
type verifiedDecision struct {
	factor.DecisionEvidence
	Outcome factor.Outcome `json:"outcome"`
	Reason  string         `json:"reason,omitempty"`
}

// report is the output of the command.
type report struct {
	Number    int64              `json:"number"`
	Subject   string             `json:"subject"`
	Digest    string             `json:"digest"`
	Stored    string             `json:"stored"` // result of comparing the digest with the stored rows
	Decisions []verifiedDecision `json:"decisions"`
}

// Results of comparing the digest with the stored rows.
const (
	storedMatches     = "MATCHES"
	storedDiffers     = "DIFFERS"
	storedNotCompared = "NOT_LOOKED_AT"
)

// Run prints the report and returns its exit code.
func (c *decisionVerify) Run(ctx context.Context, g *grammar, streams Streams) error {
	if (c.Number == nil) == (c.Evidence == "") {
		return &exit{exitUsage, errors.New("give the number of a batch operation, or a file of evidence with --evidence")}
	}
	if c.Evidence != "" && c.Export != "" {
		return &exit{exitUsage, errors.New("--evidence and --export exclude each other")}
	}
	evidence, stored, err := c.load(ctx, g)
	if err != nil {
		return err
	}
	if c.Export != "" {
		if err := writeEvidence(c.Export, evidence); err != nil {
			return err
		}
	}
	r := report{Number: evidence.Number, Subject: evidence.Subject, Digest: evidence.Digest, Stored: stored, Decisions: []verifiedDecision{}}
	for _, decision := range evidence.Decisions {
		r.Decisions = append(r.Decisions, verifyDecision(evidence, decision))
	}
	if err := c.print(streams.Out, r); err != nil {
		return err
	}
	return r.exitCode()
}

// load reads the evidence from the file or the database. With the database it compares the digest with the stored rows.
func (c *decisionVerify) load(ctx context.Context, g *grammar) (evidence *factor.Evidence, stored string, err error) {
	if c.Evidence != "" {
		evidence, err = readEvidence(c.Evidence)
		return evidence, storedNotCompared, err
	}
	s, err := open(ctx, g)
	if err != nil {
		return nil, "", err
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	stored = storedMatches
	collect := evidenceOfOperation
	if c.Change {
		collect = evidenceOfChange
	}
	evidence, unaltered, err := collect(ctx, s, *c.Number)
	if !unaltered {
		stored = storedDiffers
	}
	return evidence, stored, err
}

// evidenceOfOperation returns the evidence of a batch operation, and whether its digest matches the stored rows.
func evidenceOfOperation(ctx context.Context, s *store.Store, number int64) (*factor.Evidence, bool, error) {
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

// evidenceOfChange returns the same for a protected change.
func evidenceOfChange(ctx context.Context, s *store.Store, number int64) (*factor.Evidence, bool, error) {
	evidence, change, err := factor.EvidenceOfChange(ctx, s, number)
	if err != nil {
		return nil, false, err
	}
	unaltered, err := protected.IsUnaltered(ctx, change)
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

// verifyDecision verifies one decision: its signature, and that the audit trail records the enrolment of the key by that person.
func verifyDecision(evidence *factor.Evidence, decision factor.DecisionEvidence) verifiedDecision {
	outcome, err := evidence.Verify(decision)
	if outcome == factor.Verified && decision.EnrolledAt == nil {
		outcome, err = factor.Invalid, errors.New("the audit trail does not say that this person enrolled this key")
	}
	result := verifiedDecision{DecisionEvidence: decision, Outcome: outcome}
	if err != nil {
		result.Reason = err.Error()
	}
	return result
}

// exitCode returns the exit code as an error; nil for 0.
func (r report) exitCode() error {
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
	fmt.Fprintf(out, "Digest of the stored rows: %s\n", map[string]string{
		storedMatches: "the same", storedDiffers: "ANOTHER ONE: what is stored was changed", storedNotCompared: "not compared, without the database",
	}[r.Stored])
	if len(r.Decisions) == 0 {
		fmt.Fprintln(out, "Nobody has decided yet.")
		return nil
	}
	table := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	for _, d := range r.Decisions {
		key := ""
		if d.Signature != nil {
			key = "key " + d.Signature.KeyFingerprint()[:16]
		}
		if d.EnrolledAt != nil {
			key += " enrolled " + d.EnrolledAt.Format("2006-01-02 15:04 UTC")
		}
		fmt.Fprintf(table, "%s\t%s\t%s\t%s\t%s\t%s\n", d.Outcome, d.Verdict, d.Username, d.DecidedAt.Format("2006-01-02 15:04:05 UTC"), key, d.Reason)
	}
	return table.Flush()
}

func writeEvidence(path string, evidence *factor.Evidence) error {
	text, err := json.MarshalIndent(evidence, "", "  ")
	if err != nil {
		return err
	}
	if err := os.WriteFile(path, append(text, '\n'), 0o600); err != nil {
		return fmt.Errorf("--export: %w", err)
	}
	return nil
}
