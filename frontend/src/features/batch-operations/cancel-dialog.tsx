import { graphql } from '@/gql';
import { useGqlMutation } from '@/lib/graphql/query';
import { useMessages } from '@/lib/i18n/catalogue';
import { ConfirmDialog } from '@/ui/confirm-dialog';
import { Notice } from '@/ui/notice';
import { useErrorText } from '@/ui/states';
import styles from './batch-operation-page.module.css';
import { batchOperationsMessages } from './messages';

const cancelDocument = graphql(`
  mutation CancelBatchOperation($input: CancelBatchOperationInput!) {
    cancelBatchOperation(input: $input) {
      userErrors {
        code
        message
      }
    }
  }
`);

interface CancelDialogProps {
  id: string;
  running: boolean;
  onChanged: () => void;
  onClose: () => void;
}

export function CancelDialog({ id, running, onChanged, onClose }: CancelDialogProps) {
  const t = useMessages(batchOperationsMessages);
  const errorText = useErrorText();
  const cancel = useGqlMutation(cancelDocument);
  const refused = cancel.data?.cancelBatchOperation.userErrors ?? [];
  const onConfirm = () =>
    cancel.mutate(
      { input: { id } },
      {
        onSuccess: ({ cancelBatchOperation }) => {
          onChanged();
          if (cancelBatchOperation.userErrors.length === 0) onClose();
        },
      },
    );
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t.cancelDialog.title}
      action={t.cancelDialog.action}
      danger
      busy={cancel.isPending}
      onConfirm={onConfirm}
    >
      <div className={styles.form}>
        <p>{running ? t.cancelDialog.running : t.cancelDialog.waiting}</p>
        {refused.map(({ code, message }) => (
          <Notice key={code} tone="danger" alert>
            {code === 'NOT_CANCELABLE' ? t.cancelDialog.tooLate : message}
          </Notice>
        ))}
        {cancel.error ? (
          <Notice tone="danger" alert>
            {errorText(cancel.error)}
          </Notice>
        ) : null}
      </div>
    </ConfirmDialog>
  );
}
