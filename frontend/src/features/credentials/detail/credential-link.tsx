import { Link } from '@tanstack/react-router';

interface CredentialLinkProps {
  credential: { id: string; username: string; device: { name: string } };
}

/** A link to a credential, with its device because usernames are not unique. */
export function CredentialLink({ credential: { id, username, device } }: CredentialLinkProps) {
  return (
    <>
      <Link to="/pam/credentials/$id" params={{ id }}>
        {username}
      </Link>
      {` · ${device.name}`}
    </>
  );
}
