import { useMemo, useState } from 'react';
import { defaultColumns, useCredentialColumns } from '@/entities/credential/credential-columns';
import { useCredentialCount, useCredentialRows } from '@/entities/credential/credential-rows';
import { CredentialFilterBar } from '@/entities/credential/filter/credential-filter-bar';
import { toFilter, type FilterState } from '@/entities/credential/filter/filter-state';
import { toOrder } from '@/entities/credential/order';
import { afterFilterChange, isEmpty, type Selection } from '@/entities/credential/selection/selection';
import { useGridSelection } from '@/entities/credential/selection/use-grid-selection';
import { useMessages } from '@/lib/i18n/catalogue';
import { DataGrid } from '@/ui/data-grid/data-grid';
import type { GridSort } from '@/ui/data-grid/grid-types';
import { NoMatchState } from '@/ui/states';
import { bulkActionMessages } from '../messages';
import styles from './add-credentials-dialog.module.css';

interface EligibleGridProps {
  state: FilterState;
  onStateChange: (state: FilterState) => void;
  selection: Selection;
  onChange: (change: (selection: Selection) => Selection) => void;
}

/** The credentials that are eligible for the action, with filters and checkboxes. */
export function EligibleGrid({ state, onStateChange, selection, onChange }: EligibleGridProps) {
  const t = useMessages(bulkActionMessages);
  const [sort, setSort] = useState<GridSort>();
  const filter = useMemo(() => toFilter(state), [state]);
  const rows = useCredentialRows(filter, toOrder(sort), !isEmpty(selection));
  const total = useCredentialCount(filter);
  const grid = useGridSelection(selection, onChange, filter, total);
  const columns = useCredentialColumns().filter(({ id }) => defaultColumns.includes(id));
  const onFilter = (next: FilterState) => {
    onStateChange(next);
    onChange((now) => afterFilterChange(now, toFilter(next)));
  };
  return (
    <>
      <div className={styles.filters}>
        <CredentialFilterBar value={state} onValueChange={onFilter} fixed={['status']} />
      </div>
      <DataGrid
        flush
        {...rows}
        label={t.eligibleList}
        columns={columns}
        rowKey={(row) => row.id}
        rowLabel={(row) => row.username}
        totalCount={total}
        selection={grid}
        sort={sort}
        onSortChange={setSort}
        empty={<NoMatchState title={t.noMatch}>{t.noMatchText}</NoMatchState>}
      />
    </>
  );
}
