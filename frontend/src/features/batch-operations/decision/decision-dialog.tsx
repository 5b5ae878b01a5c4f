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
  /** Of what was read: it is what is decided. */
  digest: string;
  what: string;
  /** How many approvals are missing after one by this person. */
  othersNeeded: number;
  /** The status that ended the wait for approval while the dialog was open. */
  meanwhile: string | undefined;
  onChanged: () => void;
  onClose: () => void;
}

/** One person's word. A disapproval needs a comment, an approval may have one. */
export function DecisionDialog(props: DecisionDialogProps) {
  const { verdict, what, othersNeeded, meanwhile, onClose } = props;
  const t = useMessages(batchOperationsMessages);
  const { decide, busy, decided, problems, proofDialog } = useDecide(props);
  const [comment, setComment] = useState('');
  const [missing, setMissing] = useState(false);
  const approving = verdict === 'APPROVE';
  const texts = approving ? t.approveDialog : t.disapproveDialog;
  const onSubmit = () => {
    const said = comment.trim();
    if (approving || said !== '') decide(said);
    else setMissing(true);
  };
  // One's own decision ends the wait as well; its answer closes the dialog.
  if (meanwhile && !busy && !decided)
    return <EndedMeanwhile title={texts.title} what={what} status={meanwhile} onClose={onClose} />;
  return (
    <FormDialog
      title={texts.title}
      description={what}
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
  what: string;
  status: string;
  onClose: () => void;
}

/** Somebody else, or the time, ended the wait while one was writing. */
function EndedMeanwhile({ title, what, status, onClose }: EndedMeanwhileProps) {
  const t = useMessages(batchOperationsMessages);
  const decisionText = useDecisionText();
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={title}
      description={what}
      size="small"
      footer={<Button onClick={onClose}>{t.backToOperation}</Button>}
    >
      <Notice tone="warning" alert title={decisionText('NOT_PENDING', t.cannotDecide)}>
        {t.meanwhile(status)}
      </Notice>
    </Dialog>
  );
}
