import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { graphql } from '@/gql';
import { gqlQuery } from '@/lib/graphql/query';
import { useFormat, useMessages } from '@/lib/i18n/catalogue';
import { buttonClass } from '@/ui/button';
import { Page, PageHeader } from '@/ui/page';
import { EmptyState, ErrorState } from '@/ui/states';
import { ExpiryPanel } from './expiry-panel';
import { InventoryFigures } from './inventory-figures';
import { overviewMessages } from './messages';
import { OldestWaiting } from './oldest-waiting';
import styles from './overview.module.css';
import { dayBounds } from './time-bounds';
import { StatusPanel } from './status-panel';

const overviewDocument = graphql(`
  query InventoryOverview($expiryBounds: [Time!]!) {
    inventoryOverview(expiryBounds: $expiryBounds) {
      asOf
      active
      expired
      inactive
      notAutomatic
      expiring { from before count }
    }
  }
`);

export function InventoryOverviewPage() {
  const t = useMessages(overviewMessages);
  const f = useFormat();
  const [bounds] = useState(() => dayBounds(new Date(), 30));
  const query = useQuery({
    ...gqlQuery(overviewDocument, { expiryBounds: bounds }),
    refetchInterval: 60_000,
  });
  const figures = query.data?.inventoryOverview;
  const isEmpty = figures && figures.active + figures.expired + figures.inactive === 0;
  return (
    <Page>
      <PageHeader
        title={t.inventoryTitle}
        description={figures ? `${t.inventoryText} ${t.asOf(f.dateTime(figures.asOf))}.` : t.inventoryText}
      />
      {query.error && !figures ? (
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      ) : isEmpty ? (
        <EmptyState
          title={t.empty}
          action={
            <Link to="/pam/import" className={buttonClass('primary')}>
              {t.importCsv}
            </Link>
          }
        >
          {t.emptyText}
        </EmptyState>
      ) : (
        <>
          <InventoryFigures figures={figures} />
          <div className={styles.columns}>
            <StatusPanel figures={figures} />
            <OldestWaiting />
          </div>
          <ExpiryPanel expiring={figures?.expiring} />
        </>
      )}
    </Page>
  );
}
