import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { userChoices } from '@/entities/inventory/choice-sources';
import { useNames } from '@/entities/inventory/use-names';
import { useViewer } from '@/entities/viewer/use-viewer';
import { graphql } from '@/gql';
import type { AuditEventsQuery } from '@/gql/graphql';
import { gqlQuery } from '@/lib/graphql/query';
import { useFormat, useMessages } from '@/lib/i18n/catalogue';
import { FilterCombobox } from '@/ui/filter-combobox';
import { DataGrid } from '@/ui/data-grid/data-grid';
import { useConnection } from '@/ui/data-grid/use-connection';
import { FilterBar, FilterSelect, SearchInput } from '@/ui/filter-bar';
import { Page, PageHeader } from '@/ui/page';
import { EmptyState, NoMatchState } from '@/ui/states';
import { StatusDot } from '@/ui/status-dot';
import { AuditEventDialog } from './audit-event-dialog';
import { toAuditFilter, type AuditSearch } from './audit-filter';
import styles from './audit-page.module.css';
import { auditMessages } from './messages';

const eventsDocument = graphql(`
  query AuditEvents($filter: AuditEventFilter, $after: String) {
    auditEvents(first: 100, after: $after, filter: $filter) {
      pageInfo { hasNextPage endCursor }
      nodes {
        id
        at
        action
        subjectType
        subjectId
        result
        details
        address
        actor { id displayName username }
      }
    }
  }
`);

const countDocument = graphql(`
  query AuditEventCount($filter: AuditEventFilter) {
    auditEvents(first: 1, filter: $filter) { totalCount }
  }
`);

export type AuditRow = AuditEventsQuery['auditEvents']['nodes'][number];

const users = userChoices();

export function AuditPage() {
  const t = useMessages(auditMessages);
  const { role } = useViewer();
  if (role === 'OPERATOR') {
    return (
      <Page>
        <PageHeader title={t.title} />
        <EmptyState title={t.notAllowed} />
      </Page>
    );
  }
  return <AuditTrail />;
}

function AuditTrail() {
  const t = useMessages(auditMessages);
  const f = useFormat();
  const navigate = useNavigate();
  const search = useSearch({ from: '/shell/reports/audit-trail' });
  const [open, setOpen] = useState<AuditRow | null>(null);
  const name = useNames(search.actor ? [search.actor] : []);
  const filter = toAuditFilter(search);
  const rows = useConnection(eventsDocument, { filter }, (data) => data.auditEvents);
  const total = useQuery(gqlQuery(countDocument, { filter })).data?.auditEvents.totalCount;
  const filtered = Object.values(search).some(Boolean);
  const go = (next: AuditSearch) =>
    void navigate({ to: '/reports/audit-trail', search: next, replace: true });
  return (
    <Page fill>
      <PageHeader title={t.title} description={t.text} />
      <FilterBar onReset={filtered ? () => go({}) : undefined}>
        <SearchInput
          label={t.searchAction}
          value={search.action ?? ''}
          onValueChange={(action) => go({ ...search, action: action || undefined })}
        />
        <FilterCombobox
          label={t.actor}
          source={users}
          value={search.actor ? [name(search.actor)] : []}
          onValueChange={(next) => go({ ...search, actor: next.at(-1)?.id })}
        />
        <FilterSelect
          label={t.result}
          anyLabel={t.any}
          value={search.result}
          onValueChange={(result) => go({ ...search, result })}
          options={(['ALLOWED', 'REFUSED'] as const).map((value) => ({ value, label: t.results[value] }))}
        />
        <SearchInput
          label={t.searchSubject}
          value={search.subject ?? ''}
          onValueChange={(subject) => go({ ...search, subject: subject || undefined })}
        />
        <label className={styles.day}>
          {t.from}
          <input
            type="date"
            value={search.from ?? ''}
            onChange={(event) => go({ ...search, from: event.target.value || undefined })}
          />
        </label>
        <label className={styles.day}>
          {t.to}
          <input
            type="date"
            value={search.to ?? ''}
            onChange={(event) => go({ ...search, to: event.target.value || undefined })}
          />
        </label>
      </FilterBar>
      <DataGrid
        {...rows}
        label={t.title}
        totalCount={total}
        rowKey={(row) => row.id}
        rowLabel={(row) => `${row.action}, ${f.dateTime(row.at)}`}
        onOpen={setOpen}
        columns={[
          { id: 'at', header: t.at, width: '190px', cell: (row) => f.dateTime(row.at) },
          {
            id: 'actor',
            header: t.actor,
            width: 'minmax(130px, 1fr)',
            cell: (row) => row.actor?.displayName ?? t.program,
          },
          {
            id: 'action',
            header: t.action,
            width: 'minmax(190px, 1.4fr)',
            cell: (row) => <strong>{row.action}</strong>,
          },
          {
            id: 'subject',
            header: t.subject,
            width: 'minmax(120px, 1fr)',
            cell: (row) => row.subjectType || '–',
          },
          {
            id: 'subjectId',
            header: t.subjectId,
            width: 'minmax(150px, 1.3fr)',
            cell: (row) => <code>{row.subjectId || '–'}</code>,
          },
          {
            id: 'result',
            header: t.result,
            width: '110px',
            cell: (row) => (
              <StatusDot tone={row.result === 'ALLOWED' ? 'success' : 'danger'}>
                {t.results[row.result]}
              </StatusDot>
            ),
          },
          {
            id: 'address',
            header: t.address,
            width: 'minmax(110px, 0.8fr)',
            cell: (row) => row.address || '–',
          },
        ]}
        empty={
          filtered ? (
            <NoMatchState title={t.noMatch}>{t.noMatchText}</NoMatchState>
          ) : (
            <EmptyState title={t.empty} />
          )
        }
        footer={total === undefined ? null : t.count(total)}
      />
      {open ? <AuditEventDialog event={open} onClose={() => setOpen(null)} /> : null}
    </Page>
  );
}
