import { useState, type ReactNode } from 'react';
import { AuthError, readAuthState, type SignedDecision } from '@/lib/auth';
import { canUsePasskeys } from '@/lib/passkey';
import { ProofDialog } from './proof-dialog';

/** A payload whose `userErrors` may ask for a proof of identity. */
export interface NeedsProof {
  userErrors: readonly { code: string }[];
}

interface Asking {
  /** The person's second factors; empty for none. */
  methods: readonly string[];
  signing: SignedDecision | undefined;
  answer: (proven: boolean) => void;
}

interface Proof {
  /**
   * Sends something that needs a recent proof of identity (rule 23). When the server asks for one, the person gives it in
   * place and it is sent again; when they do not, the refusal is returned. With `signing`, people who have a passkey sign
   * the decision with it first.
   */
  withProof: <T extends NeedsProof>(send: () => Promise<T>, signing?: SignedDecision) => Promise<T | null>;
  /** The same for the endpoints of signing in, which refuse by failing. */
  withProvenSession: <T>(send: () => Promise<T>) => Promise<T | null>;
  /** Put it inside the dialog or page that asks, so that focus returns there. */
  proofDialog: ReactNode;
}

/** Asks for a proof of identity where one is needed, and then goes on. `withProof` gives null when the person gave up. */
export function useProof(): Proof {
  const [asking, setAsking] = useState<Asking | null>(null);

  const ask = (methods: readonly string[], signing?: SignedDecision) =>
    new Promise<boolean>((resolve) => {
      const answer = (proven: boolean) => {
        setAsking(null);
        resolve(proven);
      };
      setAsking({ methods, signing, answer });
    });

  const withProof: Proof['withProof'] = async (send, signing) => {
    if (signing) {
      const { methods } = await readAuthState();
      if (methods.includes('PASSKEY') && canUsePasskeys() && !(await ask(methods, signing))) return null;
    }
    const answer = await send();
    if (!answer.userErrors.some(({ code }) => code === 'PROOF_REQUIRED')) return answer;
    const { methods } = await readAuthState();
    return (await ask(methods)) ? send() : null;
  };

  const withProvenSession: Proof['withProvenSession'] = async (send) => {
    try {
      return await send();
    } catch (error) {
      if (!(error instanceof AuthError) || error.code !== 'PROOF_REQUIRED') throw error;
    }
    const { methods } = await readAuthState();
    return (await ask(methods)) ? send() : null;
  };

  return {
    withProof,
    withProvenSession,
    proofDialog: asking ? (
      <ProofDialog
        methods={asking.methods}
        signing={asking.signing}
        onProven={() => asking.answer(true)}
        onClose={() => asking.answer(false)}
      />
    ) : null,
  };
}
