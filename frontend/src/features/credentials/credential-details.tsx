import { TriangleAlert } from 'lucide-react';
import { BatchOperationLine } from '@/entities/batch-operation/batch-operation-line';
import { useMessages } from '@/lib/i18n/catalogue';
import { Columns, Panel } from '@/ui/page';
import { CredentialChildren } from './credential-children';
import { CredentialHistory } from './credential-history';
import type { CredentialDetail } from './credential-detail';
import styles from './credential-details.module.css';
import { CredentialRecord } from './credential-record';
import { PasswordChange, Reconciliation } from './execution-settings';
import { credentialsMessages } from './messages';

/** All there is about a credential: open operations first, then the record, what depends on it, and its history. */
export function CredentialDetails({ credential }: { credential: CredentialDetail }) {
  const t = useMessages(credentialsMessages);
  return (
    <>
      <OpenOperations operations={credential.openOperations} />
      <Columns>
        <Panel title={t.record}>
          <CredentialRecord credential={credential} />
        </Panel>
        <div>
          <Panel title={t.passwordChange}>
            <PasswordChange configuration={credential.passwordChange} />
          </Panel>
          <Panel title={t.reconciliation}>
            <Reconciliation configuration={credential.reconciliation} />
          </Panel>
          <CredentialChildren id={credential.id} />
        </div>
      </Columns>
      <CredentialHistory id={credential.id} />
    </>
  );
}

/** What is about to change the record. */
function OpenOperations({ operations }: { operations: CredentialDetail['openOperations'] }) {
  const t = useMessages(credentialsMessages);
  if (operations.length === 0) return null;
  return (
    <Panel
      flush
      title={
        <span className={styles.open}>
          <TriangleAlert aria-hidden />
          {t.openOperations(operations.length)}
        </span>
      }
      actions={operations.length > 1 ? <p className={styles.text}>{t.openText}</p> : null}
    >
      {operations.map((operation) => (
        <BatchOperationLine key={operation.id} operation={operation} />
      ))}
    </Panel>
  );
}
