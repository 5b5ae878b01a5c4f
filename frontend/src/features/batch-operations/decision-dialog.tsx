import { useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { viewerQuery } from '@/entities/viewer/use-viewer';
import { useDecisionText } from '@/entities/batch-operation/codes';
import { graphql } from '@/gql';
import type { UserErrorCode } from '@/gql/graphql';
import { useGqlMutation } from '@/lib/graphql/query';
import { useMessages } from '@/lib/i18n/catalogue';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { Notice } from '@/ui/notice';
import { useErrorText } from '@/ui/states';
import { Textarea } from '@/ui/text-field';
import styles from './batch-operation-page.module.css';
import { batchOperationsMessages } from './messages';

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

interface DecisionDialogProps {
  verdict: 'APPROVE' | 'DISAPPROVE';
  id: string;
  /** Of what was read: it is what is decided. */
  digest: string;
  what: string;
  /** The status that ended the wait for approval while the dialog was open. */
  meanwhile: string | undefined;
  onChanged: () => void;
  onClose: () => void;
}

/** One person's word. A disapproval needs a comment, an approval may have one. */
export function DecisionDialog(props: DecisionDialogProps) {
  const { verdict, id, digest, what, meanwhile, onChanged, onClose } = props;
  const t = useMessages(batchOperationsMessages);
  const errorText = useErrorText();
  const decisionText = useDecisionText();
  const client = useQueryClient();
  const approve = useGqlMutation(approveDocument);
  const disapprove = useGqlMutation(disapproveDocument);
  const [comment, setComment] = useState('');
  const [missing, setMissing] = useState(false);
  const [refused, setRefused] = useState<readonly { code: UserErrorCode; message: string }[]>([]);
  const approving = verdict === 'APPROVE';
  const texts = approving ? t.approveDialog : t.disapproveDialog;
  const mutation = approving ? approve : disapprove;

  const decide = async () => {
    const said = comment.trim();
    if (!approving && said === '') {
      setMissing(true);
      return;
    }
    const input = { id, digest };
    const { userErrors } = approving
      ? (await approve.mutateAsync({ input: { ...input, comment: said || null } })).approveBatchOperation
      : (await disapprove.mutateAsync({ input: { ...input, comment: said } })).disapproveBatchOperation;
    onChanged();
    setRefused(userErrors);
    if (userErrors.length > 0) return;
    void client.invalidateQueries({ queryKey: viewerQuery.queryKey });
    void client.invalidateQueries({ queryKey: ['BatchOperations'] });
    onClose();
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    // What goes wrong is shown by `mutation.error`.
    decide().catch(() => undefined);
  };
  // One's own decision ends the wait as well; its answer closes the dialog.
  const decided = mutation.isSuccess && refused.length === 0;
  if (meanwhile && !mutation.isPending && !decided)
    return (
      <Dialog
        open
        onOpenChange={onClose}
        title={texts.title}
        description={what}
        size="small"
        footer={<Button onClick={onClose}>{t.backToOperation}</Button>}
      >
        <Notice tone="warning" alert title={decisionText('NOT_PENDING', t.cannotDecide)}>
          {t.meanwhile(meanwhile)}
        </Notice>
      </Dialog>
    );
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={texts.title}
      description={what}
      size="small"
      footer={
        <>
          <Button onClick={onClose}>{t.notNow}</Button>
          <Button
            type="submit"
            form="decision"
            variant={approving ? 'primary' : 'danger'}
            busy={mutation.isPending}
          >
            {texts.action}
          </Button>
        </>
      }
    >
      <form id="decision" className={styles.form} onSubmit={onSubmit} noValidate>
        <p>{texts.text}</p>
        <Textarea
          label={approving ? t.commentOptional : t.comment}
          required={!approving}
          hint={t.commentHint}
          maxLength={1000}
          value={comment}
          error={missing && comment.trim() === '' ? t.commentMissing : undefined}
          onChange={(event) => setComment(event.target.value)}
        />
        {refused.map(({ code, message }) => (
          <Notice key={code} tone="danger" alert>
            {code === 'DIGEST_MISMATCH' ? t.digestMismatch : decisionText(code, message)}
          </Notice>
        ))}
        {mutation.error ? (
          <Notice tone="danger" alert>
            {errorText(mutation.error)}
          </Notice>
        ) : null}
      </form>
    </Dialog>
  );
}
