import { useQuery } from '@tanstack/react-query';
import { Outlet, useRouterState } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { viewerQuery } from '@/entities/viewer/use-viewer';
import { isUnauthenticated } from '@/lib/graphql/errors';
import { useMessages } from '@/lib/i18n/catalogue';
import { ErrorState } from '@/ui/states';
import { appMessages } from '../messages';
import styles from './app-shell.module.css';
import { ConnectionNotice } from './connection-notice';
import { CommandCenter, type OpenCommand } from './command-center';
import { productOf } from './products';
import { SideNavigation } from './side-navigation';
import { TopBar } from './top-bar';

const BreakGlassBanner = lazy(async () => ({
  default: (await import('./break-glass-banner')).BreakGlassBanner,
}));

/** The frame of every page: top bar, navigation and, once the viewer is loaded, the page. */
export function AppShell() {
  const t = useMessages(appMessages);
  const path = useRouterState({ select: (state) => state.location.pathname });
  const product = productOf(path);
  const viewer = useQuery(viewerQuery);
  const [command, setCommand] = useState<OpenCommand>(null);
  if (!viewer.data) {
    return (
      <div className={styles.waiting} aria-busy={viewer.isPending}>
        <div className={styles.bar} />
        {viewer.error && !isUnauthenticated(viewer.error) ? (
          <main>
            <ErrorState wholePage error={viewer.error} onRetry={() => void viewer.refetch()} />
          </main>
        ) : null}
      </div>
    );
  }
  const breakGlass = viewer.data.viewer.unacknowledgedBreakGlass;
  return (
    <div className={styles.shell}>
      <a href="#content" className={styles.skip}>
        {t.skip}
      </a>
      <TopBar
        product={product}
        onSearch={() => setCommand('palette')}
        onShortcuts={() => setCommand('shortcuts')}
      />
      {breakGlass.length > 0 ? (
        <Suspense>
          <BreakGlassBanner changes={breakGlass} />
        </Suspense>
      ) : null}
      <SideNavigation product={product} />
      <main id="content" className={styles.content} tabIndex={-1}>
        <Outlet />
      </main>
      <ConnectionNotice />
      <CommandCenter open={command} onOpen={setCommand} />
    </div>
  );
}
