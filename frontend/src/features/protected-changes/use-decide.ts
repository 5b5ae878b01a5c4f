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

interface Deciding {
  verdict: Verdict;
  id: string;
  digest: string;
  /** The change is no longer what it was, whoever decided it. */
  onChanged: () => void;
  onClose: () => void;
}

/** Sends a decision on what was read. `problems` says what stood in the way. */
export function useDecide({ verdict, id, digest, onChanged, onClose }: Deciding) {
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
    const answer = await withProof(() => mutate(comment), { subject: id, digest, verdict });
    if (!answer) return; // the proof was not given: the dialog stays as it is
    const { userErrors } = answer;
    onChanged();
    setProblems(userErrors.map(({ code, message }) => decisionText(code, message)));
    if (userErrors.length === 0) onClose();
  };
  return {
    decide: (comment: string) => void send(comment).catch((error) => setProblems([errorText(error)])),
    busy: mutation.isPending,
    decided: mutation.isSuccess && problems.length === 0,
    problems,
    /** Asks for a proof of identity or a signature; belongs inside the dialog that decides. */
    proofDialog,
  };
}
