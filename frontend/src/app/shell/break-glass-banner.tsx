import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Siren } from 'lucide-react';
import { AcknowledgeButton } from '@/entities/protected-change/acknowledge-button';
import { invalidateProtected } from '@/entities/protected-change/invalidate-protected';
import type { Viewer } from '@/entities/viewer/use-viewer';
import { useFormat, useMessages } from '@/lib/i18n/catalogue';
import { appMessages } from '../messages';
import styles from './break-glass-banner.module.css';

/** Lists on every page the break-glass approvals that are not yet acknowledged (rule 29). */
export function BreakGlassBanner({ changes }: { changes: Viewer['unacknowledgedBreakGlass'] }) {
  const t = useMessages(appMessages);
  const f = useFormat();
  const client = useQueryClient();
  return (
    <section className={styles.banner} aria-label={t.breakGlassRegion}>
      {changes.map(({ id, number, requestedBy }) => (
        <div key={id} className={styles.change}>
          <Siren aria-hidden />
          <p className={styles.text}>
            <strong>{t.breakGlass(f.number(number))}</strong> {t.breakGlassText}
          </p>
          <div className={styles.actions}>
            <Link to="/settings/protected-changes/$id" params={{ id }} className={styles.link}>
              {t.breakGlassRead}
            </Link>
            <AcknowledgeButton
              id={id}
              requesterId={requestedBy.id}
              onDone={() => invalidateProtected(client)}
            />
          </div>
        </div>
      ))}
    </section>
  );
}
