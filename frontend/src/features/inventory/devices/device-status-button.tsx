import { useQueryClient } from '@tanstack/react-query';
import { CircleOff, Power } from 'lucide-react';
import { useState } from 'react';
import { useProblemText } from '@/entities/problem/use-problem-text';
import { usePermissions } from '@/entities/viewer/use-viewer';
import { useGqlMutation } from '@/lib/graphql/query';
import { useMessages } from '@/lib/i18n/catalogue';
import { Button } from '@/ui/button';
import { ConfirmDialog } from '@/ui/confirm-dialog';
import { Notice } from '@/ui/notice';
import { useErrorText } from '@/ui/states';
import { toast } from '@/ui/toast';
import { inventoryMessages } from '../messages';
import { updateDevice } from './device-mutations';
import type { DeviceDetail } from './device-record';
import { invalidateDevices } from './invalidate-devices';

/** Inactivates or activates a device, after explaining the consequences for its credentials. */
export function DeviceStatusButton({ device }: { device: DeviceDetail }) {
  const t = useMessages(inventoryMessages);
  const errorText = useErrorText();
  const problemText = useProblemText();
  const client = useQueryClient();
  const { editInventory } = usePermissions();
  const update = useGqlMutation(updateDevice);
  const isActive = device.status === 'ACTIVE';
  const [isConfirming, setIsConfirming] = useState(false);
  // Kept while the dialog closes, because the device has the new status by then.
  const [inactivates, setInactivates] = useState(isActive);
  const actionText = (inactivating: boolean) => (inactivating ? t.inactivate : t.activate);
  const problems = update.data?.updateDevice.userErrors.map(problemText) ?? [];
  if (update.error) problems.push(errorText(update.error));
  const openDialog = () => {
    setInactivates(isActive);
    setIsConfirming(true);
  };
  const confirm = () =>
    update.mutate(
      { input: { id: device.id, status: inactivates ? 'INACTIVE' : 'ACTIVE' } },
      {
        onSuccess: ({ updateDevice: payload }) => {
          if (!payload.device) return;
          invalidateDevices(client);
          toast(t.saved(device.name));
          setIsConfirming(false);
        },
      },
    );
  return (
    <>
      <Button
        icon={isActive ? <CircleOff /> : <Power />}
        disabledReason={editInventory.reason}
        onClick={openDialog}
      >
        {actionText(isActive)}
      </Button>
      <ConfirmDialog
        open={isConfirming}
        onOpenChange={setIsConfirming}
        title={inactivates ? t.inactivateNamed(device.name) : t.activateNamed(device.name)}
        action={actionText(inactivates)}
        danger={inactivates}
        busy={update.isPending}
        onConfirm={confirm}
      >
        <p>{inactivates ? t.inactivateText(device.credentialCount) : t.activateText}</p>
        {problems.length > 0 ? (
          <Notice tone="danger" alert>
            {problems.join(' ')}
          </Notice>
        ) : null}
      </ConfirmDialog>
    </>
  );
}
