import { useQueryClient } from '@tanstack/react-query';
import { CloudOff } from 'lucide-react';
import { useEffect } from 'react';
import { setReachable, useConnection } from '@/lib/connection';
import { useMessages } from '@/lib/i18n/catalogue';
import { Button } from '@/ui/button';
import { uiMessages } from '@/ui/messages';
import { appMessages } from '../messages';
import styles from './connection-notice.module.css';

/** How often the server is checked while it is unreachable, in ms. */
const checkInterval = 5000;

/** Says that the server is unreachable, checks it regularly, and refetches the page's data once it responds. */
export function ConnectionNotice() {
  const t = useMessages(appMessages);
  const ui = useMessages(uiMessages);
  const client = useQueryClient();
  const state = useConnection();
  const isDisconnected = state !== 'online';
  useEffect(() => {
    if (!isDisconnected) return undefined;
    const checkServer = async () => {
      const response = await fetch('/livez').catch(() => undefined);
      if (response?.ok) setReachable(true);
    };
    const timer = setInterval(() => void checkServer(), checkInterval);
    return () => {
      clearInterval(timer);
      // The connection is back: refetch what failed or may be outdated.
      void client.refetchQueries({ type: 'active' });
    };
  }, [isDisconnected, client]);
  return (
    <div role="status">
      {isDisconnected ? (
        <div className={styles.notice}>
          <CloudOff aria-hidden />
          <span>{state === 'offline' ? t.offline : t.unreachable}</span>
          <Button size="small" onClick={() => void client.refetchQueries({ type: 'active' })}>
            {ui.retry}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
