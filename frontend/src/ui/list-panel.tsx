import type { ReactNode } from 'react';
import { useMessages } from '@/lib/i18n/catalogue';
import { Button } from './button';
import type { GridRows } from './data-grid/grid-types';
import styles from './list-panel.module.css';
import { uiMessages } from './messages';
import { Panel } from './page';
import { Skeleton } from './skeleton';
import { ErrorState } from './states';

interface ListPanelProps<Row> {
  title: ReactNode;
  actions?: ReactNode;
  list: GridRows<Row>;
  /** The text for no rows. */
  empty: string;
  /** Renders one row. */
  renderRow: (row: Row) => ReactNode;
}

/** A panel with the first rows of a connection and a button for more. */
export function ListPanel<Row>({ title, actions, list, empty, renderRow }: ListPanelProps<Row>) {
  const t = useMessages(uiMessages);
  const { rows, isLoading, error, hasMore } = list;
  return (
    <Panel flush title={title} actions={actions}>
      {isLoading ? (
        <p className={styles.note}>
          <Skeleton width="45%" />
        </p>
      ) : null}
      {rows.length === 0 && error ? <ErrorState error={error} onRetry={list.onRetry} /> : null}
      {rows.length === 0 && !error && !isLoading ? <p className={styles.note}>{empty}</p> : null}
      {rows.map(renderRow)}
      {hasMore ? (
        <div className={styles.more}>
          <Button variant="quiet" size="small" busy={list.isLoadingMore} onClick={list.onLoadMore}>
            {t.showMore}
          </Button>
        </div>
      ) : null}
    </Panel>
  );
}
