import { ArrowRight } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './from-to-table.module.css';

export interface FromToRow {
  key: string;
  field: string;
  /** The present value; undefined where it is not known. */
  from?: ReactNode;
  to: ReactNode;
  /** `removed` marks a value that is taken away. */
  tone: 'set' | 'removed';
}

interface FromToTableProps {
  heads: { field: string; from: string; to: string };
  rows: readonly FromToRow[];
}

/** A line for each field that changes, with its present and its new value. Without present values, that column is left out. */
export function FromToTable({ heads, rows }: FromToTableProps) {
  const withFrom = rows.some((row) => row.from !== undefined);
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{heads.field}</th>
          {withFrom ? <th scope="col">{heads.from}</th> : null}
          <th scope="col">{heads.to}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, field, from, to, tone }) => (
          <tr key={key}>
            <th scope="row">{field}</th>
            {withFrom ? <td className={styles.from}>{from || '–'}</td> : null}
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
