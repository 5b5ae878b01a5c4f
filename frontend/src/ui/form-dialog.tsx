import type { ReactNode } from 'react';
import { useMessages } from '@/lib/i18n/catalogue';
import { Button } from './button';
import { Dialog } from './dialog';
import { uiMessages } from './messages';

interface FormDialogProps {
  title: ReactNode;
  description?: ReactNode;
  /** The id of the form inside, which the button sends. */
  form: string;
  /** Names what sending does. */
  action: string;
  busy: boolean;
  /** What is sent ends something. */
  danger?: boolean;
  /** Names leaving it, where “Cancel” could be misread. */
  dismiss?: string;
  size?: 'small' | 'medium';
  onClose: () => void;
  children: ReactNode;
}

/** A dialog around one form. It is mounted while it is open, so that every opening starts afresh. */
export function FormDialog({
  title,
  description,
  form,
  action,
  busy,
  danger = false,
  dismiss,
  size = 'medium',
  onClose,
  children,
}: FormDialogProps) {
  const t = useMessages(uiMessages);
  return (
    <Dialog
      open
      guarded
      onOpenChange={onClose}
      title={title}
      description={description}
      size={size}
      footer={
        <>
          <Button onClick={onClose}>{dismiss ?? t.cancel}</Button>
          <Button variant={danger ? 'danger' : 'primary'} type="submit" form={form} busy={busy}>
            {action}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}
