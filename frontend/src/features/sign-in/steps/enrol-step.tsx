import { KeyRound, Smartphone } from 'lucide-react';
import { useState } from 'react';
import { AddPasskeyDialog } from '@/entities/second-factor/add-passkey-dialog';
import { secondFactorMessages } from '@/entities/second-factor/messages';
import { RecoveryCodesDialog } from '@/entities/second-factor/recovery-codes-dialog';
import { TotpDialog } from '@/entities/second-factor/totp-dialog';
import { readAuthState, type SignInSteps } from '@/lib/auth';
import { useMessages } from '@/lib/i18n/catalogue';
import { canUsePasskeys } from '@/lib/passkey';
import { Button } from '@/ui/button';
import styles from '../sign-in.module.css';

/** The step that enrols a second factor, which approvers and administrators must have. */
export function EnrolStep({ onNext }: { onNext: (steps: SignInSteps) => void }) {
  const t = useMessages(secondFactorMessages);
  const [open, setOpen] = useState<'passkey' | 'totp' | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const continueSignIn = () => void readAuthState().then(onNext);
  const onEnrolled = (recoveryCodes: readonly string[] | null) => {
    setOpen(null);
    if (recoveryCodes) setCodes(recoveryCodes);
    else continueSignIn();
  };
  return (
    <div className={styles.choices}>
      <Button
        icon={<KeyRound />}
        className={styles.submit}
        disabledReason={canUsePasskeys() ? undefined : t.passkeyImpossible}
        onClick={() => setOpen('passkey')}
      >
        {t.addPasskey}
      </Button>
      <p className={styles.hint}>{t.passkeyText}</p>
      <Button icon={<Smartphone />} className={styles.submit} onClick={() => setOpen('totp')}>
        {t.setUpTotp}
      </Button>
      <p className={styles.hint}>{t.totpText}</p>
      {open === 'passkey' ? <AddPasskeyDialog onEnrolled={onEnrolled} onClose={() => setOpen(null)} /> : null}
      {open === 'totp' ? <TotpDialog onEnrolled={onEnrolled} onClose={() => setOpen(null)} /> : null}
      {codes ? <RecoveryCodesDialog codes={codes} onClose={continueSignIn} /> : null}
    </div>
  );
}
