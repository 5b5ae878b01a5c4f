import { ArrowRight } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './from-to-table.module.css';

export interface FromToRow {
  key: string;
  field: string;
  /** The present value; undefined where it is unknown. */
  from?: ReactNode;
  to: ReactNode;
  /** `removed` marks a value that is cleared. */
  tone: 'set' | 'removed';
}

interface FromToTableProps {
  heads: { field: string; from: string; to: string };
  rows: readonly FromToRow[];
}

/** A row for each field that changes. The column of present values is left out when none is known. */
export function FromToTable({ heads, rows }: FromToTableProps) {
  const hasFrom = rows.some((row) => row.from !== undefined);
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{heads.field}</th>
          {hasFrom ? <th scope="col">{heads.from}</th> : null}
          <th scope="col">{heads.to}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, field, from, to, tone }) => (
          <tr key={key}>
            <th scope="row">{field}</th>
            {hasFrom ? <td className={styles.from}>{from || '–'}</td> : null}
            <td>
              <span className={styles.to}>
                <ArrowRight aria-hidden />
                <span className={styles.value} data-tone={tone}>
                  {to}
                </span>
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
