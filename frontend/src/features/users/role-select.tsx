import { viewerMessages } from '@/entities/viewer/messages';
import type { Role } from '@/gql/graphql';
import { useMessages } from '@/lib/i18n/catalogue';
import { Select } from '@/ui/select';
import { usersMessages } from './messages';

const roleOrder = ['OPERATOR', 'ADMINISTRATOR', 'AUDITOR'] as const;

export function RoleSelect({
  value,
  onValueChange,
  error,
}: {
  value: Role;
  onValueChange: (role: Role) => void;
  error?: string | undefined;
}) {
  const t = useMessages(usersMessages);
  const { roles } = useMessages(viewerMessages);
  return (
    <Select
      label={t.role}
      error={error}
      value={value}
      onValueChange={onValueChange}
      options={roleOrder.map((role) => ({ value: role, label: roles[role], detail: t.roleHints[role] }))}
    />
  );
}
