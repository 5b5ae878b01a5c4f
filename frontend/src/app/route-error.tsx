import type { ErrorComponentProps } from '@tanstack/react-router';
import { useMessages } from '@/lib/i18n/catalogue';
import { Button } from '@/ui/button';
import { EmptyState, useErrorText } from '@/ui/states';
import { appMessages } from './messages';

/** A page failed to render. Reloading helps after an update of the server, which removes the old version's files. */
export function RouteError({ error }: ErrorComponentProps) {
  const t = useMessages(appMessages);
  const text = useErrorText();
  return (
    <div role="alert">
      <EmptyState
        wholePage
        title={t.broken}
        action={<Button onClick={() => window.location.reload()}>{t.reload}</Button>}
      >
        {text(error)}
      </EmptyState>
    </div>
  );
}
