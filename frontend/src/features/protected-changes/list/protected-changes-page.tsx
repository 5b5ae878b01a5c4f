import { useNavigate, useSearch } from '@tanstack/react-router';
import { BootstrapNotice } from '@/entities/protected-change/bootstrap-notice';
import { useViewer, type Viewer } from '@/entities/viewer/use-viewer';
import { useFormat, useMessages } from '@/lib/i18n/catalogue';
import { Page, PageHeader } from '@/ui/page';
import { Tabs } from '@/ui/tabs';
import { protectedChangesMessages } from '../messages';
import type { ProtectedChangesTab } from './filter';
import { ProtectedChangesFilterBar } from './protected-changes-filter-bar';
import { ProtectedChangesGrid } from './protected-changes-grid';
import styles from './protected-changes-page.module.css';

/** Settings › Protected changes, with tabs for those that wait for the viewer, the viewer's own, and all (rule 20). */
export function ProtectedChangesPage() {
  const t = useMessages(protectedChangesMessages);
  const f = useFormat();
  const viewer = useViewer();
  const search = useSearch({ from: '/shell/settings/protected-changes' });
  const navigate = useNavigate();
  const tab = search.tab ?? defaultTab(viewer);
  const go = (next: typeof search, replace: boolean) =>
    void navigate({ to: '/settings/protected-changes', search: next, replace });
  const waiting = viewer.pendingProtectedChangeCount;
  return (
    <Page fill>
      <PageHeader title={t.title} description={t.description} />
      <BootstrapNotice />
      <Tabs<ProtectedChangesTab>
        label={t.title}
        value={tab}
        onValueChange={(next) => go({ ...search, tab: next }, false)}
        tabs={[
          { value: 'waiting', label: t.tabs.waiting, count: waiting > 0 ? f.number(waiting) : undefined },
          { value: 'mine', label: t.tabs.mine },
          { value: 'all', label: t.tabs.all },
        ]}
      >
        <div className={styles.panel}>
          <ProtectedChangesFilterBar tab={tab} search={search} onSearchChange={(next) => go(next, true)} />
          <ProtectedChangesGrid tab={tab} search={search} onReset={() => go({ tab }, true)} />
        </div>
      </Tabs>
    </Page>
  );
}

/** The waiting tab for viewers who have something to decide, otherwise the one for all. */
function defaultTab({ pendingProtectedChangeCount }: Viewer): ProtectedChangesTab {
  return pendingProtectedChangeCount > 0 ? 'waiting' : 'all';
}
