import { useState } from 'react';
import { useProblemText } from '@/entities/problem/use-problem-text';
import { graphql } from '@/gql';
import { useGqlMutation } from '@/lib/graphql/query';
import { useMessages } from '@/lib/i18n/catalogue';
import { ConfirmDialog } from '@/ui/confirm-dialog';
import { Notice } from '@/ui/notice';
import { useErrorText } from '@/ui/states';
import { toast } from '@/ui/toast';
import { usersMessages } from './messages';
import type { UserRow } from './user-row';

const endSessions = graphql(`
  mutation EndSessions($input: EndSessionsInput!) {
    endSessions(input: $input) {
      userErrors { code message }
    }
  }
`);

/** Ends all sessions of a user and revokes their API tokens (rule 22). */
export function EndSessionsDialog({ user, onClose }: { user: UserRow; onClose: () => void }) {
  const t = useMessages(usersMessages);
  const errorText = useErrorText();
  const problemText = useProblemText();
  const mutation = useGqlMutation(endSessions);
  const [problem, setProblem] = useState('');

  const end = async () => {
    try {
      const { endSessions: payload } = await mutation.mutateAsync({ input: { userId: user.id } });
      if (payload.userErrors.length > 0) {
        setProblem(payload.userErrors.map(problemText).join(' '));
        return;
      }
      toast(t.sessionsEnded(user.displayName));
      onClose();
    } catch (error) {
      setProblem(errorText(error));
    }
  };

  return (
    <ConfirmDialog
      open
      onOpenChange={onClose}
      title={t.endSessionsNamed(user.displayName)}
      action={t.endSessions}
      danger
      busy={mutation.isPending}
      onConfirm={() => void end()}
    >
      {problem ? (
        <Notice tone="danger" alert>
          {problem}
        </Notice>
      ) : null}
      <p>{t.endSessionsText}</p>
    </ConfirmDialog>
  );
}
