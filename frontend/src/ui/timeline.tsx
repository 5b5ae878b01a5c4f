import type { ReactNode } from 'react';
import { useFormat } from '@/lib/i18n/catalogue';
import type { Tone } from './status-dot';
import styles from './timeline.module.css';

export interface TimelineEvent {
  key: string;
  tone: Tone;
  text: ReactNode;
  at?: string | undefined;
  /** Replaces the formatted `at`, for a time in the future. */
  when?: string | undefined;
  comment?: string | undefined;
  /** Smaller text below. */
  note?: ReactNode;
}

/** Events in order, and what comes next. */
export function Timeline({ events }: { events: readonly TimelineEvent[] }) {
  const f = useFormat();
  return (
    <ol className={styles.timeline}>
      {events.map(({ key, tone, text, at, when, note, comment }) => (
        <li key={key} className={styles.event} data-tone={tone}>
          <span>{text}</span>
          {at ? <time dateTime={at}>{when ?? f.dateTime(at)}</time> : null}
          {comment ? <p className={styles.comment}>{comment}</p> : null}
          {note ? <div className={styles.note}>{note}</div> : null}
        </li>
      ))}
    </ol>
  );
}
