import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useDecisionText } from '@/entities/batch-operation/codes';
import { useProof } from '@/entities/proof/use-proof';
import { viewerQuery } from '@/entities/viewer/use-viewer';
import { graphql } from '@/gql';
import { useGqlMutation } from '@/lib/graphql/query';
import { useMessages } from '@/lib/i18n/catalogue';
import { useErrorText } from '@/ui/states';
import { batchOperationsMessages } from '../messages';

const approveDocument = graphql(`
  mutation ApproveBatchOperation($input: ApproveBatchOperationInput!) {
    approveBatchOperation(input: $input) {
      userErrors {
        code
        message
        field
      }
    }
  }
`);

const disapproveDocument = graphql(`
  mutation DisapproveBatchOperation($input: DisapproveBatchOperationInput!) {
    disapproveBatchOperation(input: $input) {
      userErrors {
        code
        message
        field
      }
    }
  }
`);

export type Verdict = 'APPROVE' | 'DISAPPROVE';

interface DecisionOptions {
  verdict: Verdict;
  id: string;
  digest: string;
  /** Called when this decision or another one may have changed the operation. */
  onChanged: () => void;
  onClose: () => void;
}

/** Sends a decision on the operation with this digest. `problems` says why it was refused. */
export function useDecide({ verdict, id, digest, onChanged, onClose }: DecisionOptions) {
  const t = useMessages(batchOperationsMessages);
  const errorText = useErrorText();
  const decisionText = useDecisionText();
  const client = useQueryClient();
  const approve = useGqlMutation(approveDocument);
  const disapprove = useGqlMutation(disapproveDocument);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const { withProof, proofDialog } = useProof();
  const mutation = verdict === 'APPROVE' ? approve : disapprove;

  const mutate = async (comment: string) =>
    verdict === 'APPROVE'
      ? (await approve.mutateAsync({ input: { id, digest, comment: comment || null } })).approveBatchOperation
      : (await disapprove.mutateAsync({ input: { id, digest, comment } })).disapproveBatchOperation;

  const send = async (comment: string) => {
    setProblems([]);
    const payload = await withProof(() => mutate(comment), { subject: id, digest, verdict });
    if (!payload) return; // No proof was given: the dialog stays open.
    const { userErrors } = payload;
    onChanged();
    setProblems(
      userErrors.map(({ code, message }) =>
        code === 'DIGEST_MISMATCH' ? t.digestMismatch : decisionText(code, message),
      ),
    );
    if (userErrors.length > 0) return;
    void client.invalidateQueries({ queryKey: viewerQuery.queryKey });
    void client.invalidateQueries({ queryKey: ['BatchOperations'] });
    onClose();
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
