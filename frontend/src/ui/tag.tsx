import { useMessages } from '@/lib/i18n/catalogue';
import { countFittingTags } from './fitting-tags';
import { uiMessages } from './messages';
import styles from './tag.module.css';
import { tooltip } from './tooltip';

export function Tag({ children }: { children: string }) {
  return <span className={styles.tag}>{children}</span>;
}

/** All tags. With `maxWidth`, in pixels, only those that fit on one line, followed by the number of the others. */
export function TagList({ names, maxWidth }: { names: readonly string[]; maxWidth?: number }) {
  const t = useMessages(uiMessages);
  const shown = maxWidth === undefined ? names : names.slice(0, countFittingTags(names, maxWidth));
  const rest = names.slice(shown.length);
  return (
    <span className={maxWidth === undefined ? styles.wrapping : styles.list}>
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
