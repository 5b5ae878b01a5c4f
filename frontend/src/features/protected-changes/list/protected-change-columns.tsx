import { useState } from 'react';
import type { Person } from '@/entities/person/person';
import { PersonName } from '@/entities/person/person-name';
import { concernedPeople } from '@/entities/protected-change/concerned-people';
import { protectedChangeMessages } from '@/entities/protected-change/messages';
import { ProtectedChangeModeBadge, ProtectedChangeStatusDot } from '@/entities/protected-change/status';
import { useReasonText } from '@/entities/protected-change/use-reason-text';
import { graphql } from '@/gql';
import type { ProtectedChangesQuery } from '@/gql/graphql';
import { useFormat, useMessages } from '@/lib/i18n/catalogue';
import type { GridColumn } from '@/ui/data-grid/grid-types';
import { protectedChangesMessages } from '../messages';
import type { ProtectedChangesTab } from './filter';
import styles from './protected-changes-page.module.css';

export const protectedChangesDocument = graphql(`
  query ProtectedChanges($first: Int!, $after: String, $filter: ProtectedChangeFilter) {
    protectedChanges(first: $first, after: $after, filter: $filter) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        number
        kind
        status
        mode
        reason
        requestedAt
        decideBy
        changes {
          field
          to
        }
        subjects {
          id
          displayName
          username
        }
        requestedBy {
          id
          displayName
          username
        }
      }
    }
  }
`);

type Row = ProtectedChangesQuery['protectedChanges']['nodes'][number];

export function useProtectedChangeColumns(tab: ProtectedChangesTab): GridColumn<Row>[] {
  const t = useMessages(protectedChangesMessages);
  const texts = useMessages(protectedChangeMessages);
  const f = useFormat();
  const reasonText = useReasonText();
  return [
    {
      id: 'number',
      header: t.number,
      width: '68px',
      cell: (row) => <span className={styles.number}>{f.number(row.number)}</span>,
    },
    // On the waiting tab all changes have the same status, so the deadline is shown instead.
    tab === 'waiting'
      ? {
          id: 'decideBy',
          header: t.decideBy,
          width: '166px',
          cell: (row) => <DecideBy at={row.decideBy} />,
        }
      : {
          id: 'status',
          header: t.status,
          width: '208px',
          cell: (row) => <Status row={row} />,
        },
    { id: 'kind', header: t.kind, width: 'minmax(154px, 1fr)', cell: (row) => texts.kinds[row.kind] },
    {
      id: 'subject',
      header: t.subject,
      width: 'minmax(168px, 1.5fr)',
      cell: (row) => <Concerned people={concernedPeople(row)} />,
    },
    {
      id: 'reason',
      header: t.reason,
      width: 'minmax(112px, 2fr)',
      cell: (row) => <span title={reasonText(row)}>{reasonText(row)}</span>,
    },
    {
      id: 'requester',
      header: t.requester,
      width: 'minmax(150px, 1.2fr)',
      cell: (row) => <PersonName person={row.requestedBy} />,
    },
    {
      id: 'requested',
      header: t.requested,
      width: '164px',
      align: 'end',
      cell: (row) => <span className={styles.muted}>{f.dateTime(row.requestedAt)}</span>,
    },
  ];
}

/** The status, and the mode of a change that no second person approved. */
function Status({ row: { status, mode } }: { row: Row }) {
  return (
    <span className={styles.status}>
      <ProtectedChangeStatusDot status={status} />
      {status === 'APPLIED' && mode !== 'FOUR_EYES' ? <ProtectedChangeModeBadge mode={mode} /> : null}
    </span>
  );
}

/** The first person concerned and how many more there are. */
function Concerned({ people }: { people: readonly Person[] }) {
  const t = useMessages(protectedChangesMessages);
  const [first, ...others] = people;
  if (!first) return <span className={styles.muted}>{t.everybody}</span>;
  return (
    <span className={styles.people}>
      <PersonName person={first} />
      {others.length > 0 ? <span className={styles.muted}>{t.more(others.length)}</span> : null}
    </span>
  );
}

/** A deadline less than this many ms away is highlighted. */
const urgentWithin = 4 * 3_600_000;

/** The deadline of a decision, highlighted when it is near. */
function DecideBy({ at }: { at: string }) {
  const f = useFormat();
  const [now] = useState(Date.now);
  return (
    <span className={Date.parse(at) - now < urgentWithin ? styles.late : undefined}>{f.dateTime(at)}</span>
  );
}
