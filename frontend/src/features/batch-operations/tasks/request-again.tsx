import { useNavigate } from '@tanstack/react-router';
import { RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { parseChanges, referencedIds } from '@/entities/credential/fields/stored-changes';
import { selectSome, selectionLimit } from '@/entities/credential/selection/selection';
import { holdSelection } from '@/entities/credential/selection/selection-store';
import { readChoices } from '@/entities/inventory/read-choices';
import { usePermissions } from '@/entities/viewer/use-viewer';
import { graphql, readFragment, type FragmentType } from '@/gql';
import { useMessages } from '@/lib/i18n/catalogue';
import { Button } from '@/ui/button';
import { useErrorText } from '@/ui/states';
import { toast } from '@/ui/toast';
import { batchOperationsMessages } from '../messages';
import { loadCredentialIds } from './task-pages';

const requestAgainFragment = graphql(`
  fragment RequestAgain on BatchOperation {
    id
    action
    changes {
      input
    }
    progress {
      skipped
    }
  }
`);

/** A button that opens the wizard with the skipped credentials and the same changes. */
export function RequestAgain(props: { operation: FragmentType<typeof requestAgainFragment> }) {
  const t = useMessages(batchOperationsMessages);
  const errorText = useErrorText();
  const navigate = useNavigate();
  const { request } = usePermissions();
  const [busy, setBusy] = useState(false);
  const { id, action, changes: stored, progress } = readFragment(requestAgainFragment, props.operation);
  if (!request.allowed) return null;
  const open = async () => {
    setBusy(true);
    try {
      const changes = (stored && parseChanges(stored.input)) ?? {};
      const [ids, choices] = await Promise.all([
        loadCredentialIds(id, 'SKIPPED'),
        readChoices(referencedIds(changes)),
      ]);
      if (ids.length === 0) {
        toast(t.allGone);
        return;
      }
      holdSelection(selectSome(ids), { action, changes, choices });
      await navigate({ to: '/bulk-action', search: { step: 'credentials' } });
    } catch (error) {
      toast(errorText(error), { tone: 'danger' });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button
      icon={<RotateCcw />}
      busy={busy}
      disabledReason={progress.skipped > selectionLimit ? t.againTooMany(selectionLimit) : undefined}
      onClick={() => void open()}
    >
      {t.requestAgain(progress.skipped)}
    </Button>
  );
}
