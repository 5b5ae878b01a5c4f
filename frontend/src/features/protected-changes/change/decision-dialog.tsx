import { useState } from 'react';
import { useProtectedDecisionText } from '@/entities/protected-change/use-decision-text';
import { useMessages } from '@/lib/i18n/catalogue';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { Form } from '@/ui/form';
import { FormDialog } from '@/ui/form-dialog';
import { Notice } from '@/ui/notice';
import { Textarea } from '@/ui/text-field';
import { protectedChangesMessages } from '../messages';
import { useDecide, type Verdict } from './use-decide';

interface DecisionDialogProps {
  verdict: Verdict;
  id: string;
  /** The digest of the change that the person read. */
  digest: string;
  changeName: string;
  /** The status of a change that was decided or ended while the dialog was open. */
  endedStatus: string | undefined;
  onChanged: () => void;
  onClose: () => void;
}

/** Asks for a comment and sends the decision. A disapproval needs a comment. */
export function DecisionDialog(props: DecisionDialogProps) {
  const { verdict, changeName, endedStatus, onClose } = props;
  const t = useMessages(protectedChangesMessages);
  const { decide, busy, decided, problems, proofDialog } = useDecide(props);
  const [comment, setComment] = useState('');
  const [missing, setMissing] = useState(false);
  const isApproval = verdict === 'APPROVE';
  const texts = isApproval ? t.approveDialog : t.disapproveDialog;
  const onSubmit = () => {
    const text = comment.trim();
    if (isApproval || text !== '') decide(text);
    else setMissing(true);
  };
  // The viewer's own decision ends the change as well; its response closes the dialog.
  if (endedStatus && !busy && !decided)
    return (
      <AlreadyEnded title={texts.title} changeName={changeName} status={endedStatus} onClose={onClose} />
    );
  return (
    <FormDialog
      title={texts.title}
      description={changeName}
      size="small"
      form="decision"
      action={texts.action}
      dismiss={t.notNow}
      danger={!isApproval}
      busy={busy}
      onClose={onClose}
    >
      <Form id="decision" onSubmit={onSubmit} messages={problems}>
        <p>{texts.text}</p>
        <Textarea
          label={isApproval ? t.commentOptional : t.comment}
          required={!isApproval}
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

interface AlreadyEndedProps {
  title: string;
  changeName: string;
  status: string;
  onClose: () => void;
}

/** Says that the change was decided or expired while the dialog was open. */
function AlreadyEnded({ title, changeName, status, onClose }: AlreadyEndedProps) {
  const t = useMessages(protectedChangesMessages);
  const decisionText = useProtectedDecisionText();
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={title}
      description={changeName}
      size="small"
      footer={<Button onClick={onClose}>{t.back}</Button>}
    >
      <Notice tone="warning" alert title={decisionText('NOT_PENDING', t.cannotDecide)}>
        {t.endedMeanwhile(status)}
      </Notice>
    </Dialog>
  );
}
