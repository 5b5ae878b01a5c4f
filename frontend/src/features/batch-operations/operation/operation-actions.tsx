import { useQueryClient } from '@tanstack/react-query';
import { Ban, Download } from 'lucide-react';
import { useState } from 'react';
import { isOpen } from '@/entities/batch-operation/statuses';
import { graphql, readFragment, type FragmentType } from '@/gql';
import { useMessages } from '@/lib/i18n/catalogue';
import { Button } from '@/ui/button';
import { batchOperationsMessages } from '../messages';
import { RequestAgain } from '../tasks/request-again';
import { useResultsDownload } from '../tasks/use-results-download';
import { CancelDialog } from './cancel-dialog';

const actionsFragment = graphql(`
  fragment OperationActions on BatchOperation {
    id
    number
    status
    canCancel
    ...RequestAgain
    progress {
      total
      skipped
    }
  }
`);

/** The buttons of the page: cancel, download, and request again for skipped credentials. */
export function OperationActions(props: { operation: FragmentType<typeof actionsFragment> }) {
  const t = useMessages(batchOperationsMessages);
  const client = useQueryClient();
  const operation = readFragment(actionsFragment, props.operation);
  const [canceling, setCanceling] = useState(false);
  const download = useResultsDownload(operation);
  return (
    <>
      {!isOpen(operation.status) && operation.progress.skipped > 0 ? (
        <RequestAgain operation={operation} />
      ) : null}
      <Button icon={<Download />} busy={download.busy} onClick={download.start}>
        {download.busy ? t.downloading(download.done, operation.progress.total) : t.download}
      </Button>
      {operation.canCancel ? (
        <Button icon={<Ban />} onClick={() => setCanceling(true)}>
          {t.cancelOperation}
        </Button>
      ) : null}
      {canceling ? (
        <CancelDialog
          id={operation.id}
          running={operation.status === 'RUNNING'}
          onClose={() => setCanceling(false)}
          onChanged={() =>
            void client.invalidateQueries({ queryKey: ['BatchOperation', { id: operation.id }] })
          }
        />
      ) : null}
    </>
  );
}
