import { Link, type LinkOptions } from '@tanstack/react-router';
import { ChevronLeft } from 'lucide-react';
import styles from './back-link.module.css';

/** A link back to the list, above a page's title. */
export function BackLink({ link, children }: { link: LinkOptions; children: string }) {
  return (
    <Link {...link} className={styles.back}>
      <ChevronLeft aria-hidden />
      {children}
    </Link>
  );
}
