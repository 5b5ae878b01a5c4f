import { Link } from '@tanstack/react-router';

interface CredentialLinkProps {
  credential: { id: string; username: string; device: { name: string } };
}

/** Another credential that a record names: usernames repeat, so its device is told as well. */
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
