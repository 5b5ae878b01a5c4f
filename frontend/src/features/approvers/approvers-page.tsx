import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { OrphansNotice, type OrphanedOperation } from '@/entities/batch-operation/orphans-notice';
import { BootstrapNotice } from '@/entities/protected-change/bootstrap-notice';
import { OutcomeNotice, type ProtectedChangeOutcome } from '@/entities/protected-change/outcome-notice';
import { usePermissions } from '@/entities/viewer/use-viewer';
import { gqlQuery } from '@/lib/graphql/query';
import { useMessages } from '@/lib/i18n/catalogue';
import { Button } from '@/ui/button';
import { DataGrid } from '@/ui/data-grid/data-grid';
import { completeRows } from '@/ui/data-grid/complete-rows';
import { uiMessages } from '@/ui/messages';
import { Page, PageHeader } from '@/ui/page';
import { EmptyState } from '@/ui/states';
import { AddApproversDialog } from './add-approvers-dialog';
import { useApproverColumns } from './approver-columns';
import { ApprovalParameters } from './approval-parameters';
import { approversDocument, type ApproverRow } from './approver-row';
import styles from './approvers-page.module.css';
import { approversMessages } from './messages';
import { RemoveApproverDialog } from './remove-approver-dialog';

/** Settings › System parameters › Approvers, with the approval parameters. */
export function ApproversPage() {
  const t = useMessages(approversMessages);
  const ui = useMessages(uiMessages);
  const { administer } = usePermissions();
  const query = useQuery(gqlQuery(approversDocument, {}));
  const [adding, setAdding] = useState(false);
  const [removing, setRemoving] = useState<ApproverRow | null>(null);
  const [orphans, setOrphans] = useState<readonly OrphanedOperation[]>([]);
  const [outcome, setOutcome] = useState<ProtectedChangeOutcome | null>(null);
  const columns = useApproverColumns(setRemoving);
  const list = completeRows(query, (data) => data.approvers);
  return (
    <Page fill>
      <PageHeader
        title={t.title}
        description={t.text}
        disabledReason={administer.reason}
        actions={
          <Button
            variant="primary"
            icon={<Plus />}
            disabledReason={administer.reason}
            onClick={() => {
              setOutcome(null);
              setAdding(true);
            }}
          >
            {t.new}
          </Button>
        }
      />
      <BootstrapNotice />
      <OutcomeNotice outcome={outcome} />
      <OrphansNotice orphans={orphans} />
      <div className={styles.columns}>
        <DataGrid
          label={t.title}
          {...list}
          rowKey={(row) => row.id}
          rowLabel={(row) => row.user.displayName}
          columns={columns}
          footer={
            <span className={styles.footer}>
              {list.totalCount === undefined ? ui.loading : t.count(list.totalCount)}
            </span>
          }
          empty={<EmptyState title={t.empty}>{t.emptyText}</EmptyState>}
        />
        <ApprovalParameters approverCount={list.totalCount} onProtected={setOutcome} />
      </div>
      {adding ? <AddApproversDialog onClose={() => setAdding(false)} onProtected={setOutcome} /> : null}
      {removing ? (
        <RemoveApproverDialog approver={removing} onClose={() => setRemoving(null)} onOrphans={setOrphans} />
      ) : null}
    </Page>
  );
}
