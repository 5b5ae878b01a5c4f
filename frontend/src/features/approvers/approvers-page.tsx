import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { usePermissions } from '@/entities/viewer/use-viewer';
import { graphql } from '@/gql';
import type { ApproversQuery } from '@/gql/graphql';
import { gqlQuery } from '@/lib/graphql/query';
import { useFormat, useMessages } from '@/lib/i18n/catalogue';
import { Button } from '@/ui/button';
import { DataGrid } from '@/ui/data-grid/data-grid';
import { IconButton } from '@/ui/icon-button';
import { Notice } from '@/ui/notice';
import { Page, PageHeader } from '@/ui/page';
import { EmptyState } from '@/ui/states';
import { AddApproversDialog } from './add-approvers-dialog';
import { ApprovalParameters } from './approval-parameters';
import styles from './approvers-page.module.css';
import { approversMessages } from './messages';
import { RemoveApproverDialog, type OrphanedOperation } from './remove-approver-dialog';

const approversDocument = graphql(`
  query Approvers {
    approvers {
      id
      module
      addedAt
      user { id displayName username }
      addedBy { id displayName }
    }
  }
`);

export type ApproverRow = ApproversQuery['approvers'][number];

export function ApproversPage() {
  const t = useMessages(approversMessages);
  const f = useFormat();
  const { administer } = usePermissions();
  const query = useQuery(gqlQuery(approversDocument, {}));
  const [adding, setAdding] = useState(false);
  const [removing, setRemoving] = useState<ApproverRow | null>(null);
  const [orphans, setOrphans] = useState<readonly OrphanedOperation[]>([]);
  const rows = query.data?.approvers ?? [];
  return (
    <Page fill>
      <PageHeader
        title={t.title}
        description={t.text}
        actions={
          <Button
            variant="primary"
            icon={<Plus />}
            offBecause={administer.reason}
            onClick={() => setAdding(true)}
          >
            {t.new}
          </Button>
        }
      />
      {orphans.length > 0 ? (
        <Notice tone="warning" alert title={t.withoutApprover(orphans.length)}>
          {t.withoutApproverText}{' '}
          {orphans.map((operation) => (
            <Link
              key={operation.id}
              to="/reports/batch-operations/$id"
              params={{ id: operation.id }}
              className={styles.orphan}
            >
              #{operation.number}
            </Link>
          ))}
        </Notice>
      ) : null}
      <div className={styles.columns}>
        <DataGrid
          label={t.title}
          rows={rows}
          isLoading={query.isPending}
          error={query.error}
          onRetry={() => void query.refetch()}
          hasMore={false}
          isLoadingMore={false}
          onLoadMore={() => undefined}
          totalCount={query.data ? rows.length : undefined}
          rowKey={(row) => row.id}
          rowLabel={(row) => row.user.displayName}
          columns={[
            {
              id: 'module',
              header: t.module,
              width: 'minmax(90px, 0.7fr)',
              cell: (row) => t.modules[row.module],
            },
            {
              id: 'name',
              header: t.name,
              width: 'minmax(130px, 1.3fr)',
              cell: (row) => <strong>{row.user.displayName}</strong>,
            },
            {
              id: 'username',
              header: t.username,
              width: 'minmax(110px, 1fr)',
              cell: (row) => row.user.username,
            },
            {
              id: 'addedBy',
              header: t.addedBy,
              width: 'minmax(120px, 1fr)',
              cell: (row) => row.addedBy.displayName,
            },
            {
              id: 'addedAt',
              header: t.addedOn,
              width: '120px',
              align: 'end',
              cell: (row) => f.date(row.addedAt),
            },
            {
              id: 'remove',
              header: t.remove,
              width: '90px',
              align: 'end',
              cell: (row) => (
                <IconButton
                  label={t.removeNamed(row.user.displayName)}
                  offBecause={administer.reason}
                  onClick={() => setRemoving(row)}
                >
                  <Trash2 />
                </IconButton>
              ),
            },
          ]}
          empty={<EmptyState title={t.empty}>{t.emptyText}</EmptyState>}
        />
        <ApprovalParameters registered={query.data ? rows.length : undefined} />
      </div>
      {adding ? <AddApproversDialog onClose={() => setAdding(false)} /> : null}
      {removing ? (
        <RemoveApproverDialog approver={removing} onClose={() => setRemoving(null)} onOrphans={setOrphans} />
      ) : null}
    </Page>
  );
}
