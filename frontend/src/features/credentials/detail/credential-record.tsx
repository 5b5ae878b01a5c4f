import { Link } from '@tanstack/react-router';
import { batchOperationMessages } from '@/entities/batch-operation/messages';
import { CredentialStatusDot } from '@/entities/credential/credential-columns';
import { useFormat, useMessages } from '@/lib/i18n/catalogue';
import { Properties } from '@/ui/page';
import { TagList } from '@/ui/tag';
import { credentialsMessages } from '../messages';
import type { CredentialDetail } from './credential-detail';
import { CredentialLink } from './credential-link';

export function CredentialRecord({ credential }: { credential: CredentialDetail }) {
  const t = useMessages(credentialsMessages);
  const { fields } = useMessages(batchOperationMessages);
  const f = useFormat();
  return (
    <Properties
      items={[
        { name: t.username, value: credential.username },
        {
          name: fields.DEVICE,
          value: (
            <>
              <Link to="/pam/devices/$id" params={{ id: credential.device.id }}>
                {credential.device.name}
              </Link>
              {credential.device.address ? ` · ${credential.device.address}` : ''}
            </>
          ),
        },
        { name: fields.DOMAIN, value: credential.domain?.name },
        { name: fields.PASSWORD_TYPE, value: credential.passwordType.name },
        {
          name: fields.STATUS,
          value: <CredentialStatusDot status={credential.status} expired={credential.expired} />,
        },
        { name: t.expires, value: credential.expiresAt ? f.dateTime(credential.expiresAt) : t.never },
        {
          name: fields.TAGS,
          value:
            credential.tags.length > 0 ? <TagList names={credential.tags.map(({ name }) => name)} /> : null,
        },
        { name: fields.ADDITIONAL_INFORMATION, value: credential.additionalInformation || null },
        {
          name: fields.PARENT,
          value: credential.parent && <CredentialLink credential={credential.parent} />,
        },
        { name: t.created, value: f.dateTime(credential.createdAt) },
        { name: t.updated, value: f.dateTime(credential.updatedAt) },
        { name: t.version, value: f.number(credential.version) },
      ]}
    />
  );
}
