import { useEffect, useRef, type ReactNode } from 'react';
import { classNames } from '@/lib/class-names';
import styles from './page.module.css';

interface PageHeaderProps {
  title: string;
  description?: ReactNode;
  /** What leads back, above the title. */
  back?: ReactNode;
  actions?: ReactNode;
  /** Why the actions are off: stands beside them, for everybody to read. */
  off?: string | undefined;
}

/** The page's heading. Names the document and takes the focus on arrival, so that screen readers say where one is. */
export function PageHeader({ title, description, back, actions, off }: PageHeaderProps) {
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
          {off ? <p className={styles.off}>{off}</p> : null}
          {actions}
        </div>
      ) : null}
    </div>
  );
}

/** A page. `fill` takes exactly the window's height and lets a grid inside scroll; otherwise the page scrolls. */
export function Page({ fill, narrow, children }: { fill?: boolean; narrow?: boolean; children: ReactNode }) {
  return (
    <div className={classNames(styles.page, fill && styles.fill, narrow && styles.narrow)}>{children}</div>
  );
}

/** A bordered surface; with a `title` it has a head of its own. */
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

/** Names and values, one line each. */
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
