import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { FileUp, Plus } from 'lucide-react';
import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import { CredentialFilterBar } from '@/entities/credential/credential-filter-bar';
import { defaultColumns, useCredentialColumns } from '@/entities/credential/credential-columns';
import { useCredentialCount, useCredentialRows } from '@/entities/credential/credential-rows';
import { isFiltered, toFilter, type FilterState } from '@/entities/credential/filter-state';
import { afterFilterChange, isEmpty, noSelection, type Selection } from '@/entities/credential/selection';
import { getHeldSelection, holdSelection, useHeldSelection } from '@/entities/credential/selection-store';
import { SelectionSummary } from '@/entities/credential/selection-summary';
import { useFilterWords } from '@/entities/credential/use-filter-words';
import { useGridSelection } from '@/entities/credential/use-grid-selection';
import { usePermissions } from '@/entities/viewer/use-viewer';
import { useMessages } from '@/lib/i18n/catalogue';
import { Button, buttonClass } from '@/ui/button';
import { ColumnChooser } from '@/ui/data-grid/column-chooser';
import { DataGrid } from '@/ui/data-grid/data-grid';
import { Page, PageHeader } from '@/ui/page';
import { EmptyState, NoMatchState } from '@/ui/states';
import { BulkActionButton } from './bulk-action-button';
import { credentialsMessages } from './messages';
import { readView, writeFilters } from './view';

const NewCredentialDialog = lazy(async () => ({
  default: (await import('./new-credential-dialog')).NewCredentialDialog,
}));

export function CredentialsPage() {
  const t = useMessages(credentialsMessages);
  const permissions = usePermissions();
  const navigate = useNavigate();
  const search = useSearch({ from: '/shell/pam/credentials' });
  const [creating, setCreating] = useState(false);
  const { view, state, fixed } = readView(search);
  const key = JSON.stringify(state);
  // oxlint-disable-next-line react/exhaustive-deps -- the state is made anew from the URL every time; its text is its identity.
  const filter = useMemo(() => toFilter(state), [key]);
  const words = useFilterWords(state);

  const held = useHeldSelection();
  const selection = afterFilterChange(held.selection, filter);
  const select = useCallback(
    (change: (selection: Selection) => Selection) =>
      holdSelection({ selection: change(afterFilterChange(getHeldSelection().selection, filter)) }),
    [filter],
  );
  const order = search.sort ? { field: search.sort, direction: search.dir ?? 'ASC' } : undefined;
  const rows = useCredentialRows(filter, order, !isEmpty(selection));
  const total = useCredentialCount(filter);
  const gridSelection = useGridSelection(selection, select, filter, total);

  const all = useCredentialColumns();
  const visible = search.cols ?? defaultColumns;
  const columns = all.filter((column, index) => index === 0 || visible.includes(column.id));

  const setState = (next: FilterState) =>
    void navigate({ to: '/pam/credentials', search: writeFilters(search, next), replace: true });
  const filtered = isFiltered(state);
  return (
    <Page fill>
      <PageHeader
        title={t.titles[view]}
        description={t.description}
        actions={
          <>
            <Link to="/pam/import" className={buttonClass()}>
              <FileUp aria-hidden />
              {t.importCsv}
            </Link>
            <Button
              icon={<Plus />}
              offBecause={permissions.editInventory.reason}
              onClick={() => setCreating(true)}
            >
              {t.newCredential}
            </Button>
          </>
        }
      />
      <CredentialFilterBar
        value={state}
        onValueChange={setState}
        fixed={fixed}
        end={
          <ColumnChooser
            columns={all}
            visible={visible}
            onVisibleChange={(cols) =>
              void navigate({ to: '/pam/credentials', search: { ...search, cols }, replace: true })
            }
          />
        }
      />
      <DataGrid
        {...rows}
        label={t.titles[view]}
        columns={columns}
        rowKey={(row) => row.id}
        rowLabel={(row) => `${row.username}, ${row.device.name}`}
        totalCount={total}
        selection={permissions.request.allowed ? gridSelection : undefined}
        sort={search.sort ? { column: search.sort, direction: search.dir ?? 'ASC' } : undefined}
        onSortChange={({ column, direction }) => {
          const field = (['USERNAME', 'DEVICE', 'EXPIRES_AT', 'UPDATED_AT'] as const).find(
            (name) => name === column,
          );
          void navigate({
            to: '/pam/credentials',
            search: { ...search, sort: field, dir: direction },
            replace: true,
          });
        }}
        onOpen={(row) => void navigate({ to: '/pam/credentials/$id', params: { id: row.id } })}
        empty={
          filtered ? (
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
              words={words}
              onClear={() => select(() => noSelection)}
            />
            <BulkActionButton
              onChoose={(action) => {
                holdSelection({
                  selection,
                  words: selection.kind === 'all' ? words : [],
                  names: new Map(
                    rows.rows.map((row) => [
                      row.id,
                      { id: row.id, label: row.username, detail: row.device.name },
                    ]),
                  ),
                });
                void navigate({ to: '/bulk-action', search: { action } });
              }}
            />
          </>
        }
      />
      {creating ? (
        <Suspense>
          <NewCredentialDialog onClose={() => setCreating(false)} />
        </Suspense>
      ) : null}
    </Page>
  );
}
