import { useMessages } from '@/lib/i18n/catalogue';
import { uiMessages } from './messages';
import styles from './tag.module.css';
import { Tooltip } from './tooltip';

export function Tag({ children }: { children: string }) {
  return <span className={styles.tag}>{children}</span>;
}

/** As many tags as asked for, and how many more there are. */
export function TagList({ names, limit = 3 }: { names: readonly string[]; limit?: number }) {
  const t = useMessages(uiMessages);
  const rest = names.slice(limit);
  return (
    <span className={styles.list}>
      {names.slice(0, limit).map((name) => (
        <Tag key={name}>{name}</Tag>
      ))}
      {rest.length > 0 ? (
        <Tooltip text={rest.join(', ')}>
          <span className={styles.tag}>{t.more(rest.length)}</span>
        </Tooltip>
      ) : null}
    </span>
  );
}
