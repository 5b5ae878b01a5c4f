import { Link } from '@tanstack/react-router';
import { useMessages } from '@/lib/i18n/catalogue';
import { credentialsMessages } from './messages';

/** Another credential that a record names, or that it names none. */
export function CredentialLink({
  credential,
}: {
  credential: { id: string; username: string } | null | undefined;
}) {
  const t = useMessages(credentialsMessages);
  if (!credential) return t.none;
  return (
    <Link to="/pam/credentials/$id" params={{ id: credential.id }}>
      {credential.username}
    </Link>
  );
}
