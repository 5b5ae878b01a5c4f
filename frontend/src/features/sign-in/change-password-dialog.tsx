import { Dialog } from '@/ui/dialog';

export function ChangePasswordDialog({ onClose }: { onClose: () => void }) {
  return <Dialog open onOpenChange={onClose} title="Change my password" />;
}
