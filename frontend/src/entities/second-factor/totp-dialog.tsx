import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useProofErrorText } from '@/entities/proof/proof-error';
import { useProof } from '@/entities/proof/use-proof';
import { AuthError, beginTotp, confirmTotp } from '@/lib/auth';
import { useMessages } from '@/lib/i18n/catalogue';
import { CopyButton } from '@/ui/copy-button';
import { Form } from '@/ui/form';
import { FormDialog } from '@/ui/form-dialog';
import { Skeleton } from '@/ui/skeleton';
import { TextField } from '@/ui/text-field';
import type { EnrolmentProps } from './enrolment';
import { secondFactorMessages } from './messages';
import styles from './second-factor.module.css';

/** Sets up an authenticator app: its key as picture and text, and the first code as the proof that it works. */
export function TotpDialog({ onEnrolled, onClose }: EnrolmentProps) {
  const t = useMessages(secondFactorMessages);
  const errorText = useProofErrorText();
  const { withProvenSession, proofDialog } = useProof();
  const [code, setCode] = useState('');
  const [missing, setMissing] = useState(false);
  const [busy, setBusy] = useState(false);
  const [messages, setMessages] = useState<readonly string[]>([]);
  const begun = useQuery({
    queryKey: ['totp'],
    queryFn: async () => {
      const answer = await withProvenSession(beginTotp);
      if (!answer) onClose();
      return answer;
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0, // the key is not kept once the dialog is closed
    retry: false,
  });

  const confirm = async () => {
    setBusy(true);
    setMessages([]);
    try {
      const answer = await withProvenSession(() => confirmTotp(code.replace(/\s/g, '')));
      if (answer) onEnrolled(answer.recoveryCodes ?? null);
    } catch (error) {
      setCode('');
      const wrong = error instanceof AuthError && error.code === 'WRONG_PROOF';
      setMessages([wrong ? t.wrongCode : errorText(error)]);
    } finally {
      setBusy(false);
    }
  };

  return (
    <FormDialog
      size="small"
      title={t.setUpTotp}
      description={t.totpSteps}
      form="totp"
      action={t.activate}
      busy={busy || !begun.data}
      onClose={onClose}
    >
      <Form
        id="totp"
        messages={begun.error ? [errorText(begun.error)] : messages}
        onSubmit={() => {
          if (code.trim() === '') setMissing(true);
          else void confirm();
        }}
      >
        {begun.data ? (
          <>
            <img className={styles.qr} src={begun.data.qr} alt={t.qr} />
            <p className={styles.key}>
              <span>
                {t.key}: <code>{begun.data.secret}</code>
              </span>
              <CopyButton size="small" text={begun.data.secret} label={t.copyKey} />
            </p>
          </>
        ) : begun.error ? null : (
          <Skeleton />
        )}
        <TextField
          label={t.code}
          hint={t.codeHint}
          inputMode="numeric"
          autoComplete="one-time-code"
          value={code}
          error={missing && code.trim() === '' ? t.required : undefined}
          onChange={(event) => setCode(event.target.value)}
        />
      </Form>
      {proofDialog}
    </FormDialog>
  );
}
