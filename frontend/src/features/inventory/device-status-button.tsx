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
import { updateDevice } from './device-mutations';
import type { DeviceDetail } from './device-record';
import { invalidateDevices } from './invalidate-devices';
import { inventoryMessages } from './messages';

/** Takes a device out of use or brings it back, after saying what that means for its credentials. */
export function DeviceStatusButton({ device }: { device: DeviceDetail }) {
  const t = useMessages(inventoryMessages);
  const errorText = useErrorText();
  const problemText = useProblemText();
  const client = useQueryClient();
  const { editInventory } = usePermissions();
  const update = useGqlMutation(updateDevice);
  const [asking, setAsking] = useState(false);
  const isActive = device.status === 'ACTIVE';
  const action = isActive ? t.inactivate : t.activate;
  const problems = update.data?.updateDevice.userErrors.map(problemText) ?? [];
  if (update.error) problems.push(errorText(update.error));
  const confirm = () =>
    update.mutate(
      { input: { id: device.id, status: isActive ? 'INACTIVE' : 'ACTIVE' } },
      {
        onSuccess: ({ updateDevice: payload }) => {
          if (!payload.device) return;
          invalidateDevices(client);
          toast(t.saved(device.name));
          setAsking(false);
        },
      },
    );
  return (
    <>
      <Button
        icon={isActive ? <CircleOff /> : <Power />}
        offBecause={editInventory.reason}
        onClick={() => setAsking(true)}
      >
        {action}
      </Button>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={isActive ? t.inactivateNamed(device.name) : t.activateNamed(device.name)}
        action={action}
        danger={isActive}
        busy={update.isPending}
        onConfirm={confirm}
      >
        <p>{isActive ? t.inactivateText(device.credentialCount) : t.activateText}</p>
        {problems.length > 0 ? (
          <Notice tone="danger" alert>
            {problems.join(' ')}
          </Notice>
        ) : null}
      </ConfirmDialog>
    </>
  );
}
