import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { toChanges } from '@/entities/credential/fields/field-edits';
import { toCredentialSelection } from '@/entities/credential/selection/selection';
import { dropSelection } from '@/entities/credential/selection/selection-store';
import { useProblemText } from '@/entities/problem/use-problem-text';
import type { UserErrorCode } from '@/gql/graphql';
import { useMessages } from '@/lib/i18n/catalogue';
import { toast } from '@/ui/toast';
import type { Draft } from '../draft/draft';
import { discardDraft, updateDraft } from '../draft/draft-store';
import { newIdempotencyKey } from '../draft/idempotency-key';
import { bulkActionMessages } from '../messages';
import { previewQuery, type Preview } from '../steps/preview';
import { sendRequest } from './send-request';

export interface RequestError {
  code: UserErrorCode;
  message: string;
  field?: readonly string[] | null;
  count?: number | null;
}

export interface Submit {
  send: () => void;
  busy: boolean;
  /** The server could not be reached, or failed. */
  error: Error | null;
  errors: readonly RequestError[];
  reasonError: string | undefined;
  /** The number of eligible credentials changed since the preview. */
  countChange: { before: number; now: number } | null;
  /** Sends the request with a new key, if the server has stored an earlier version of it under the present key. */
  sendAsNew: () => void;
}

/** Sends the request and opens the operation's page. With the idempotency key, sending it again has no effect. */
export function useSubmit(draft: Draft, preview: Preview | undefined): Submit {
  const t = useMessages(bulkActionMessages);
  const navigate = useNavigate();
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Error | null>(null);
  const [errors, setErrors] = useState<readonly RequestError[]>([]);
  const problemText = useProblemText();
  const reasonError = errors.find(({ field }) => field?.[0] === 'reason');
  const [countChange, setCountChange] = useState<Submit['countChange']>(null);

  const refreshPreview = async () => {
    await client.invalidateQueries({ queryKey: ['BatchOperationPreview'] });
    return (await client.fetchQuery(previewQuery(draft, true))).batchOperationPreview.eligibleCount;
  };
  const run = async (key: string) => {
    if (!draft.action || !preview) return;
    setBusy(true);
    setError(null);
    setErrors([]);
    setCountChange(null);
    try {
      const payload = await sendRequest(draft.action, toChanges(draft.edits), {
        selection: toCredentialSelection(draft.selection),
        reason: draft.reason.trim(),
        idempotencyKey: key,
        onIneligible: draft.skipIneligible ? 'SKIP' : 'REJECT',
        expectedCount: preview.eligibleCount,
      });
      if (payload.batchOperation) {
        discardDraft();
        dropSelection();
        const skipped = payload.leftOut.reduce((sum, { count }) => sum + (count ?? 0), 0);
        if (skipped > 0) toast(t.leftOut(skipped));
        await client.invalidateQueries({ queryKey: ['BatchOperations'] });
        await navigate({ to: '/reports/batch-operations/$id', params: { id: payload.batchOperation.id } });
        return;
      }
      if (payload.userErrors.some(({ code }) => code === 'SELECTION_CHANGED')) {
        setCountChange({ before: preview.eligibleCount, now: await refreshPreview() });
      } else if (payload.userErrors.some(({ count }) => count)) {
        await refreshPreview();
      }
      setErrors(payload.userErrors.filter(({ code }) => code !== 'SELECTION_CHANGED'));
    } catch (cause) {
      setError(cause instanceof Error ? cause : new Error(String(cause)));
    } finally {
      setBusy(false);
    }
  };
  return {
    send: () => void run(draft.key),
    sendAsNew: () => {
      const key = newIdempotencyKey();
      updateDraft({ type: 'key', key });
      void run(key);
    },
    busy,
    error,
    errors: errors.filter(({ field }) => field?.[0] !== 'reason'),
    reasonError: reasonError && problemText(reasonError),
    countChange,
  };
}
