import { credentialMessages } from '@/entities/credential/messages';
import { useMessages } from '@/lib/i18n/catalogue';
import { Properties } from '@/ui/page';
import { StatusDot } from '@/ui/status-dot';
import { credentialsMessages } from '../messages';
import type { CredentialDetail } from './credential-detail';
import { CredentialLink } from './credential-link';

export function PasswordChange({ configuration }: { configuration: CredentialDetail['passwordChange'] }) {
  const t = useMessages(credentialsMessages);
  const { automatic, template, plugin, loginCredential } = configuration;
  return (
    <Properties
      items={[
        { name: t.automatic, value: <Switch on={automatic} /> },
        { name: t.template, value: template?.name },
        { name: t.plugin, value: plugin },
        {
          name: t.login,
          value: loginCredential ? <CredentialLink credential={loginCredential} /> : t.itself,
        },
      ]}
    />
  );
}

export function Reconciliation({ configuration }: { configuration: CredentialDetail['reconciliation'] }) {
  const t = useMessages(credentialsMessages);
  const { enabled, autorun, template, plugin, credential } = configuration;
  const state = { name: t.enabled, value: <Switch on={enabled} /> };
  const settings = [
    { name: t.autorun, value: <Switch on={autorun} /> },
    { name: t.reconciliationCredential, value: credential && <CredentialLink credential={credential} /> },
    { name: t.template, value: template?.name },
    { name: t.plugin, value: plugin },
  ];
  return <Properties items={enabled || autorun || template || credential ? [state, ...settings] : [state]} />;
}

function Switch({ on }: { on: boolean }) {
  const t = useMessages(credentialMessages);
  return <StatusDot tone={on ? 'success' : 'off'}>{on ? t.on : t.off}</StatusDot>;
}
