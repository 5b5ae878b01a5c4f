import { useState, type ReactNode } from 'react';
import { AuthError, readAuthState, type SignedDecision } from '@/lib/auth';
import { canUsePasskeys } from '@/lib/passkey';
import { ProofDialog } from './proof-dialog';

/** A payload whose `userErrors` can ask for a proof of identity. */
interface ProofPayload {
  userErrors: readonly { code: string }[];
}

interface OpenDialog {
  /** The person's second factors. */
  methods: readonly string[];
  decision: SignedDecision | undefined;
  close: (proven: boolean) => void;
}

interface Proof {
  /**
   * Sends a mutation that needs a recent proof of identity (rule 23). When the server asks for one, shows the dialog and
   * sends it again; returns null when the person closes the dialog. With `decision`, a person who has a passkey signs the
   * decision first.
   */
  withProof: <T extends ProofPayload>(send: () => Promise<T>, decision?: SignedDecision) => Promise<T | null>;
  /** The same for the endpoints under `/auth`, whose refusals are exceptions. */
  withProvenSession: <T>(send: () => Promise<T>) => Promise<T | null>;
  /** Render it inside the dialog or page that uses this hook, so that the focus returns there. */
  proofDialog: ReactNode;
}

/** Asks for a proof of identity where one is needed, and then continues. */
export function useProof(): Proof {
  const [dialog, setDialog] = useState<OpenDialog | null>(null);

  const askForProof = (methods: readonly string[], decision?: SignedDecision) =>
    new Promise<boolean>((resolve) => {
      const close = (proven: boolean) => {
        setDialog(null);
        resolve(proven);
      };
      setDialog({ methods, decision, close });
    });

  const withProof: Proof['withProof'] = async (send, decision) => {
    if (decision) {
      const { methods } = await readAuthState();
      if (methods.includes('PASSKEY') && canUsePasskeys() && !(await askForProof(methods, decision)))
        return null;
    }
    const payload = await send();
    if (!payload.userErrors.some(({ code }) => code === 'PROOF_REQUIRED')) return payload;
    const { methods } = await readAuthState();
    return (await askForProof(methods)) ? send() : null;
  };

  const withProvenSession: Proof['withProvenSession'] = async (send) => {
    try {
      return await send();
    } catch (error) {
      if (!(error instanceof AuthError) || error.code !== 'PROOF_REQUIRED') throw error;
    }
    const { methods } = await readAuthState();
    return (await askForProof(methods)) ? send() : null;
  };

  return {
    withProof,
    withProvenSession,
    proofDialog: dialog ? (
      <ProofDialog
        methods={dialog.methods}
        decision={dialog.decision}
        onProven={() => dialog.close(true)}
        onClose={() => dialog.close(false)}
      />
    ) : null,
  };
}
