import { Link, type LinkOptions } from '@tanstack/react-router';
import { credentialMessages } from '@/entities/credential/messages';
import { useFormat, useMessages } from '@/lib/i18n/catalogue';
import type { GridColumn } from '@/ui/data-grid/grid-types';
import styles from './inventory-columns.module.css';
import { inventoryMessages } from './messages';

/** The columns that the lists of devices, domains and tags share. */
export function useInventoryColumns() {
  const t = useMessages(inventoryMessages);
  const { credentials } = useMessages(credentialMessages);
  const f = useFormat();

  const name: GridColumn<{ name: string }> = {
    id: 'name',
    header: t.name,
    width: 'minmax(150px, 2fr)',
    cell: (row) => <strong>{row.name}</strong>,
  };

  /** A column of a text that can be empty. */
  const text = <Row,>(
    id: string,
    header: string,
    width: string,
    valueOf: (row: Row) => string,
  ): GridColumn<Row> => ({
    id,
    header,
    width,
    cell: (row) => valueOf(row) || <span className={styles.muted}>–</span>,
  });

  /** A column with the number of credentials, linked to their list. */
  const count = <Row extends { name: string; credentialCount: number }>(
    search: (row: Row) => LinkOptions['search'],
  ): GridColumn<Row> => ({
    id: 'credentials',
    header: t.credentials,
    width: '100px',
    align: 'end',
    cell: (row) =>
      row.credentialCount === 0 ? (
        <span className={styles.muted}>{f.number(0)}</span>
      ) : (
        <Link
          to="/pam/credentials"
          search={search(row)}
          aria-label={`${credentials(row.credentialCount)}: ${row.name}`}
        >
          {f.number(row.credentialCount)}
        </Link>
      ),
  });

  const date = <Row,>(id: string, header: string, valueOf: (row: Row) => string): GridColumn<Row> => ({
    id,
    header,
    width: '112px',
    align: 'end',
    cell: (row) => <span className={styles.muted}>{f.date(valueOf(row))}</span>,
  });

  return { name, text, count, date };
}
