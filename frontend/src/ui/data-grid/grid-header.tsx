import { ArrowDown, ArrowUp } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { useMessages } from '@/lib/i18n/catalogue';
import { CheckboxMark } from '../checkbox-mark';
import { uiMessages } from '../messages';
import styles from './data-grid.module.css';
import type { GridColumn, GridSelection, GridSort } from './grid-types';

interface GridHeaderProps<Row> {
  columns: readonly GridColumn<Row>[];
  template: string;
  selection: GridSelection | undefined;
  sort: GridSort | undefined;
  onSortChange: ((sort: GridSort) => void) | undefined;
  onKeyDown: (event: KeyboardEvent) => void;
}

export function GridHeader<Row>(props: GridHeaderProps<Row>) {
  const { columns, template, selection, sort, onSortChange, onKeyDown } = props;
  return (
    <div role="rowgroup" className={styles.header} onKeyDown={onKeyDown}>
      <div role="row" aria-rowindex={1} className={styles.row} style={{ gridTemplateColumns: template }}>
        {selection ? <HeaderCheckbox selection={selection} /> : null}
        {columns.map((column, index) => {
          const direction = sort?.column === column.id ? sort.direction : undefined;
          return (
            <div
              key={column.id}
              role="columnheader"
              className={styles.cell}
              data-align={column.align}
              data-names={index === 0 || undefined}
              data-actions={column.actions}
              aria-sort={
                column.sortable
                  ? direction === 'ASC'
                    ? 'ascending'
                    : direction === 'DESC'
                      ? 'descending'
                      : 'none'
                  : undefined
              }
            >
              {column.sortable && onSortChange ? (
                <button
                  type="button"
                  className={styles.sort}
                  onClick={() =>
                    onSortChange({ column: column.id, direction: direction === 'ASC' ? 'DESC' : 'ASC' })
                  }
                >
                  {column.header}
                  {direction === 'ASC' ? (
                    <ArrowUp aria-hidden />
                  ) : direction === 'DESC' ? (
                    <ArrowDown aria-hidden />
                  ) : null}
                </button>
              ) : (
                <span className={column.actions ? 'visually-hidden' : undefined}>{column.header}</span>
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** Selects everything that matches when nothing is selected, and clears the selection otherwise. */
function HeaderCheckbox({ selection }: { selection: GridSelection }) {
  const t = useMessages(uiMessages);
  const { header, selectAll, clear } = selection;
  const label = header === 'none' ? t.selectAll : t.clearSelection;
  return (
    <div role="columnheader" className={styles.cell}>
      {selectAll || header !== 'none' ? (
        <button
          type="button"
          role="checkbox"
          aria-checked={header === 'some' ? 'mixed' : header === 'all'}
          aria-label={label}
          title={label}
          className={styles.tick}
          onClick={header === 'none' ? selectAll : clear}
        >
          <CheckboxMark checked={header === 'all'} indeterminate={header === 'some'} />
        </button>
      ) : (
        <span className="visually-hidden">{t.selectRow}</span>
      )}
    </div>
  );
}
