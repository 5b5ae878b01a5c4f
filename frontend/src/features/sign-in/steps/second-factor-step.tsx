import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import { FactorFields, useFactorFields } from '@/entities/proof/factor-fields';
import { proofMessages } from '@/entities/proof/messages';
import { useProofErrorText } from '@/entities/proof/use-proof-error-text';
import { submitSecondFactor, type Factor, type SignInSteps } from '@/lib/auth';
import { useMessages } from '@/lib/i18n/catalogue';
import { canUsePasskeys, signWithPasskey } from '@/lib/passkey';
import { Button } from '@/ui/button';
import { Form } from '@/ui/form';
import { signInMessages } from '../messages';
import styles from '../sign-in.module.css';

interface SecondFactorStepProps {
  methods: readonly string[];
  onNext: (steps: SignInSteps) => void;
}

/** The step that asks for a passkey, a code or a recovery code. */
export function SecondFactorStep({ methods, onNext }: SecondFactorStepProps) {
  const t = useMessages(signInMessages);
  const proof = useMessages(proofMessages);
  const errorText = useProofErrorText();
  const fields = useFactorFields(methods);
  const [busy, setBusy] = useState(false);
  const [messages, setMessages] = useState<readonly string[]>([]);
  const offersPasskey = methods.includes('PASSKEY') && canUsePasskeys();

  const submit = async (getFactor: () => Promise<Factor> | Factor) => {
    setBusy(true);
    setMessages([]);
    try {
      onNext(await submitSecondFactor(await getFactor()));
    } catch (error) {
      fields.reset();
      setMessages([errorText(error)]);
    } finally {
      setBusy(false);
    }
  };

  return (
    <Form
      messages={messages}
      onSubmit={() => {
        const factor = fields.readSecondFactor();
        if (factor) void submit(() => factor);
      }}
    >
      {offersPasskey ? (
        <Button
          variant="primary"
          icon={<KeyRound />}
          busy={busy}
          className={styles.submit}
          onClick={() =>
            void submit(async () => ({ passkey: await signWithPasskey({ purpose: 'SIGN_IN' }) }))
          }
        >
          {proof.usePasskey}
        </Button>
      ) : null}
      {fields.needsSecondFactor ? (
        <>
          <FactorFields fields={fields} />
          <Button
            type="submit"
            variant={offersPasskey ? 'secondary' : 'primary'}
            busy={busy}
            className={styles.submit}
          >
            {t.submit}
          </Button>
        </>
      ) : offersPasskey ? null : (
        <p className={styles.text}>{t.passkeyOnly}</p>
      )}
    </Form>
  );
}
