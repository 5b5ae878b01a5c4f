import { BatchOperationLine } from '@/entities/batch-operation/batch-operation-line';
import { useMessages } from '@/lib/i18n/catalogue';
import { Notice } from '@/ui/notice';
import { Panel } from '@/ui/page';
import { CredentialChildren } from './credential-children';
import { CredentialHistory } from './credential-history';
import type { CredentialDetail } from './credential-detail';
import styles from './credential-page.module.css';
import { CredentialRecord } from './credential-record';
import { PasswordChange, Reconciliation } from './execution-settings';
import { credentialsMessages } from './messages';

/** All there is about a credential: open operations first, then the record, what depends on it, and its history. */
export function CredentialDetails({ credential }: { credential: CredentialDetail }) {
  const t = useMessages(credentialsMessages);
  return (
    <>
      {credential.openOperations.length > 0 ? (
        <Notice tone="warning" title={t.openOperations(credential.openOperations.length)}>
          {t.openText}
        </Notice>
      ) : null}
      {credential.openOperations.length > 0 ? (
        <Panel flush>
          {credential.openOperations.map((operation) => (
            <BatchOperationLine key={operation.id} operation={operation} />
          ))}
        </Panel>
      ) : null}
      <div className={styles.columns}>
        <Panel title={t.record}>
          <CredentialRecord credential={credential} />
        </Panel>
        <div className={styles.stack}>
          <Panel title={t.passwordChange}>
            <PasswordChange configuration={credential.passwordChange} />
          </Panel>
          <Panel title={t.reconciliation}>
            <Reconciliation configuration={credential.reconciliation} />
          </Panel>
        </div>
      </div>
      <CredentialChildren id={credential.id} />
      <CredentialHistory id={credential.id} />
    </>
  );
}
