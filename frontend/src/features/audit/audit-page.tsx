import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useViewer } from '@/entities/viewer/use-viewer';
import { graphql } from '@/gql';
import { gqlQuery } from '@/lib/graphql/query';
import { useFormat, useMessages } from '@/lib/i18n/catalogue';
import { DataGrid } from '@/ui/data-grid/data-grid';
import { useConnection } from '@/ui/data-grid/use-connection';
import { uiMessages } from '@/ui/messages';
import { Page, PageHeader } from '@/ui/page';
import { EmptyState, NoMatchState, NoPermissionState } from '@/ui/states';
import { useAuditColumns } from './audit-columns';
import { AuditEventDialog } from './audit-event-dialog';
import { AuditFilterBar } from './audit-filter-bar';
import { toAuditFilter } from './audit-filter';
import styles from './audit-page.module.css';
import { eventsDocument, type AuditEventRow } from './audit-event-row';
import { useActionLabel } from './audit-labels';
import { auditMessages } from './messages';
import type { AuditSearch } from './search';

const countDocument = graphql(`
  query AuditEventCount($filter: AuditEventFilter) {
    auditEvents(first: 1, filter: $filter) { totalCount }
  }
`);

/** Reports › Events › Audit trail. Operators may not see it. */
export function AuditPage() {
  const t = useMessages(auditMessages);
  const { role } = useViewer();
  if (role === 'OPERATOR') {
    return (
      <Page>
        <PageHeader title={t.title} />
        <NoPermissionState title={t.notAllowed} />
      </Page>
    );
  }
  return <AuditTrail />;
}

function AuditTrail() {
  const t = useMessages(auditMessages);
  const ui = useMessages(uiMessages);
  const f = useFormat();
  const actionLabel = useActionLabel();
  const navigate = useNavigate();
  const search = useSearch({ from: '/shell/reports/audit-trail' });
  const [open, setOpen] = useState<AuditEventRow | null>(null);
  const filter = toAuditFilter(search);
  const rows = useConnection(eventsDocument, { filter }, (data) => data.auditEvents);
  const total = useQuery(gqlQuery(countDocument, { filter })).data?.auditEvents.totalCount;
  const filtered = Object.values(search).some(Boolean);
  const go = (next: AuditSearch) =>
    void navigate({ to: '/reports/audit-trail', search: next, replace: true });
  return (
    <Page fill>
      <PageHeader title={t.title} description={t.text} />
      <AuditFilterBar search={search} filtered={filtered} onSearchChange={go} />
      <DataGrid
        {...rows}
        label={t.title}
        totalCount={total}
        rowKey={(row) => row.id}
        rowLabel={(row) => `${actionLabel(row.action)}, ${f.instant(row.at)}`}
        onOpen={setOpen}
        columns={useAuditColumns()}
        empty={
          filtered ? (
            <NoMatchState title={t.noMatch} onReset={() => go({})}>
              {t.noMatchText}
            </NoMatchState>
          ) : (
            <EmptyState title={t.empty} />
          )
        }
        footer={<span className={styles.footer}>{total === undefined ? ui.loading : t.count(total)}</span>}
      />
      {open ? <AuditEventDialog event={open} onClose={() => setOpen(null)} /> : null}
    </Page>
  );
}
