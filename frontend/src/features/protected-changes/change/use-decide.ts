import { useState } from 'react';
import { useProof } from '@/entities/proof/use-proof';
import { useProtectedDecisionText } from '@/entities/protected-change/use-decision-text';
import { graphql } from '@/gql';
import { useGqlMutation } from '@/lib/graphql/query';
import { useErrorText } from '@/ui/states';

const approveDocument = graphql(`
  mutation ApproveProtectedChange($input: ApproveProtectedChangeInput!) {
    approveProtectedChange(input: $input) {
      userErrors {
        code
        message
        field
      }
    }
  }
`);

const disapproveDocument = graphql(`
  mutation DisapproveProtectedChange($input: DisapproveProtectedChangeInput!) {
    disapproveProtectedChange(input: $input) {
      userErrors {
        code
        message
        field
      }
    }
  }
`);

export type Verdict = 'APPROVE' | 'DISAPPROVE';

interface DecideOptions {
  verdict: Verdict;
  id: string;
  digest: string;
  /** Called when the change was decided, by the viewer or by somebody else. */
  onChanged: () => void;
  onClose: () => void;
}

/** Sends a decision on the change with this digest. `problems` says why it was refused. */
export function useDecide({ verdict, id, digest, onChanged, onClose }: DecideOptions) {
  const errorText = useErrorText();
  const decisionText = useProtectedDecisionText();
  const approve = useGqlMutation(approveDocument);
  const disapprove = useGqlMutation(disapproveDocument);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const { withProof, proofDialog } = useProof();
  const mutation = verdict === 'APPROVE' ? approve : disapprove;

  const mutate = async (comment: string) =>
    verdict === 'APPROVE'
      ? (await approve.mutateAsync({ input: { id, digest, comment: comment || null } }))
          .approveProtectedChange
      : (await disapprove.mutateAsync({ input: { id, digest, comment } })).disapproveProtectedChange;

  const send = async (comment: string) => {
    setProblems([]);
    const payload = await withProof(() => mutate(comment), { subject: id, digest, verdict });
    if (!payload) return; // no proof was given: the dialog stays open
    const { userErrors } = payload;
    onChanged();
    setProblems(userErrors.map(({ code, message }) => decisionText(code, message)));
    if (userErrors.length === 0) onClose();
  };
  return {
    decide: (comment: string) => void send(comment).catch((error) => setProblems([errorText(error)])),
    busy: mutation.isPending,
    decided: mutation.isSuccess && problems.length === 0,
    problems,
    /** Asks for a proof of identity or a signature. Render it inside the dialog. */
    proofDialog,
  };
}
