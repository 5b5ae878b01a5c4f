import { Link, type LinkOptions } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useFormat } from '@/lib/i18n/catalogue';
import { Skeleton } from '@/ui/skeleton';
import styles from './overview.module.css';

interface FigureProps {
  name: string;
  /** Undefined while loading. */
  value: number | undefined;
  detail?: ReactNode;
  link: LinkOptions;
}

/** A number that links to the list it counts. */
export function Figure({ name, value, detail, link }: FigureProps) {
  const f = useFormat();
  return (
    <Link {...link} className={styles.figure}>
      <span className={styles.figureName}>{name}</span>
      <strong className={styles.figureValue}>
        {value === undefined ? <Skeleton width="72px" /> : f.number(value)}
      </strong>
      {detail ? <span className={styles.figureDetail}>{detail}</span> : null}
    </Link>
  );
}
