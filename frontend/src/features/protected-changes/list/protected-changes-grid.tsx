import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { graphql } from '@/gql';
import { gqlQuery } from '@/lib/graphql/query';
import { useMessages } from '@/lib/i18n/catalogue';
import { DataGrid } from '@/ui/data-grid/data-grid';
import { useConnection } from '@/ui/data-grid/use-connection';
import { uiMessages } from '@/ui/messages';
import { EmptyState, NoMatchState } from '@/ui/states';
import { protectedChangesMessages } from '../messages';
import type { ProtectedChangesSearch } from '../search';
import { isNarrowed, toFilter, type ProtectedChangesTab } from './filter';
import { protectedChangesDocument, useProtectedChangeColumns } from './protected-change-columns';
import styles from './protected-changes-page.module.css';

const countDocument = graphql(`
  query ProtectedChangeCount($filter: ProtectedChangeFilter) {
    protectedChanges(first: 1, filter: $filter) {
      totalCount
    }
  }
`);

/** Keeps the list up to date while others request and decide. */
const refetchOptions = { refetchInterval: 15_000, refetchOnWindowFocus: true };

interface ProtectedChangesGridProps {
  tab: ProtectedChangesTab;
  search: ProtectedChangesSearch;
  onReset: () => void;
}

/** The protected changes of a tab; a row opens its page. */
export function ProtectedChangesGrid({ tab, search, onReset }: ProtectedChangesGridProps) {
  const t = useMessages(protectedChangesMessages);
  const ui = useMessages(uiMessages);
  const navigate = useNavigate();
  const filter = useMemo(() => toFilter(tab, search), [tab, search]);
  const rows = useConnection(
    protectedChangesDocument,
    { first: 100, filter },
    (data) => data.protectedChanges,
    refetchOptions,
  );
  const total = useQuery({ ...gqlQuery(countDocument, { filter }), ...refetchOptions }).data?.protectedChanges
    .totalCount;
  return (
    <DataGrid
      {...rows}
      label={t.tabs[tab]}
      columns={useProtectedChangeColumns(tab)}
      rowKey={(row) => row.id}
      rowLabel={(row) => String(row.number)}
      totalCount={total}
      onOpen={(row) => void navigate({ to: '/settings/protected-changes/$id', params: { id: row.id } })}
      empty={
        isNarrowed(search) ? (
          <NoMatchState title={t.noMatch} onReset={onReset}>
            {t.noMatchText}
          </NoMatchState>
        ) : (
          <EmptyState title={t.empty[tab]}>{t.emptyText[tab]}</EmptyState>
        )
      }
      footer={<span className={styles.footer}>{total === undefined ? ui.loading : t.count(total)}</span>}
    />
  );
}
