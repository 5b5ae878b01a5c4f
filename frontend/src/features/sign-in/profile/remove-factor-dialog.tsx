import { useState } from 'react';
import { useProblemText } from '@/entities/problem/use-problem-text';
import { useProof } from '@/entities/proof/use-proof';
import { graphql } from '@/gql';
import { useGqlMutation } from '@/lib/graphql/query';
import { useMessages } from '@/lib/i18n/catalogue';
import { ConfirmDialog } from '@/ui/confirm-dialog';
import { Notice } from '@/ui/notice';
import { useErrorText } from '@/ui/states';
import { toast } from '@/ui/toast';
import { signInMessages } from '../messages';

const removePasskeyDocument = graphql(`
  mutation RemovePasskey($input: RemovePasskeyInput!) {
    removePasskey(input: $input) {
      userErrors { code message field }
    }
  }
`);

const removeTotpDocument = graphql(`
  mutation RemoveTotp($input: RemoveTotpInput!) {
    removeTotp(input: $input) {
      userErrors { code message field }
    }
  }
`);

export type RemovableFactor = { kind: 'passkey'; id: string; name: string } | { kind: 'totp'; name: string };

interface RemoveFactorDialogProps {
  factor: RemovableFactor;
  onRemoved: () => void;
  onClose: () => void;
}

/** Removes one of the viewer's second factors, after a proof of identity. */
export function RemoveFactorDialog({ factor, onRemoved, onClose }: RemoveFactorDialogProps) {
  const t = useMessages(signInMessages).secondFactors;
  const problemText = useProblemText();
  const errorText = useErrorText();
  const { withProof, proofDialog } = useProof();
  const removePasskey = useGqlMutation(removePasskeyDocument);
  const removeTotp = useGqlMutation(removeTotpDocument);
  const [problems, setProblems] = useState<readonly string[]>([]);

  const send = async () =>
    factor.kind === 'passkey'
      ? (await removePasskey.mutateAsync({ input: { id: factor.id } })).removePasskey
      : (await removeTotp.mutateAsync({ input: {} })).removeTotp;
  const remove = async () => {
    setProblems([]);
    try {
      const payload = await withProof(send);
      if (!payload) return;
      setProblems(
        payload.userErrors.map((problem) =>
          problem.code === 'SECOND_FACTOR_REQUIRED' ? t.lastFactor : problemText(problem),
        ),
      );
      if (payload.userErrors.length > 0) return;
      toast(t.removed(factor.name));
      onRemoved();
      onClose();
    } catch (error) {
      setProblems([errorText(error)]);
    }
  };

  return (
    <ConfirmDialog
      open
      danger
      onOpenChange={onClose}
      title={t.removeTitle(factor.name)}
      action={t.remove}
      busy={removePasskey.isPending || removeTotp.isPending}
      onConfirm={() => void remove()}
    >
      {problems.length > 0 ? (
        <Notice tone="danger" alert>
          {problems.join(' ')}
        </Notice>
      ) : (
        <p>{t.removeText}</p>
      )}
      {proofDialog}
    </ConfirmDialog>
  );
}
