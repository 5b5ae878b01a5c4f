import { useEffect, useRef, type ReactNode } from 'react';
import { classNames } from '@/lib/class-names';
import styles from './page.module.css';

interface PageHeaderProps {
  title: string;
  description?: ReactNode;
  /** A link back, above the title. */
  back?: ReactNode;
  actions?: ReactNode;
  /** Why the actions are disabled, shown next to them. */
  disabledReason?: string | undefined;
}

/** The page's heading. Sets the document's title and takes the initial focus, so that screen readers announce the page. */
export function PageHeader({ title, description, back, actions, disabledReason }: PageHeaderProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · Bulwark`;
  }, [title]);
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div className={styles.header}>
      <div className={styles.heading}>
        {back}
        <h1 ref={heading} tabIndex={-1} className={styles.title}>
          {title}
        </h1>
        {description ? <p className={styles.description}>{description}</p> : null}
      </div>
      {actions ? (
        <div className={styles.actions}>
          {disabledReason ? <p className={styles.off}>{disabledReason}</p> : null}
          {actions}
        </div>
      ) : null}
    </div>
  );
}

/** A page. With `fill` it has the window's height and a grid inside scrolls; otherwise the page scrolls. */
export function Page({ fill, narrow, children }: { fill?: boolean; narrow?: boolean; children: ReactNode }) {
  return (
    <div className={classNames(styles.page, fill && styles.fill, narrow && styles.narrow)}>{children}</div>
  );
}

/** A bordered surface with an optional title. */
export function Panel({
  title,
  actions,
  flush,
  children,
}: {
  title?: ReactNode;
  actions?: ReactNode;
  flush?: boolean;
  children: ReactNode;
}) {
  return (
    <section className={styles.panel}>
      {title || actions ? (
        <header className={styles.panelHeader}>
          <h2 className={styles.panelTitle}>{title}</h2>
          {actions}
        </header>
      ) : null}
      <div className={flush ? undefined : styles.panelBody}>{children}</div>
    </section>
  );
}

/** Panels side by side, where there is room. */
export function Columns({ children }: { children: ReactNode }) {
  return <div className={styles.columns}>{children}</div>;
}

/** A list of names and values, one per line. */
export function Properties({ items }: { items: readonly { name: string; value: ReactNode }[] }) {
  return (
    <dl className={styles.properties}>
      {items.map((item) => (
        <div key={item.name} className={styles.property}>
          <dt>{item.name}</dt>
          <dd>{item.value ?? <span className={styles.absent}>–</span>}</dd>
        </div>
      ))}
    </dl>
  );
}
