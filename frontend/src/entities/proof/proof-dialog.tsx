import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import { prove, type SignedDecision } from '@/lib/auth';
import { useMessages } from '@/lib/i18n/catalogue';
import { canUsePasskeys, signWithPasskey } from '@/lib/passkey';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { Form } from '@/ui/form';
import { uiMessages } from '@/ui/messages';
import { FactorFields, useFactorFields } from './factor-fields';
import { proofMessages } from './messages';
import { useProofErrorText } from './use-proof-error-text';

interface ProofDialogProps {
  methods: readonly string[];
  /** The decision to sign, when the person has a passkey. */
  decision: SignedDecision | undefined;
  onProven: () => void;
  onClose: () => void;
}

/** Asks for a passkey, or for the password and a second factor. The interrupted action continues afterwards. */
export function ProofDialog({ methods, decision, onProven, onClose }: ProofDialogProps) {
  const t = useMessages(proofMessages);
  const ui = useMessages(uiMessages);
  const errorText = useProofErrorText();
  const hasPasskey = methods.includes('PASSKEY') && canUsePasskeys();
  const [byPasskey, setByPasskey] = useState(hasPasskey);
  const [busy, setBusy] = useState(false);
  const [messages, setMessages] = useState<readonly string[]>([]);
  const fields = useFactorFields(methods);

  const submit = async (send: () => Promise<unknown>) => {
    setBusy(true);
    setMessages([]);
    try {
      await send();
      onProven();
    } catch (error) {
      fields.reset();
      setMessages([errorText(error)]);
    } finally {
      setBusy(false);
    }
  };
  const submitPasskey = () =>
    submit(async () =>
      prove({
        passkey: await signWithPasskey(decision ? { purpose: 'DECIDE', ...decision } : { purpose: 'PROVE' }),
      }),
    );
  const submitPassword = () => {
    const proof = fields.read();
    if (proof) void submit(() => prove(proof));
  };
  const signs = decision && byPasskey;

  return (
    <Dialog
      open
      keepOnOutsideClick
      size="small"
      onOpenChange={onClose}
      title={signs ? t.signTitle : t.title}
      description={signs ? t.signText : t.text}
      footerStart={
        hasPasskey ? (
          <Button variant="quiet" onClick={() => setByPasskey(!byPasskey)}>
            {byPasskey ? (decision ? t.useUnsigned : t.usePassword) : t.backToPasskey}
          </Button>
        ) : undefined
      }
      footer={
        <>
          <Button onClick={onClose}>{ui.cancel}</Button>
          {byPasskey ? null : (
            <Button variant="primary" type="submit" form="proof" busy={busy}>
              {t.confirm}
            </Button>
          )}
        </>
      }
    >
      <Form id="proof" onSubmit={byPasskey ? () => void submitPasskey() : submitPassword} messages={messages}>
        {byPasskey ? (
          <Button variant="primary" type="submit" icon={<KeyRound />} busy={busy}>
            {decision ? t.signWithPasskey : t.usePasskey}
          </Button>
        ) : (
          <FactorFields fields={fields} password />
        )}
      </Form>
    </Dialog>
  );
}
