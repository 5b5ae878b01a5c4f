import { useMessages } from '@/lib/i18n/catalogue';
import { uiMessages } from './messages';
import styles from './tag.module.css';
import { Tooltip } from './tooltip';

export function Tag({ children }: { children: string }) {
  return <span className={styles.tag}>{children}</span>;
}

/** All tags, on several lines if need be; with a `limit` as many as asked for on one line, and how many more there are. */
export function TagList({ names, limit }: { names: readonly string[]; limit?: number }) {
  const t = useMessages(uiMessages);
  const limited = limit !== undefined;
  const rest = limited ? names.slice(limit) : [];
  return (
    <span className={limited ? styles.list : styles.wrapping}>
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
