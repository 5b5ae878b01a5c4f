import type { ReactNode } from 'react';
import { useMessages } from '@/lib/i18n/catalogue';
import { Button } from './button';
import { Dialog } from './dialog';
import { uiMessages } from './messages';

interface ConfirmDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  /** Says what confirming does. */
  children: ReactNode;
  /** Names the effect, for example “Remove approver”. */
  action: string;
  danger?: boolean;
  busy?: boolean;
  /** The label of the other button, where “Cancel” is ambiguous. */
  dismiss?: string;
  onConfirm: () => void;
}

export function ConfirmDialog({
  open,
  onOpenChange,
  title,
  children,
  action,
  danger,
  busy,
  dismiss,
  onConfirm,
}: ConfirmDialogProps) {
  const t = useMessages(uiMessages);
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={title}
      size="small"
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>{dismiss ?? t.cancel}</Button>
          <Button variant={danger ? 'danger' : 'primary'} busy={busy ?? false} onClick={onConfirm}>
            {action}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}
