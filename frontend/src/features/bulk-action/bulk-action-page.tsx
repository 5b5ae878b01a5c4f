import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { selectedCount } from '@/entities/credential/selection/selection';
import { useViewer, viewerQuery } from '@/entities/viewer/use-viewer';
import { useMessages } from '@/lib/i18n/catalogue';
import { CredentialsStep } from './credentials/credentials-step';
import { useDraft } from './draft/draft-store';
import { LeaveDialog } from './draft/leave-dialog';
import { ReplaceDraftDialog } from './draft/replace-draft-dialog';
import { useOpenDraft } from './draft/use-open-draft';
import { FieldsStep } from './fields/fields-step';
import { bulkActionMessages } from './messages';
import { ReviewStep } from './review/review-step';
import { ActionStep } from './steps/action-step';
import { usePreview } from './steps/preview';
import type { Step } from './steps/step-names';
import { Stepper } from './steps/stepper';
import { presentStep, stepsOf } from './steps/steps';
import styles from './wizard.module.css';

/** The wizard for a request. The step is in the URL, and the draft in the session storage of the tab. */
export function BulkActionPage() {
  const t = useMessages(bulkActionMessages);
  const viewer = useViewer();
  const client = useQueryClient();
  const search = useSearch({ from: '/shell/bulk-action' });
  const navigate = useNavigate();
  const conflict = useOpenDraft();
  const draft = useDraft();

  useEffect(() => {
    // The approvers may have changed since the viewer was loaded.
    void client.invalidateQueries({ queryKey: viewerQuery.queryKey });
  }, [client]);

  const step = presentStep(draft, viewer.canRequest, search.step);
  const selectionPreview = usePreview(draft, false);
  const goTo = (next: Step) => void navigate({ to: '/bulk-action', search: { step: next } });
  const steps = stepsOf(draft.action);
  const index = steps.indexOf(step);
  const previous = steps[index - 1];
  const next = steps[index + 1];
  // While a new preview loads, distributions come from the old one. Counts do not, because they have to be exact.
  const fresh = selectionPreview.isPlaceholderData ? undefined : selectionPreview.data;
  const props = {
    draft,
    preview: selectionPreview.data,
    previewError: selectionPreview.error,
    goTo,
    onBack: previous ? () => goTo(previous) : undefined,
    onContinue: () => next && goTo(next),
  };
  const count =
    draft.selection.kind === 'all' && fresh ? fresh.eligibleCount : selectedCount(draft.selection);

  return (
    <div className={styles.wizard}>
      <header className={styles.head}>
        <h1 className={styles.title}>{t.title}</h1>
        <Stepper draft={draft} step={step} count={count} canRequest={viewer.canRequest} goTo={goTo} />
      </header>
      {step === 'action' ? <ActionStep key={step} {...props} /> : null}
      {step === 'credentials' ? (
        <CredentialsStep key={step} {...props} preview={fresh} count={count} />
      ) : null}
      {step === 'information' || step === 'execution' ? (
        <FieldsStep key={step} step={step} {...props} />
      ) : null}
      {step === 'review' ? <ReviewStep key={step} {...props} preview={fresh} /> : null}
      <LeaveDialog />
      {conflict ? <ReplaceDraftDialog {...conflict} /> : null}
    </div>
  );
}
