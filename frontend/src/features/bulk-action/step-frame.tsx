import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, type ReactNode } from 'react';
import { classNames } from '@/lib/class-names';
import { useMessages } from '@/lib/i18n/catalogue';
import { Button } from '@/ui/button';
import type { Draft } from './draft';
import { bulkActionMessages } from './messages';
import type { Preview } from './preview';
import type { Step } from './steps';
import styles from './wizard.module.css';

/** What every step gets. */
export interface StepProps {
  draft: Draft;
  /** What the selection alone would do; undefined while it is not known. */
  preview: Preview | undefined;
  previewError: Error | null;
  goTo: (step: Step) => void;
  onBack: (() => void) | undefined;
  onContinue: () => void;
}

interface StepFrameProps {
  title: string;
  description: string;
  /** Stands beside the title. */
  beside?: ReactNode;
  onBack: (() => void) | undefined;
  /** The step's main button; “Continue” unless it names an effect. */
  forward?: string;
  onForward: () => void;
  busy?: boolean;
  /** Why one cannot go on; stands beside the button. */
  why: string | undefined;
  /** What the step holds so far; stands there as well. */
  soFar?: string;
  /** Fills the window and lets a grid inside scroll. */
  fill?: boolean;
  children: ReactNode;
}

/** One step: its heading, which takes the focus on arrival, its body, and the buttons below. */
export function StepFrame(props: StepFrameProps) {
  const { title, description, beside, onBack, forward, onForward, busy, why, soFar, fill, children } = props;
  const t = useMessages(bulkActionMessages);
  const navigate = useNavigate();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · ${t.title} · Bulwark`;
  }, [title, t.title]);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <>
      <div className={classNames(styles.body, fill && styles.fill)}>
        <div className={styles.stepHead}>
          <div className={styles.stepTitle}>
            <h2 ref={heading} tabIndex={-1}>
              {title}
            </h2>
            {beside}
          </div>
          <p>{description}</p>
        </div>
        {children}
      </div>
      <footer className={styles.foot}>
        <Button variant="quiet" onClick={() => void navigate({ to: '/pam/credentials' })}>
          {t.cancel}
        </Button>
        <p role="status" className={styles.status}>
          {[soFar, why].filter(Boolean).join(' ')}
        </p>
        <span className={styles.forward}>
          {onBack ? <Button onClick={onBack}>{t.back}</Button> : null}
          <Button variant="primary" busy={busy ?? false} offBecause={why} onClick={onForward}>
            {forward ?? t.continue}
          </Button>
        </span>
      </footer>
    </>
  );
}
