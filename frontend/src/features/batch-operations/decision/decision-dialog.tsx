import { useState } from 'react';
import { useDecisionText } from '@/entities/batch-operation/codes';
import { useMessages } from '@/lib/i18n/catalogue';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { Form } from '@/ui/form';
import { FormDialog } from '@/ui/form-dialog';
import { Notice } from '@/ui/notice';
import { Textarea } from '@/ui/text-field';
import { batchOperationsMessages } from '../messages';
import { useDecide, type Verdict } from './use-decide';

interface DecisionDialogProps {
  verdict: Verdict;
  id: string;
  /** The digest of the operation that the approver read. */
  digest: string;
  summary: string;
  /** How many more approvals are needed after this one. */
  othersNeeded: number;
  /** The new status of an operation that was decided or ended while the dialog was open. */
  endStatus: string | undefined;
  onChanged: () => void;
  onClose: () => void;
}

/** Takes the approver's decision. A disapproval needs a comment, an approval may have one. */
export function DecisionDialog(props: DecisionDialogProps) {
  const { verdict, summary, othersNeeded, endStatus, onClose } = props;
  const t = useMessages(batchOperationsMessages);
  const { decide, busy, decided, problems, proofDialog } = useDecide(props);
  const [comment, setComment] = useState('');
  const [missing, setMissing] = useState(false);
  const approving = verdict === 'APPROVE';
  const texts = approving ? t.approveDialog : t.disapproveDialog;
  const onSubmit = () => {
    const text = comment.trim();
    if (approving || text !== '') decide(text);
    else setMissing(true);
  };
  // The viewer's own decision can end the wait as well; its response closes the dialog.
  if (endStatus && !busy && !decided)
    return <EndedMeanwhile title={texts.title} summary={summary} status={endStatus} onClose={onClose} />;
  return (
    <FormDialog
      title={texts.title}
      description={summary}
      size="small"
      form="decision"
      action={texts.action}
      dismiss={t.notNow}
      danger={!approving}
      busy={busy}
      onClose={onClose}
    >
      <Form id="decision" onSubmit={onSubmit} messages={problems}>
        <p>{approving ? t.approveDialog.text(othersNeeded) : t.disapproveDialog.text}</p>
        <Textarea
          label={approving ? t.commentOptional : t.comment}
          required={!approving}
          hint={t.commentHint}
          maxLength={1000}
          value={comment}
          error={missing && comment.trim() === '' ? t.commentMissing : undefined}
          onChange={(event) => setComment(event.target.value)}
        />
      </Form>
      {proofDialog}
    </FormDialog>
  );
}

interface EndedMeanwhileProps {
  title: string;
  summary: string;
  status: string;
  onClose: () => void;
}

/** Says that the operation was decided or expired while the dialog was open. */
function EndedMeanwhile({ title, summary, status, onClose }: EndedMeanwhileProps) {
  const t = useMessages(batchOperationsMessages);
  const decisionText = useDecisionText();
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={title}
      description={summary}
      size="small"
      footer={<Button onClick={onClose}>{t.backToOperation}</Button>}
    >
      <Notice tone="warning" alert title={decisionText('NOT_PENDING', t.cannotDecide)}>
        {t.meanwhile(status)}
      </Notice>
    </Dialog>
  );
}
