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
import { useProofErrorText } from './proof-error';

interface ProofDialogProps {
  methods: readonly string[];
  /** A decision that a passkey would sign. */
  signing: SignedDecision | undefined;
  onProven: () => void;
  onClose: () => void;
}

/** Asks for a passkey or for the password with a second factor, and says that what was interrupted goes on. */
export function ProofDialog({ methods, signing, onProven, onClose }: ProofDialogProps) {
  const t = useMessages(proofMessages);
  const ui = useMessages(uiMessages);
  const errorText = useProofErrorText();
  const passkey = methods.includes('PASSKEY') && canUsePasskeys();
  const [byPasskey, setByPasskey] = useState(passkey);
  const [busy, setBusy] = useState(false);
  const [messages, setMessages] = useState<readonly string[]>([]);
  const fields = useFactorFields(methods);

  const run = async (give: () => Promise<unknown>) => {
    setBusy(true);
    setMessages([]);
    try {
      await give();
      onProven();
    } catch (error) {
      fields.reset();
      setMessages([errorText(error)]);
    } finally {
      setBusy(false);
    }
  };
  const givePasskey = () =>
    run(async () =>
      prove({
        passkey: await signWithPasskey(signing ? { purpose: 'DECIDE', ...signing } : { purpose: 'PROVE' }),
      }),
    );
  const givePassword = () => {
    const given = fields.read();
    if (given) void run(() => prove(given));
  };
  const signs = signing && byPasskey;

  return (
    <Dialog
      open
      keepOnOutsideClick
      size="small"
      onOpenChange={onClose}
      title={signs ? t.signTitle : t.title}
      description={signs ? t.signText : t.text}
      footerStart={
        passkey ? (
          <Button variant="quiet" onClick={() => setByPasskey(!byPasskey)}>
            {byPasskey ? (signing ? t.useUnsigned : t.usePassword) : t.backToPasskey}
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
      <Form id="proof" onSubmit={byPasskey ? () => void givePasskey() : givePassword} messages={messages}>
        {byPasskey ? (
          <Button variant="primary" type="submit" icon={<KeyRound />} busy={busy}>
            {signing ? t.signWithPasskey : t.usePasskey}
          </Button>
        ) : (
          <FactorFields fields={fields} password />
        )}
      </Form>
    </Dialog>
  );
}
