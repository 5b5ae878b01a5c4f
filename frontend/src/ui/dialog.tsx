import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import { classNames } from '@/lib/class-names';
import { useMessages } from '@/lib/i18n/catalogue';
import styles from './dialog.module.css';
import { IconButton } from './icon-button';
import { uiMessages } from './messages';

interface DialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  description?: ReactNode;
  /** `wide` holds a table and fills the window's height. */
  size?: 'small' | 'medium' | 'wide';
  /** Buttons, right-aligned; what stands on the left goes into `footerStart`. */
  footer?: ReactNode;
  footerStart?: ReactNode;
  children?: ReactNode;
  initialFocus?: RefObject<HTMLElement | null>;
  /** A press beside the dialog does not close it: what is in it would be lost. */
  guarded?: boolean;
}

/** A modal dialog. Put a form around the body by giving `children` a form whose id the footer's button names. */
export function Dialog({
  open,
  onOpenChange,
  title,
  description,
  size = 'medium',
  footer,
  footerStart,
  children,
  initialFocus,
  guarded = false,
}: DialogProps) {
  const t = useMessages(uiMessages);
  return (
    <Base.Root open={open} onOpenChange={(next) => onOpenChange(next)} disablePointerDismissal={guarded}>
      <Base.Portal>
        {/* A dialog above another dims it as well. */}
        <Base.Backdrop forceRender className={styles.backdrop} />
        <Base.Popup className={classNames(styles.popup, styles[size])} initialFocus={initialFocus}>
          <header className={styles.header}>
            <div>
              <Base.Title className={styles.title}>{title}</Base.Title>
              {description ? (
                <Base.Description className={styles.description}>{description}</Base.Description>
              ) : null}
            </div>
            <Base.Close
              render={
                <IconButton label={t.close}>
                  <X />
                </IconButton>
              }
            />
          </header>
          <div className={styles.body}>{children}</div>
          {footer || footerStart ? (
            <footer className={styles.footer}>
              <div className={styles.footerStart}>{footerStart}</div>
              {footer}
            </footer>
          ) : null}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
