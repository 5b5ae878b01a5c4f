import { useMemo, useState } from 'react';
import { offeredStatus } from '@/entities/batch-operation/action';
import { defaultColumns, useCredentialColumns } from '@/entities/credential/credential-columns';
import { CredentialFilterBar } from '@/entities/credential/credential-filter-bar';
import { useCredentialCount, useCredentialRows } from '@/entities/credential/credential-rows';
import { emptyFilterState, toFilter, type FilterState } from '@/entities/credential/filter-state';
import {
  afterFilterChange,
  isEmpty,
  isWithinLimit,
  noSelection,
  selectedCount,
  type Selection,
} from '@/entities/credential/selection';
import { SelectionSummary } from '@/entities/credential/selection-summary';
import { useFilterWords } from '@/entities/credential/use-filter-words';
import { useGridSelection } from '@/entities/credential/use-grid-selection';
import type { CredentialOrderField } from '@/gql/graphql';
import { useMessages } from '@/lib/i18n/catalogue';
import { Button } from '@/ui/button';
import { DataGrid } from '@/ui/data-grid/data-grid';
import type { GridSort } from '@/ui/data-grid/grid-types';
import { Dialog } from '@/ui/dialog';
import { NoMatchState } from '@/ui/states';
import { toast } from '@/ui/toast';
import { planAdd } from './add-selection';
import styles from './add-credentials-dialog.module.css';
import type { Draft } from './draft';
import { updateDraft } from './draft-store';
import { bulkActionMessages } from './messages';
import { ReplaceDialog } from './replace-dialog';

const orders: readonly CredentialOrderField[] = ['USERNAME', 'DEVICE', 'EXPIRES_AT', 'UPDATED_AT'];

/** The modal of eligible credentials: only what the action offers is in it. */
export function AddCredentialsDialog({ draft, onClose }: { draft: Draft; onClose: () => void }) {
  const t = useMessages(bulkActionMessages);
  const action = draft.action ?? 'UPDATE';
  const [state, setState] = useState<FilterState>({ ...emptyFilterState, status: offeredStatus(action) });
  const [added, setAdded] = useState<Selection>(noSelection);
  const [replacing, setReplacing] = useState(false);
  const count = selectedCount(added);

  const add = () => {
    const plan = planAdd(draft.selection, added);
    if (plan.kind === 'conflict') {
      setReplacing(true);
      return;
    }
    updateDraft({ type: 'selection', selection: plan.selection });
    if (plan.already > 0) toast(t.already(plan.already));
    onClose();
  };
  const onFilter = (next: FilterState) => {
    setState(next);
    setAdded((now) => afterFilterChange(now, toFilter(next)));
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      size="wide"
      title={t.add}
      description={t.addHint[offeredStatus(action)]}
      footerStart={<Summary state={state} selection={added} onClear={() => setAdded(noSelection)} />}
      footer={
        <>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button
            variant="primary"
            offBecause={isEmpty(added) ? t.tickFirst : isWithinLimit(added) ? undefined : t.tooMany}
            onClick={add}
          >
            {isEmpty(added) ? t.addNone : t.addCount(count)}
          </Button>
        </>
      }
    >
      <div className={styles.filters}>
        <CredentialFilterBar value={state} onValueChange={onFilter} fixed={['status']} />
      </div>
      <EligibleGrid state={state} selection={added} onChange={setAdded} />
      {replacing ? (
        <ReplaceDialog
          present={draft.selection}
          added={added}
          onKeep={() => setReplacing(false)}
          onReplace={() => {
            updateDraft({ type: 'selection', selection: added });
            onClose();
          }}
        />
      ) : null}
    </Dialog>
  );
}

interface EligibleGridProps {
  state: FilterState;
  selection: Selection;
  onChange: (change: (selection: Selection) => Selection) => void;
}

function EligibleGrid({ state, selection, onChange }: EligibleGridProps) {
  const t = useMessages(bulkActionMessages);
  const [sort, setSort] = useState<GridSort>();
  const filter = useMemo(() => toFilter(state), [state]);
  const field = orders.find((order) => order === sort?.column);
  const rows = useCredentialRows(
    filter,
    sort && field ? { field, direction: sort.direction } : undefined,
    !isEmpty(selection),
  );
  const total = useCredentialCount(filter);
  const grid = useGridSelection(selection, onChange, filter, total);
  const columns = useCredentialColumns().filter(({ id }) => defaultColumns.includes(id));
  return (
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
  );
}

function Summary({
  state,
  selection,
  onClear,
}: {
  state: FilterState;
  selection: Selection;
  onClear: () => void;
}) {
  const filter = useMemo(() => toFilter(state), [state]);
  const total = useCredentialCount(filter);
  return (
    <SelectionSummary selection={selection} total={total} words={useFilterWords(state)} onClear={onClear} />
  );
}
