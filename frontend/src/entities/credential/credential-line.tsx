import { Link } from '@tanstack/react-router';
import { graphql, readFragment, type FragmentType } from '@/gql';
import { CredentialStatusDot } from './credential-columns';
import styles from './credential-line.module.css';

const lineFragment = graphql(`
  fragment CredentialLine on Credential {
    id
    username
    status
    expired
  }
`);

interface CredentialLineProps {
  credential: FragmentType<typeof lineFragment>;
  /** Distinguishes it from credentials with the same username. */
  detail: string;
}

/** Shows a credential in one line, with a link to its page. */
export function CredentialLine({ credential, detail }: CredentialLineProps) {
  const { id, username, status, expired } = readFragment(lineFragment, credential);
  return (
    <div className={styles.line}>
      <Link to="/pam/credentials/$id" params={{ id }}>
        {username}
      </Link>
      <span className={styles.detail}>{detail}</span>
      <CredentialStatusDot status={status} expired={expired} />
    </div>
  );
}
