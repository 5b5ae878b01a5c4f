import { useState } from 'react';
import { usePermissions, useViewer } from '@/entities/viewer/use-viewer';
import { graphql } from '@/gql';
import { useGqlMutation } from '@/lib/graphql/query';
import { useMessages } from '@/lib/i18n/catalogue';
import { Button } from '@/ui/button';
import { ConfirmDialog } from '@/ui/confirm-dialog';
import { Notice } from '@/ui/notice';
import { useErrorText } from '@/ui/states';
import { useProtectedDecisionText } from './use-decision-text';
import { protectedChangeMessages } from './messages';

const acknowledgeDocument = graphql(`
  mutation AcknowledgeProtectedChange($input: AcknowledgeProtectedChangeInput!) {
    acknowledgeProtectedChange(input: $input) {
      userErrors {
        code
        message
      }
    }
  }
`);

interface AcknowledgeButtonProps {
  id: string;
  requesterId: string;
  onDone: () => void;
}

/** Acknowledges a break-glass approval after a confirmation. The requester cannot do it (rule 29). */
export function AcknowledgeButton({ id, requesterId, onDone }: AcknowledgeButtonProps) {
  const t = useMessages(protectedChangeMessages);
  const errorText = useErrorText();
  const decisionText = useProtectedDecisionText();
  const { administer } = usePermissions();
  const isRequester = useViewer().user.id === requesterId;
  const mutation = useGqlMutation(acknowledgeDocument);
  const [isConfirming, setIsConfirming] = useState(false);
  const acknowledge = () =>
    mutation.mutate(
      { input: { id } },
      {
        onSuccess: ({ acknowledgeProtectedChange: { userErrors } }) => {
          if (userErrors.length > 0) return;
          setIsConfirming(false);
          onDone();
        },
      },
    );
  const userError = mutation.data?.acknowledgeProtectedChange.userErrors[0];
  const problem = mutation.error
    ? errorText(mutation.error)
    : userError && decisionText(userError.code, userError.message);
  return (
    <>
      <Button
        disabledReason={administer.reason ?? (isRequester ? t.acknowledgeOwn : undefined)}
        onClick={() => setIsConfirming(true)}
      >
        {t.acknowledge}
      </Button>
      <ConfirmDialog
        open={isConfirming}
        onOpenChange={setIsConfirming}
        title={t.acknowledgeTitle}
        action={t.acknowledge}
        busy={mutation.isPending}
        onConfirm={acknowledge}
      >
        {problem ? (
          <Notice tone="danger" alert>
            {problem}
          </Notice>
        ) : null}
        <p>{t.acknowledgeText}</p>
      </ConfirmDialog>
    </>
  );
}
