import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useProofErrorText } from '@/entities/proof/use-proof-error-text';
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

/** Sets up an authenticator app: shows the key as QR code and text, and asks for a first code to confirm it. */
export function TotpDialog({ onEnrolled, onClose }: EnrolmentProps) {
  const t = useMessages(secondFactorMessages);
  const errorText = useProofErrorText();
  const { withProvenSession, proofDialog } = useProof();
  const [code, setCode] = useState('');
  const [missing, setMissing] = useState(false);
  const [busy, setBusy] = useState(false);
  const [messages, setMessages] = useState<readonly string[]>([]);
  const totpQuery = useQuery({
    queryKey: ['totp'],
    queryFn: async () => {
      const totp = await withProvenSession(beginTotp);
      if (!totp) onClose();
      return totp;
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0, // forget the key when the dialog is closed
    retry: false,
  });

  const confirm = async () => {
    setBusy(true);
    setMessages([]);
    try {
      const enrolment = await withProvenSession(() => confirmTotp(code.replace(/\s/g, '')));
      if (enrolment) onEnrolled(enrolment.recoveryCodes ?? null);
    } catch (error) {
      setCode('');
      const isWrong = error instanceof AuthError && error.code === 'WRONG_PROOF';
      setMessages([isWrong ? t.wrongCode : errorText(error)]);
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
      busy={busy || !totpQuery.data}
      onClose={onClose}
    >
      <Form
        id="totp"
        messages={totpQuery.error ? [errorText(totpQuery.error)] : messages}
        onSubmit={() => {
          if (code.trim() === '') setMissing(true);
          else void confirm();
        }}
      >
        {totpQuery.data ? (
          <>
            <img className={styles.qr} src={totpQuery.data.qr} alt={t.qr} />
            <p className={styles.key}>
              <span>
                {t.key}: <code>{totpQuery.data.secret}</code>
              </span>
              <CopyButton size="small" text={totpQuery.data.secret} label={t.copyKey} />
            </p>
          </>
        ) : totpQuery.error ? null : (
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
