import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, type ReactNode } from 'react';
import { classNames } from '@/lib/class-names';
import { useMessages } from '@/lib/i18n/catalogue';
import { Button } from '@/ui/button';
import type { Draft } from '../draft/draft';
import { bulkActionMessages } from '../messages';
import styles from '../wizard.module.css';
import type { Preview } from './preview';
import type { Step } from './step-names';

/** The props of every step. */
export interface StepProps {
  draft: Draft;
  /** The server's preview of the selection alone; undefined while loading. */
  preview: Preview | undefined;
  previewError: Error | null;
  goTo: (step: Step) => void;
  onBack: (() => void) | undefined;
  onContinue: () => void;
}

interface StepFrameProps {
  title: string;
  description: string;
  /** Shown next to the title. */
  titleAction?: ReactNode;
  onBack: (() => void) | undefined;
  /** The label of the main button, by default “Continue”. */
  forwardLabel?: string;
  onForward: () => void;
  busy?: boolean;
  /** Why the main button is disabled; shown next to it. */
  blockedReason: string | undefined;
  /** A summary of the step so far; shown next to the button as well. */
  summary?: string;
  /** Fills the window, so that a grid inside scrolls. */
  fill?: boolean;
  children: ReactNode;
}

/** The layout of a step: its heading, which receives the focus, its body, and the buttons below. */
export function StepFrame(props: StepFrameProps) {
  const { title, description, titleAction, onBack, forwardLabel, onForward } = props;
  const { busy, blockedReason, summary, fill, children } = props;
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
            {titleAction}
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
          {[summary, blockedReason].filter(Boolean).join(' ')}
        </p>
        <span className={styles.forward}>
          {onBack ? <Button onClick={onBack}>{t.back}</Button> : null}
          <Button variant="primary" busy={busy ?? false} disabledReason={blockedReason} onClick={onForward}>
            {forwardLabel ?? t.continue}
          </Button>
        </span>
      </footer>
    </>
  );
}
