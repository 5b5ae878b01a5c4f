import { Link } from '@tanstack/react-router';
import { CredentialStatusDot } from '@/entities/credential/credential-columns';
import { useFormat, useMessages } from '@/lib/i18n/catalogue';
import { Properties } from '@/ui/page';
import { TagList } from '@/ui/tag';
import { credentialsMessages } from '../messages';
import type { CredentialDetail } from './credential-detail';
import { CredentialLink } from './credential-link';

export function CredentialRecord({ credential }: { credential: CredentialDetail }) {
  const t = useMessages(credentialsMessages);
  const f = useFormat();
  return (
    <Properties
      items={[
        { name: t.username, value: credential.username },
        {
          name: t.device,
          value: (
            <>
              <Link to="/pam/devices/$id" params={{ id: credential.device.id }}>
                {credential.device.name}
              </Link>
              {credential.device.address ? ` · ${credential.device.address}` : ''}
            </>
          ),
        },
        { name: t.domain, value: credential.domain?.name },
        { name: t.passwordType, value: credential.passwordType.name },
        {
          name: t.status,
          value: <CredentialStatusDot status={credential.status} expired={credential.expired} />,
        },
        { name: t.expires, value: credential.expiresAt ? f.dateTime(credential.expiresAt) : t.never },
        {
          name: t.tags,
          value:
            credential.tags.length > 0 ? <TagList names={credential.tags.map(({ name }) => name)} /> : null,
        },
        { name: t.information, value: credential.additionalInformation || null },
        { name: t.parent, value: credential.parent && <CredentialLink credential={credential.parent} /> },
        { name: t.created, value: f.dateTime(credential.createdAt) },
        { name: t.updated, value: f.dateTime(credential.updatedAt) },
        { name: t.version, value: f.number(credential.version) },
      ]}
    />
  );
}
