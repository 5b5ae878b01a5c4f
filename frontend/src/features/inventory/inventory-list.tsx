import { Plus } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { usePermissions } from '@/entities/viewer/use-viewer';
import { useMessages } from '@/lib/i18n/catalogue';
import { Button } from '@/ui/button';
import { DataGrid } from '@/ui/data-grid/data-grid';
import type { GridColumn, GridRows } from '@/ui/data-grid/grid-types';
import { FilterBar, SearchInput } from '@/ui/filter-bar';
import { Page, PageHeader } from '@/ui/page';
import { EmptyState, NoMatchState } from '@/ui/states';
import { inventoryMessages } from './messages';

interface InventoryListProps<Row> {
  kind: 'devices' | 'domains' | 'tags';
  rows: GridRows<Row>;
  total: number | undefined;
  columns: GridColumn<Row>[];
  onOpen?: (row: Row) => void;
  text: string | undefined;
  onTextChange: (text: string | undefined) => void;
  /** Filters other than the search. */
  filters?: ReactNode;
  /** Undefined while nothing is filtered. */
  onReset: (() => void) | undefined;
  /** Shown before the button that opens the dialog. */
  actions?: ReactNode;
  /** Renders the dialog for a new object. */
  dialog: (onClose: () => void) => ReactNode;
}

/** The page of devices, domains or tags: a searchable list with a button for a new one. */
export function InventoryList<Row extends { id: string; name: string }>(props: InventoryListProps<Row>) {
  const { kind, rows, total, text, onTextChange, onReset } = props;
  const t = useMessages(inventoryMessages);
  const { editInventory } = usePermissions();
  const [creating, setCreating] = useState(false);
  return (
    <Page fill>
      <PageHeader
        title={t.titles[kind]}
        description={t.texts[kind]}
        actions={
          <>
            {props.actions}
            <Button
              variant="primary"
              icon={<Plus />}
              disabledReason={editInventory.reason}
              onClick={() => setCreating(true)}
            >
              {t.register[kind]}
            </Button>
          </>
        }
      />
      <FilterBar onReset={onReset}>
        <SearchInput
          label={t.search[kind]}
          value={text ?? ''}
          onValueChange={(next) => onTextChange(next || undefined)}
        />
        {props.filters}
      </FilterBar>
      <DataGrid
        {...rows}
        label={t.titles[kind]}
        totalCount={total}
        rowKey={(row) => row.id}
        rowLabel={(row) => row.name}
        columns={props.columns}
        {...(props.onOpen && { onOpen: props.onOpen })}
        empty={
          onReset ? (
            <NoMatchState title={t.noMatch}>{t.noMatchText}</NoMatchState>
          ) : (
            <EmptyState title={t.none[kind]}>{t.emptyText}</EmptyState>
          )
        }
        footer={total === undefined ? null : t.count[kind](total)}
      />
      {creating ? props.dialog(() => setCreating(false)) : null}
    </Page>
  );
}
