import { Plus } from 'lucide-react';
import { useState } from 'react';
import { actions } from '@/entities/batch-operation/action';
import { isEmpty, isWithinLimit } from '@/entities/credential/selection/selection';
import { useMessages } from '@/lib/i18n/catalogue';
import { Button } from '@/ui/button';
import { IconButton } from '@/ui/icon-button';
import { Notice } from '@/ui/notice';
import { EmptyState, useErrorText } from '@/ui/states';
import { bulkActionMessages } from '../messages';
import { ConsequenceNotice } from '../steps/consequence-notice';
import { StepFrame, type StepProps } from '../steps/step-frame';
import { AddCredentialsDialog } from './add-credentials-dialog';
import { ChosenGrid } from './chosen-grid';
import styles from './credentials-step.module.css';
import { IneligibleNotice } from './ineligible-notice';

/** Step 2: the credentials. The + next to the title opens the dialog; each row of the list can be removed. */
export function CredentialsStep({
  draft,
  preview,
  previewError,
  count,
  onBack,
  onContinue,
}: StepProps & { count: number }) {
  const t = useMessages(bulkActionMessages);
  const errorText = useErrorText();
  const [adding, setAdding] = useState(false);
  const action = draft.action ?? 'UPDATE';
  const empty = isEmpty(draft.selection);
  const blockedReason = empty
    ? t.chooseCredentials
    : !isWithinLimit(draft.selection)
      ? t.tooMany
      : preview?.eligibleCount === 0
        ? t.noneEligible
        : undefined;
  return (
    <StepFrame
      fill
      title={t.steps.credentials}
      description={t.credentialsHint[actions[action].eligibleStatus]}
      titleAction={
        <IconButton tone="outlined" label={t.add} onClick={() => setAdding(true)}>
          <Plus />
        </IconButton>
      }
      onBack={onBack}
      onForward={onContinue}
      blockedReason={blockedReason}
    >
      {previewError ? (
        <Notice tone="danger" alert>
          {errorText(previewError)}
        </Notice>
      ) : null}
      {draft.consequence ? <ConsequenceNotice draft={draft} /> : null}
      {empty ? null : <IneligibleNotice draft={draft} preview={preview} />}
      {empty ? (
        <div className={styles.empty}>
          <EmptyState
            title={t.nothingChosen}
            action={
              <Button variant="primary" icon={<Plus />} onClick={() => setAdding(true)}>
                {t.add}
              </Button>
            }
          >
            {t.nothingChosenText}
          </EmptyState>
        </div>
      ) : (
        <ChosenGrid action={action} selection={draft.selection} count={count} />
      )}
      {adding ? <AddCredentialsDialog draft={draft} onClose={() => setAdding(false)} /> : null}
    </StepFrame>
  );
}
