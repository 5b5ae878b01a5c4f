import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { usePermissions } from '@/entities/viewer/use-viewer';
import { graphql } from '@/gql';
import { isUnknownId } from '@/lib/graphql/errors';
import { gqlQuery } from '@/lib/graphql/query';
import { useMessages } from '@/lib/i18n/catalogue';
import { BackLink } from '@/ui/back-link';
import { Button } from '@/ui/button';
import { Columns, Page, PageHeader } from '@/ui/page';
import { ErrorState, NoMatchState } from '@/ui/states';
import { inventoryMessages } from '../messages';
import { DeviceCredentials } from './device-credentials';
import { DeviceDialog } from './device-dialog';
import { DeviceRecord } from './device-record';
import { DeviceStatusButton } from './device-status-button';

const deviceDocument = graphql(`
  query DeviceDetail($id: ID!) {
    device(id: $id) {
      id
      name
      address
      type
      vendor
      product
      site
      status
      createdAt
      updatedAt
      credentialCount
    }
  }
`);

/** One device with its credentials. */
export function DevicePage() {
  const t = useMessages(inventoryMessages);
  const { editInventory } = usePermissions();
  const { id } = useParams({ from: '/shell/pam/devices/$id' });
  const query = useQuery(gqlQuery(deviceDocument, { id }));
  const [editing, setEditing] = useState(false);
  const device = query.data?.device;
  const back = <BackLink link={{ to: '/pam/devices' }}>{t.titles.devices}</BackLink>;
  if (query.data?.device === null || isUnknownId(query.error)) {
    return (
      <Page>
        <PageHeader title={t.noDevice} back={back} />
        <NoMatchState title={t.noDevice}>{t.noDeviceText}</NoMatchState>
      </Page>
    );
  }
  if (query.error) return <ErrorState wholePage error={query.error} onRetry={() => void query.refetch()} />;
  return (
    <Page>
      <PageHeader
        title={device?.name ?? '…'}
        back={back}
        description={device?.address}
        actions={
          device ? (
            <>
              <DeviceStatusButton device={device} />
              <Button
                icon={<Pencil />}
                disabledReason={editInventory.reason}
                onClick={() => setEditing(true)}
              >
                {t.editDevice}
              </Button>
            </>
          ) : null
        }
      />
      <Columns>
        <DeviceRecord device={device ?? undefined} />
        <DeviceCredentials id={id} count={device?.credentialCount} />
      </Columns>
      {editing && device ? <DeviceDialog device={device} onClose={() => setEditing(false)} /> : null}
    </Page>
  );
}
