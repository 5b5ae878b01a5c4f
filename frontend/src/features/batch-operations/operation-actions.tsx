import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Ban, Download, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { isOpen } from '@/entities/batch-operation/status';
import { selectSome, selectionLimit } from '@/entities/credential/selection';
import { holdSelection } from '@/entities/credential/selection-store';
import { usePermissions } from '@/entities/viewer/use-viewer';
import { graphql, readFragment, type FragmentType } from '@/gql';
import { useMessages } from '@/lib/i18n/catalogue';
import { Button } from '@/ui/button';
import { useErrorText } from '@/ui/states';
import { toast } from '@/ui/toast';
import { CancelDialog } from './cancel-dialog';
import { batchOperationsMessages } from './messages';
import { collectCredentials } from './task-pages';
import { useResultsDownload } from './use-results-download';

const actionsFragment = graphql(`
  fragment OperationActions on BatchOperation {
    id
    number
    action
    status
    canCancel
    progress {
      total
      skipped
    }
  }
`);

/** What can be done with the operation as a whole: cancel, download, request again for what was skipped. */
export function OperationActions(props: { operation: FragmentType<typeof actionsFragment> }) {
  const t = useMessages(batchOperationsMessages);
  const client = useQueryClient();
  const operation = readFragment(actionsFragment, props.operation);
  const [canceling, setCanceling] = useState(false);
  const download = useResultsDownload(operation);
  return (
    <>
      {!isOpen(operation.status) && operation.progress.skipped > 0 ? (
        <RequestAgain id={operation.id} action={operation.action} count={operation.progress.skipped} />
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

interface RequestAgainProps {
  id: string;
  action: 'UPDATE' | 'INACTIVATE' | 'ACTIVATE' | 'EXPIRE';
  count: number;
}

/** Opens the wizard with the credentials that were skipped. */
function RequestAgain({ id, action, count }: RequestAgainProps) {
  const t = useMessages(batchOperationsMessages);
  const errorText = useErrorText();
  const navigate = useNavigate();
  const { request } = usePermissions();
  const [busy, setBusy] = useState(false);
  if (!request.allowed || count > selectionLimit) return null;
  const open = async () => {
    setBusy(true);
    try {
      const ids = await collectCredentials(id, 'SKIPPED');
      holdSelection({ selection: selectSome(ids), words: [], names: new Map() });
      await navigate({ to: '/bulk-action', search: { action, step: 'credentials' } });
    } catch (error) {
      toast(errorText(error), { tone: 'danger' });
      setBusy(false);
    }
  };
  return (
    <Button icon={<RotateCcw />} busy={busy} onClick={() => void open()}>
      {t.requestAgain(count)}
    </Button>
  );
}
