import { useMessages } from '@/lib/i18n/catalogue';
import { uiMessages } from './messages';
import styles from './tag.module.css';
import { fittingTags } from './tag-room';
import { tooltip } from './tooltip';

export function Tag({ children }: { children: string }) {
  return <span className={styles.tag}>{children}</span>;
}

/**
 * All tags, on several lines if need be; with `room`, in pixels, as many as it holds on one line, and how many more there
 * are.
 */
export function TagList({ names, room }: { names: readonly string[]; room?: number }) {
  const t = useMessages(uiMessages);
  const shown = room === undefined ? names : names.slice(0, fittingTags(names, room));
  const rest = names.slice(shown.length);
  return (
    <span className={room === undefined ? styles.wrapping : styles.list}>
      {shown.map((name) => (
        <Tag key={name}>{name}</Tag>
      ))}
      {rest.length > 0 ? (
        <span className={styles.rest} {...tooltip(rest.join(', '))}>
          {t.more(rest.length)}
        </span>
      ) : null}
    </span>
  );
}
