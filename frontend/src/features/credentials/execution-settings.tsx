import { useMessages } from '@/lib/i18n/catalogue';
import { Properties } from '@/ui/page';
import { CredentialLink } from './credential-link';
import type { CredentialDetail } from './credential-detail';
import { credentialsMessages } from './messages';

export function PasswordChange({ configuration }: { configuration: CredentialDetail['passwordChange'] }) {
  const t = useMessages(credentialsMessages);
  const { automatic, template, plugin, loginCredential } = configuration;
  return (
    <Properties
      items={[
        { name: t.automatic, value: automatic ? t.yes : t.no },
        { name: t.template, value: template?.name ?? t.none },
        { name: t.plugin, value: plugin ?? t.none },
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
  return (
    <Properties
      items={[
        { name: t.enabled, value: enabled ? t.yes : t.no },
        { name: t.autorun, value: autorun ? t.yes : t.no },
        { name: t.reconciliationCredential, value: <CredentialLink credential={credential} /> },
        { name: t.template, value: template?.name ?? t.none },
        { name: t.plugin, value: plugin ?? t.none },
      ]}
    />
  );
}
