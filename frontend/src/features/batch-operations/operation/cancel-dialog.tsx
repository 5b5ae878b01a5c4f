import { useState } from 'react';
import { useProblemText } from '@/entities/problem/use-problem-text';
import { graphql } from '@/gql';
import { useGqlMutation } from '@/lib/graphql/query';
import { useMessages } from '@/lib/i18n/catalogue';
import { Form } from '@/ui/form';
import { FormDialog } from '@/ui/form-dialog';
import { useErrorText } from '@/ui/states';
import { Textarea } from '@/ui/text-field';
import { batchOperationsMessages } from '../messages';

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

/** Cancels the operation, with an optional comment. */
export function CancelDialog({ id, running, onChanged, onClose }: CancelDialogProps) {
  const t = useMessages(batchOperationsMessages);
  const errorText = useErrorText();
  const problemText = useProblemText();
  const cancel = useGqlMutation(cancelDocument);
  const [comment, setComment] = useState('');
  const userErrors = cancel.data?.cancelBatchOperation.userErrors ?? [];
  const onSubmit = () =>
    cancel.mutate(
      { input: { id, comment: comment.trim() || null } },
      {
        onSuccess: ({ cancelBatchOperation }) => {
          onChanged();
          if (cancelBatchOperation.userErrors.length === 0) onClose();
        },
      },
    );
  const problems = userErrors.map(({ code, message }) =>
    code === 'NOT_CANCELABLE' ? t.cancelDialog.tooLate : problemText({ code, message }),
  );
  return (
    <FormDialog
      title={t.cancelDialog.title}
      size="small"
      form="cancel-operation"
      action={t.cancelDialog.action}
      dismiss={t.notNow}
      danger
      busy={cancel.isPending}
      onClose={onClose}
    >
      <Form
        id="cancel-operation"
        onSubmit={onSubmit}
        messages={cancel.error ? [errorText(cancel.error)] : problems}
      >
        <p>{running ? t.cancelDialog.running : t.cancelDialog.waiting}</p>
        <Textarea
          label={t.commentOptional}
          hint={t.commentTrail}
          maxLength={1000}
          value={comment}
          onChange={(event) => setComment(event.target.value)}
        />
      </Form>
    </FormDialog>
  );
}
