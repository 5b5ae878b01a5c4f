import { useNavigate } from '@tanstack/react-router';
import { CredentialFilterBar } from '@/entities/credential/filter/credential-filter-bar';
import { isFiltered } from '@/entities/credential/filter/filter-state';
import { noSelection } from '@/entities/credential/selection/selection';
import { holdSelection } from '@/entities/credential/selection/selection-store';
import { SelectionSummary } from '@/entities/credential/selection/selection-summary';
import { useFilterTexts } from '@/entities/credential/filter/use-filter-texts';
import { usePermissions } from '@/entities/viewer/use-viewer';
import type { BatchAction } from '@/gql/graphql';
import { useMessages } from '@/lib/i18n/catalogue';
import { ColumnChooser } from '@/ui/data-grid/column-chooser';
import { DataGrid } from '@/ui/data-grid/data-grid';
import { Page, PageHeader } from '@/ui/page';
import { EmptyState, NoMatchState } from '@/ui/states';
import { BulkActionButton } from '../bulk-action-button';
import { listMessages } from '../list-messages';
import { CredentialsActions } from './credentials-actions';
import { useCredentialsList } from './use-credentials-list';
import { writeFilters } from './view';

export function CredentialsPage() {
  const t = useMessages(listMessages);
  const permissions = usePermissions();
  const navigate = useNavigate();
  const list = useCredentialsList();
  const { search, go, view, state, rows, total, selection, select, columns } = list;
  const filterTexts = useFilterTexts(state);
  const startBulkAction = (action: BatchAction) => {
    holdSelection(selection);
    void navigate({ to: '/bulk-action', search: { action } });
  };
  return (
    <Page fill>
      <PageHeader title={t.titles[view]} description={t.description} actions={<CredentialsActions />} />
      <CredentialFilterBar
        value={state}
        onValueChange={(next) => go(writeFilters(search, next))}
        fixed={list.fixed}
        end={
          <ColumnChooser
            columns={columns.all}
            visible={columns.visible}
            onVisibleChange={(cols) => go({ ...search, cols })}
          />
        }
      />
      <DataGrid
        {...rows}
        label={t.titles[view]}
        columns={columns.shown}
        rowKey={(row) => row.id}
        rowLabel={(row) => `${row.username}, ${row.device.name}`}
        totalCount={total}
        selection={permissions.request.allowed ? list.grid : undefined}
        sort={list.sort}
        onSortChange={list.onSortChange}
        onOpen={(row) => void navigate({ to: '/pam/credentials/$id', params: { id: row.id } })}
        empty={
          isFiltered(state) ? (
            <NoMatchState title={t.noMatch}>{t.noMatchText}</NoMatchState>
          ) : (
            <EmptyState title={t.empty}>{t.emptyText}</EmptyState>
          )
        }
        footer={
          <>
            <SelectionSummary
              selection={selection}
              total={total}
              filterTexts={filterTexts}
              onClear={() => select(() => noSelection)}
            />
            <BulkActionButton onChoose={startBulkAction} />
          </>
        }
      />
    </Page>
  );
}
