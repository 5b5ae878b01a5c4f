import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useProblemText } from '@/entities/problem/use-problem-text';
import { graphql } from '@/gql';
import { useGqlMutation } from '@/lib/graphql/query';
import { useMessages } from '@/lib/i18n/catalogue';
import { ConfirmDialog } from '@/ui/confirm-dialog';
import { Notice } from '@/ui/notice';
import { useErrorText } from '@/ui/states';
import { toast } from '@/ui/toast';
import { apiTokensMessages } from './messages';
import type { TokenRow } from './token-row';

const revokeApiToken = graphql(`
  mutation RevokeApiToken($input: RevokeApiTokenInput!) {
    revokeApiToken(input: $input) {
      apiToken { id }
      userErrors { code message }
    }
  }
`);

export function RevokeTokenDialog({ token, onClose }: { token: TokenRow; onClose: () => void }) {
  const t = useMessages(apiTokensMessages);
  const errorText = useErrorText();
  const problemText = useProblemText();
  const client = useQueryClient();
  const mutation = useGqlMutation(revokeApiToken);
  const [problem, setProblem] = useState('');
  const revoke = async () => {
    try {
      const { revokeApiToken: payload } = await mutation.mutateAsync({ input: { id: token.id } });
      if (payload.userErrors.length > 0) {
        setProblem(payload.userErrors.map(problemText).join(' '));
        return;
      }
      void client.invalidateQueries({ queryKey: ['ApiTokens'] });
      toast(t.revoked(token.name));
      onClose();
    } catch (error) {
      setProblem(errorText(error));
    }
  };
  return (
    <ConfirmDialog
      open
      onOpenChange={onClose}
      title={t.revokeTitle}
      action={t.revoke}
      danger
      busy={mutation.isPending}
      onConfirm={() => void revoke()}
    >
      {problem ? (
        <Notice tone="danger" alert>
          {problem}
        </Notice>
      ) : null}
      <p>{t.revokeText(token.name)}</p>
    </ConfirmDialog>
  );
}
