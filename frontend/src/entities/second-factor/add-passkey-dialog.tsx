import { useState } from 'react';
import { useProofErrorText } from '@/entities/proof/use-proof-error-text';
import { useProof } from '@/entities/proof/use-proof';
import { registerPasskey } from '@/lib/auth';
import { useMessages } from '@/lib/i18n/catalogue';
import { canUsePasskeys, createPasskey, PasskeyDismissed } from '@/lib/passkey';
import { Form } from '@/ui/form';
import { FormDialog } from '@/ui/form-dialog';
import { Notice } from '@/ui/notice';
import { TextField } from '@/ui/text-field';
import type { EnrolmentProps } from './enrolment';
import { secondFactorMessages } from './messages';

/** Enrols a passkey on this device, a phone or a security key. */
export function AddPasskeyDialog({ onEnrolled, onClose }: EnrolmentProps) {
  const t = useMessages(secondFactorMessages);
  const errorText = useProofErrorText();
  const { withProvenSession, proofDialog } = useProof();
  const [name, setName] = useState('');
  const [missing, setMissing] = useState(false);
  const [busy, setBusy] = useState(false);
  const [messages, setMessages] = useState<readonly string[]>([]);

  const enrol = async () => {
    setBusy(true);
    setMessages([]);
    try {
      const enrolment = await withProvenSession(async () =>
        registerPasskey({ ...(await createPasskey()), name: name.trim() }),
      );
      if (enrolment) onEnrolled(enrolment.recoveryCodes ?? null);
    } catch (error) {
      setMessages([error instanceof PasskeyDismissed ? t.passkeyDismissed : errorText(error)]);
    } finally {
      setBusy(false);
    }
  };

  return (
    <FormDialog
      size="small"
      title={t.addPasskey}
      description={t.passkeyText}
      form="add-passkey"
      action={t.create}
      busy={busy || !canUsePasskeys()}
      onClose={onClose}
    >
      <Form
        id="add-passkey"
        messages={messages}
        onSubmit={() => {
          if (name.trim() === '') setMissing(true);
          else void enrol();
        }}
      >
        {canUsePasskeys() ? null : <Notice tone="warning">{t.passkeyImpossible}</Notice>}
        <TextField
          label={t.passkeyName}
          required
          hint={t.passkeyNameHint}
          maxLength={100}
          value={name}
          error={missing && name.trim() === '' ? t.required : undefined}
          onChange={(event) => setName(event.target.value)}
        />
      </Form>
      {proofDialog}
    </FormDialog>
  );
}
