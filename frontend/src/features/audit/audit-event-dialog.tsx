import { Link, type LinkOptions } from '@tanstack/react-router';
import { useId } from 'react';
import { useFormat, useMessages } from '@/lib/i18n/catalogue';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { uiMessages } from '@/ui/messages';
import { Properties } from '@/ui/page';
import { StatusDot } from '@/ui/status-dot';
import styles from './audit-page.module.css';
import type { AuditEventRow } from './audit-event-row';
import { useActionLabel, useActorLabel, useSubjectLabel } from './audit-labels';
import { auditMessages } from './messages';

/** One event with everything that was recorded, including the technical names that filters and scripts use. */
export function AuditEventDialog({ event, onClose }: { event: AuditEventRow; onClose: () => void }) {
  const t = useMessages(auditMessages);
  const ui = useMessages(uiMessages);
  const f = useFormat();
  const actionLabel = useActionLabel();
  const subjectLabel = useSubjectLabel();
  const actorLabel = useActorLabel();
  const { subjectType, subjectId, result } = event;
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={actionLabel(event.action)}
      description={f.instant(event.at)}
      footer={<Button onClick={onClose}>{ui.close}</Button>}
    >
      <Properties
        items={[
          { name: t.actor, value: actorLabel(event) },
          {
            name: t.result,
            value: (
              <StatusDot tone={result === 'ALLOWED' ? 'success' : 'danger'}>{t.results[result]}</StatusDot>
            ),
          },
          { name: t.subject, value: subjectLabel(subjectType) || '–' },
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

/** Links to the page of an object, if it has one. */
function linkTo(id: string): LinkOptions | undefined {
  if (id.startsWith('op_')) return { to: '/reports/batch-operations/$id', params: { id } };
  if (id.startsWith('cred_')) return { to: '/pam/credentials/$id', params: { id } };
  if (id.startsWith('dev_')) return { to: '/pam/devices/$id', params: { id } };
  return undefined;
}

function Subject({ id }: { id: string }) {
  const link = linkTo(id);
  const name = <code>{id || '–'}</code>;
  return link ? <Link {...link}>{name}</Link> : name;
}

function Details({ json }: { json: string }) {
  const t = useMessages(auditMessages);
  const id = useId();
  const formatted = formatJson(json);
  if (formatted === '{}') return null;
  return (
    <>
      <h3 id={id} className={styles.heading}>
        {t.details}
      </h3>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must reach it. */}
      <pre className={styles.details} tabIndex={0} aria-labelledby={id}>
        {formatted}
      </pre>
    </>
  );
}

function formatJson(json: string): string {
  try {
    return JSON.stringify(JSON.parse(json), null, 2);
  } catch {
    return json;
  }
}
