import { useQueryClient } from '@tanstack/react-query';
import { CloudOff } from 'lucide-react';
import { useEffect } from 'react';
import { noteReached, useConnection } from '@/lib/connection';
import { useMessages } from '@/lib/i18n/catalogue';
import { Button } from '@/ui/button';
import { uiMessages } from '@/ui/messages';
import { appMessages } from '../messages';
import styles from './connection-notice.module.css';

const pause = 5000;

/** Says that nothing new arrives, asks again by itself, and reads everything afresh once the server answers. */
export function ConnectionNotice() {
  const t = useMessages(appMessages);
  const ui = useMessages(uiMessages);
  const client = useQueryClient();
  const state = useConnection();
  const away = state !== 'online';
  useEffect(() => {
    if (!away) return undefined;
    const look = async () => {
      const answer = await fetch('/livez').catch(() => undefined);
      if (answer?.ok) noteReached(true);
    };
    const timer = setInterval(() => void look(), pause);
    return () => {
      clearInterval(timer);
      // It is over: what failed meanwhile, and what may be old, is read again.
      void client.refetchQueries({ type: 'active' });
    };
  }, [away, client]);
  return (
    <div role="status">
      {away ? (
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
