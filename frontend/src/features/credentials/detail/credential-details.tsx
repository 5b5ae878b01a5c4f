import { TriangleAlert } from 'lucide-react';
import { BatchOperationLine } from '@/entities/batch-operation/batch-operation-line';
import { useMessages } from '@/lib/i18n/catalogue';
import { Columns, Panel } from '@/ui/page';
import { credentialsMessages } from '../messages';
import { CredentialChildren } from './credential-children';
import type { CredentialDetail } from './credential-detail';
import styles from './credential-details.module.css';
import { CredentialHistory } from './credential-history';
import { CredentialRecord } from './credential-record';
import { PasswordChange, Reconciliation } from './execution-settings';

/** Open operations, record, settings, children and history of a credential. */
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

/** The operations that have not ended and would change the credential. */
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
