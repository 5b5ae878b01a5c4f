import type { ReactNode } from 'react';
import { useMessages } from '@/lib/i18n/catalogue';
import { Button } from './button';
import { Dialog } from './dialog';
import { uiMessages } from './messages';

interface FormDialogProps {
  title: ReactNode;
  description?: ReactNode;
  /** The id of the form inside, which the button submits. */
  form: string;
  /** The label of the submit button. */
  action: string;
  busy: boolean;
  /** Submitting is destructive. */
  danger?: boolean;
  /** The label of the other button, where “Cancel” is ambiguous. */
  dismiss?: string;
  size?: 'small' | 'medium';
  onClose: () => void;
  children: ReactNode;
}

/** A dialog around one form. Mount it only while it is open, so that it starts with fresh state. */
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
      keepOnOutsideClick
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
