import { Link } from '@tanstack/react-router';
import { useFormat, useMessages } from '@/lib/i18n/catalogue';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { Properties } from '@/ui/page';
import { StatusDot } from '@/ui/status-dot';
import styles from './audit-page.module.css';
import type { AuditRow } from './audit-page';
import { auditMessages } from './messages';

function pretty(json: string): string {
  try {
    return JSON.stringify(JSON.parse(json), null, 2);
  } catch {
    return json;
  }
}

function Subject({ id }: { id: string }) {
  if (id.startsWith('op_'))
    return (
      <Link to="/reports/batch-operations/$id" params={{ id }}>
        {id}
      </Link>
    );
  if (id.startsWith('cred_'))
    return (
      <Link to="/pam/credentials/$id" params={{ id }}>
        {id}
      </Link>
    );
  return id || '–';
}

export function AuditEventDialog({ event, onClose }: { event: AuditRow; onClose: () => void }) {
  const t = useMessages(auditMessages);
  const f = useFormat();
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t.event}
      description={event.action}
      footer={<Button onClick={onClose}>{t.close}</Button>}
    >
      <Properties
        items={[
          { name: t.at, value: f.dateTime(event.at) },
          {
            name: t.actor,
            value: event.actor ? `${event.actor.displayName} (${event.actor.username})` : t.program,
          },
          {
            name: t.result,
            value: (
              <StatusDot tone={event.result === 'ALLOWED' ? 'success' : 'danger'}>
                {t.results[event.result]}
              </StatusDot>
            ),
          },
          { name: t.subject, value: event.subjectType || '–' },
          { name: t.subjectId, value: <Subject id={event.subjectId} /> },
          { name: t.address, value: event.address || '–' },
        ]}
      />
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard. */}
      <pre className={styles.details} tabIndex={0} aria-label={t.details}>
        {pretty(event.details)}
      </pre>
    </Dialog>
  );
}
