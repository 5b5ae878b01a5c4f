import { Ban } from 'lucide-react';
import { useState } from 'react';
import { useProtectedDecisionText } from '@/entities/protected-change/use-decision-text';
import { graphql } from '@/gql';
import { useGqlMutation } from '@/lib/graphql/query';
import { useMessages } from '@/lib/i18n/catalogue';
import { Button } from '@/ui/button';
import { ConfirmDialog } from '@/ui/confirm-dialog';
import { Notice } from '@/ui/notice';
import { useErrorText } from '@/ui/states';
import { protectedChangesMessages } from '../messages';

const cancelDocument = graphql(`
  mutation CancelProtectedChange($input: CancelProtectedChangeInput!) {
    cancelProtectedChange(input: $input) {
      userErrors {
        code
        message
      }
    }
  }
`);

/** Cancels a protected change after a confirmation. */
export function CancelButton({ id, onChanged }: { id: string; onChanged: () => void }) {
  const t = useMessages(protectedChangesMessages);
  const errorText = useErrorText();
  const decisionText = useProtectedDecisionText();
  const mutation = useGqlMutation(cancelDocument);
  const [isConfirming, setIsConfirming] = useState(false);
  const cancel = () =>
    mutation.mutate(
      { input: { id } },
      {
        onSuccess: ({ cancelProtectedChange: { userErrors } }) => {
          onChanged();
          if (userErrors.length === 0) setIsConfirming(false);
        },
      },
    );
  const userError = mutation.data?.cancelProtectedChange.userErrors[0];
  const problem = mutation.error
    ? errorText(mutation.error)
    : userError && decisionText(userError.code, userError.message);
  return (
    <>
      <Button icon={<Ban />} onClick={() => setIsConfirming(true)}>
        {t.cancel}
      </Button>
      <ConfirmDialog
        open={isConfirming}
        onOpenChange={setIsConfirming}
        title={t.cancelTitle}
        action={t.cancel}
        dismiss={t.notNow}
        danger
        busy={mutation.isPending}
        onConfirm={cancel}
      >
        {problem ? (
          <Notice tone="danger" alert>
            {problem}
          </Notice>
        ) : null}
        <p>{t.cancelText}</p>
      </ConfirmDialog>
    </>
  );
}
