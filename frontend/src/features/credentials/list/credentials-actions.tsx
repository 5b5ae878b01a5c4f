import { Link } from '@tanstack/react-router';
import { FileUp, Plus } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { usePermissions } from '@/entities/viewer/use-viewer';
import { useMessages } from '@/lib/i18n/catalogue';
import { Button, buttonClass } from '@/ui/button';
import { listMessages } from '../list-messages';

const NewCredentialDialog = lazy(async () => ({
  default: (await import('../new-credential/new-credential-dialog')).NewCredentialDialog,
}));

/** The buttons to import and to create credentials. */
export function CredentialsActions() {
  const t = useMessages(listMessages);
  const { editInventory } = usePermissions();
  const [creating, setCreating] = useState(false);
  return (
    <>
      <Link to="/pam/import" className={buttonClass()}>
        <FileUp aria-hidden />
        {t.importCsv}
      </Link>
      <Button icon={<Plus />} disabledReason={editInventory.reason} onClick={() => setCreating(true)}>
        {t.newCredential}
      </Button>
      {creating ? (
        <Suspense>
          <NewCredentialDialog onClose={() => setCreating(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
