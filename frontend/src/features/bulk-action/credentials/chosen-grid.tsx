import { X } from 'lucide-react';
import { useMemo, type ReactNode } from 'react';
import { actions } from '@/entities/batch-operation/action';
import { FilterDescription } from '@/entities/batch-operation/selection-description';
import { defaultColumns, useCredentialColumns } from '@/entities/credential/credential-columns';
import { useCredentialRows, type CredentialRow } from '@/entities/credential/credential-rows';
import { noSelection, setSelected, type Selection } from '@/entities/credential/selection/selection';
import type { BatchAction } from '@/gql/graphql';
import { useMessages } from '@/lib/i18n/catalogue';
import { Button } from '@/ui/button';
import { DataGrid } from '@/ui/data-grid/data-grid';
import type { GridColumn, GridRows } from '@/ui/data-grid/grid-types';
import { IconButton } from '@/ui/icon-button';
import { NoMatchState } from '@/ui/states';
import { updateDraft } from '../draft/draft-store';
import { bulkActionMessages } from '../messages';
import { useChosenRows } from './chosen-rows';
import styles from './credentials-step.module.css';

interface ChosenGridProps<S extends Selection = Selection> {
  action: BatchAction;
  selection: S;
  count: number;
}

/** Lists the chosen credentials; each can be removed. */
export function ChosenGrid({ selection, ...rest }: ChosenGridProps) {
  return selection.kind === 'some' ? (
    <ChosenByHand selection={selection} {...rest} />
  ) : (
    <ChosenByFilter selection={selection} {...rest} />
  );
}

function ChosenByHand({ selection, count }: ChosenGridProps<Selection & { kind: 'some' }>) {
  const rows = useChosenRows(selection.ids);
  return <Grid rows={rows} selection={selection} count={count} />;
}

function ChosenByFilter({ action, selection, count }: ChosenGridProps<Selection & { kind: 'all' }>) {
  const { filter, except } = selection;
  const eligible = useMemo(() => ({ ...filter, status: actions[action].eligibleStatus }), [filter, action]);
  const { rows, ...rest } = useCredentialRows(eligible, undefined, true);
  const remaining = useMemo(() => rows.filter((row) => !except.has(row.id)), [rows, except]);
  return (
    <Grid
      rows={{ rows: remaining, ...rest }}
      selection={selection}
      count={count}
      description={<FilterDescription filter={filter} except={except.size} />}
    />
  );
}

interface GridProps {
  rows: GridRows<CredentialRow>;
  selection: Selection;
  count: number;
  description?: ReactNode;
}

function Grid({ rows, selection, count, description }: GridProps) {
  const t = useMessages(bulkActionMessages);
  const columns = useRemovableColumns(selection);
  return (
    <div className={styles.panel}>
      <div className={styles.bar}>
        <p role="status" className={styles.chosen}>
          <strong>{t.chosen(count)}</strong>
        </p>
        {description ? <div className={styles.words}>{description}</div> : null}
        <Button
          variant="quiet"
          size="small"
          className={styles.removeAll ?? ''}
          onClick={() => updateDraft({ type: 'selection', selection: noSelection })}
        >
          {t.removeAll}
        </Button>
      </div>
      <DataGrid
        flush
        {...rows}
        label={t.chosenList}
        columns={columns}
        rowKey={(row) => row.id}
        rowLabel={(row) => row.username}
        totalCount={count}
        empty={<NoMatchState title={t.noneLeft} />}
      />
    </div>
  );
}

function useRemovableColumns(selection: Selection): GridColumn<CredentialRow>[] {
  const t = useMessages(bulkActionMessages);
  const columns = useCredentialColumns().filter(({ id }) => defaultColumns.includes(id));
  return [
    ...columns,
    {
      id: 'remove',
      header: t.remove,
      actions: true,
      width: '44px',
      align: 'end',
      cell: (row) => (
        <IconButton
          label={t.removeOne(row.username, row.device.name)}
          onClick={() =>
            updateDraft({ type: 'selection', selection: setSelected(selection, [row.id], false) })
          }
        >
          <X />
        </IconButton>
      ),
    },
  ];
}
