import { useQueryClient } from '@tanstack/react-query';
import { useProblemText } from '@/entities/problem/use-problem-text';
import { useFormMessages } from '@/entities/problem/use-user-errors';
import { invalidateProtected } from '@/entities/protected-change/invalidate-protected';
import type { ProtectedChangeOutcome } from '@/entities/protected-change/outcome-notice';
import { useReasonField } from '@/entities/protected-change/use-reason-field';
import { graphql } from '@/gql';
import { useGqlMutation } from '@/lib/graphql/query';
import { useMessages } from '@/lib/i18n/catalogue';
import { Form } from '@/ui/form';
import { FormDialog } from '@/ui/form-dialog';
import { useErrorText } from '@/ui/states';
import { toast } from '@/ui/toast';
import { usersMessages } from './messages';
import { canBecomeDecider } from './second-person';
import type { UserRow } from './user-row';

const resetSecondFactor = graphql(`
  mutation ResetSecondFactor($input: ResetSecondFactorInput!) {
    resetSecondFactor(input: $input) {
      protectedChange { ...ProtectedChangeOutcome }
      userErrors { code message field }
    }
  }
`);

interface ResetSecondFactorDialogProps {
  user: UserRow;
  onClose: () => void;
  /** Called with the protected change that the request became. */
  onProtected: (change: ProtectedChangeOutcome) => void;
}

/** Removes all second factors of a user who has lost theirs. */
export function ResetSecondFactorDialog({ user, onClose, onProtected }: ResetSecondFactorDialogProps) {
  const t = useMessages(usersMessages);
  const errorText = useErrorText();
  const problemText = useProblemText();
  const client = useQueryClient();
  const mutation = useGqlMutation(resetSecondFactor);
  const [messages, setMessages] = useFormMessages();
  const reasonField = useReasonField(canBecomeDecider(user));

  const submit = async () => {
    const reason = reasonField.read();
    if (reason === undefined) return;
    try {
      const { resetSecondFactor: payload } = await mutation.mutateAsync({
        input: { userId: user.id, reason },
      });
      setMessages(reasonField.takeProblems(payload.userErrors).map(problemText));
      if (payload.userErrors.length > 0) return;
      invalidateProtected(client);
      if (payload.protectedChange) onProtected(payload.protectedChange);
      else toast(t.secondFactorReset(user.displayName));
      onClose();
    } catch (error) {
      setMessages([errorText(error)]);
    }
  };

  return (
    <FormDialog
      form="reset-second-factor"
      size="small"
      title={t.resetSecondFactorNamed(user.displayName)}
      description={user.username}
      action={t.resetSecondFactor}
      danger
      busy={mutation.isPending}
      onClose={onClose}
    >
      <Form id="reset-second-factor" onSubmit={() => void submit()} messages={messages}>
        <p>{t.resetSecondFactorText}</p>
        {reasonField.element}
      </Form>
    </FormDialog>
  );
}
