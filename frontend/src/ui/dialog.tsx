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
  /** Buttons on the right; `footerStart` is on the left. */
  footer?: ReactNode;
  footerStart?: ReactNode;
  children?: ReactNode;
  initialFocus?: RefObject<HTMLElement | null>;
  /** Clicking outside does not close the dialog, because its input would be lost. */
  keepOnOutsideClick?: boolean;
}

/** A modal dialog. A submit button in the footer names the id of a form in `children`. */
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
  keepOnOutsideClick = false,
}: DialogProps) {
  const t = useMessages(uiMessages);
  return (
    <Base.Root
      open={open}
      onOpenChange={(next) => onOpenChange(next)}
      disablePointerDismissal={keepOnOutsideClick}
    >
      <Base.Portal>
        {/* A dialog on top of another one dims it, too. */}
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
