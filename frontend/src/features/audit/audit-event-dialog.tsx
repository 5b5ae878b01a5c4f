import { Link, type LinkOptions } from '@tanstack/react-router';
import { useId } from 'react';
import { useFormat, useMessages } from '@/lib/i18n/catalogue';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { uiMessages } from '@/ui/messages';
import { Properties } from '@/ui/page';
import { StatusDot } from '@/ui/status-dot';
import { useActor } from './audit-columns';
import styles from './audit-page.module.css';
import type { AuditEventRow } from './audit-event-row';
import { useActionWords, useSubjectWords } from './audit-words';
import { auditMessages } from './messages';

/** One event with everything that was recorded, its technical names included: scripts and filters speak these. */
export function AuditEventDialog({ event, onClose }: { event: AuditEventRow; onClose: () => void }) {
  const t = useMessages(auditMessages);
  const ui = useMessages(uiMessages);
  const f = useFormat();
  const actionWords = useActionWords();
  const subjectWords = useSubjectWords();
  const who = useActor();
  const { subjectType, subjectId, result } = event;
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={actionWords(event.action)}
      description={f.instant(event.at)}
      footer={<Button onClick={onClose}>{ui.close}</Button>}
    >
      <Properties
        items={[
          { name: t.actor, value: who(event) },
          {
            name: t.result,
            value: (
              <StatusDot tone={result === 'ALLOWED' ? 'success' : 'danger'}>{t.results[result]}</StatusDot>
            ),
          },
          { name: t.subject, value: subjectWords(subjectType) || '–' },
          { name: t.subjectId, value: <Subject id={subjectId} /> },
          { name: t.address, value: event.address || '–' },
          event.token
            ? { name: t.token, value: `${event.token.name} (${event.token.id})` }
            : { name: t.session, value: <code>{event.session || '–'}</code> },
          ...(event.occurrences > 1
            ? [{ name: t.occurrences, value: t.occurrencesWithin(event.occurrences) }]
            : []),
          { name: t.technicalName, value: <code>{event.action}</code> },
        ]}
      />
      <Details json={event.details} />
    </Dialog>
  );
}

/** The page of an object that has one. */
function pageOf(id: string): LinkOptions | undefined {
  if (id.startsWith('op_')) return { to: '/reports/batch-operations/$id', params: { id } };
  if (id.startsWith('cred_')) return { to: '/pam/credentials/$id', params: { id } };
  if (id.startsWith('dev_')) return { to: '/pam/devices/$id', params: { id } };
  return undefined;
}

function Subject({ id }: { id: string }) {
  const page = pageOf(id);
  const name = <code>{id || '–'}</code>;
  return page ? <Link {...page}>{name}</Link> : name;
}

function Details({ json }: { json: string }) {
  const t = useMessages(auditMessages);
  const id = useId();
  const written = pretty(json);
  if (written === '{}') return null;
  return (
    <>
      <h3 id={id} className={styles.heading}>
        {t.details}
      </h3>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard. */}
      <pre className={styles.details} tabIndex={0} aria-labelledby={id}>
        {written}
      </pre>
    </>
  );
}

function pretty(json: string): string {
  try {
    return JSON.stringify(JSON.parse(json), null, 2);
  } catch {
    return json;
  }
}
