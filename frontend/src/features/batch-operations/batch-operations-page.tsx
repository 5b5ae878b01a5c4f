import { useNavigate, useSearch } from '@tanstack/react-router';
import { WaitingNotice } from '@/entities/protected-change/waiting-notice';
import { useViewer } from '@/entities/viewer/use-viewer';
import { useFormat, useMessages } from '@/lib/i18n/catalogue';
import { Page, PageHeader } from '@/ui/page';
import { Tabs } from '@/ui/tabs';
import styles from './list/batch-operations-page.module.css';
import type { OperationsTab } from './list/operations-filter';
import { OperationsFilterBar } from './list/operations-filter-bar';
import { OperationsGrid } from './list/operations-grid';
import { batchOperationsMessages } from './messages';

/** Reports › Events › Batch Operations, with tabs for those that wait for the viewer, the viewer's own, and all. */
export function BatchOperationsPage() {
  const t = useMessages(batchOperationsMessages);
  const f = useFormat();
  const viewer = useViewer();
  const search = useSearch({ from: '/shell/reports/batch-operations' });
  const navigate = useNavigate();
  const tab = search.tab ?? defaultTab(viewer);
  const set = (next: typeof search) =>
    void navigate({ to: '/reports/batch-operations', search: next, replace: true });
  const waiting = viewer.pendingApprovalCount > 0 ? f.number(viewer.pendingApprovalCount) : undefined;
  return (
    <Page fill>
      <PageHeader title={t.title} description={t.description} />
      <Tabs<OperationsTab>
        label={t.title}
        value={tab}
        onValueChange={(next) =>
          void navigate({ to: '/reports/batch-operations', search: { ...search, tab: next } })
        }
        tabs={[
          { value: 'waiting', label: t.tabs.waiting, count: waiting },
          { value: 'mine', label: t.tabs.mine },
          { value: 'all', label: t.tabs.all },
        ]}
      >
        <div className={styles.panel}>
          {tab === 'waiting' ? <WaitingNotice /> : null}
          <OperationsFilterBar tab={tab} search={search} onSearchChange={set} />
          <OperationsGrid tab={tab} search={search} onReset={() => set({ tab })} />
        </div>
      </Tabs>
    </Page>
  );
}

/** Returns the tab that suits the viewer: waiting for approvers, all for auditors, otherwise their own. */
function defaultTab(viewer: { isApprover: boolean; role: string }): OperationsTab {
  if (viewer.isApprover) return 'waiting';
  return viewer.role === 'AUDITOR' ? 'all' : 'mine';
}
