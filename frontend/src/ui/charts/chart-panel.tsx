import { ChartColumn, Table2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useMessages } from '@/lib/i18n/catalogue';
import { Button } from '../button';
import { uiMessages } from '../messages';
import { Panel } from '../page';
import styles from './charts.module.css';
import type { Series } from './series';

interface ChartPanelProps {
  title: string;
  /** The numbers in one sentence. */
  summary: ReactNode;
  series: readonly Series[];
  chart: ReactNode;
  table: ReactNode;
}

/** A chart that can be switched to a table of the same numbers. The summary says what the chart shows. */
export function ChartPanel({ title, summary, series, chart, table }: ChartPanelProps) {
  const t = useMessages(uiMessages);
  const [asTable, setAsTable] = useState(false);
  return (
    <Panel
      title={title}
      actions={
        <Button
          variant="quiet"
          size="small"
          icon={asTable ? <ChartColumn /> : <Table2 />}
          onClick={() => setAsTable(!asTable)}
        >
          {asTable ? t.asChart : t.asTable}
        </Button>
      }
    >
      <p className={styles.summary}>{summary}</p>
      {asTable ? (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must reach it.
        <div className={styles.tableFrame} role="region" aria-label={title} tabIndex={0}>
          {table}
        </div>
      ) : null}
      {asTable ? null : (
        <>
          {chart}
          {series.length > 1 ? (
            <ul className={styles.legend} aria-hidden>
              {series.map(({ key, name, tone }) => (
                <li key={key}>
                  <svg width={10} height={10}>
                    <rect width={10} height={10} rx={2} data-tone={tone} />
                  </svg>
                  {name}
                </li>
              ))}
            </ul>
          ) : null}
        </>
      )}
    </Panel>
  );
}
