import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { selectedCount } from '@/entities/credential/selection';
import { useViewer, viewerQuery } from '@/entities/viewer/use-viewer';
import { useMessages } from '@/lib/i18n/catalogue';
import { ActionStep } from './action-step';
import { CredentialsStep } from './credentials-step';
import { useDraft } from './draft-store';
import { ExecutionStep } from './execution-step';
import { InformationStep } from './information-step';
import { LeaveDialog } from './leave-dialog';
import { bulkActionMessages } from './messages';
import { usePreview } from './preview';
import { ReplaceDraftDialog } from './replace-draft-dialog';
import { ReviewStep } from './review-step';
import { Stepper } from './stepper';
import { presentStep, stepsOf, type Step } from './steps';
import { useOpenedDraft } from './use-opened-draft';
import styles from './wizard.module.css';

/** The wizard: from an action to a request that waits for a second person. The step stands in the URL, the draft in the tab. */
export function BulkActionPage() {
  const t = useMessages(bulkActionMessages);
  const viewer = useViewer();
  const client = useQueryClient();
  const search = useSearch({ from: '/shell/bulk-action' });
  const navigate = useNavigate();
  const question = useOpenedDraft();
  const draft = useDraft();

  useEffect(() => {
    // Whether anybody could approve may have changed since the page was loaded.
    void client.invalidateQueries({ queryKey: viewerQuery.queryKey });
  }, [client]);

  const step = presentStep(draft, viewer.canRequest, search.step);
  const selectionPreview = usePreview(draft, false);
  const goTo = (next: Step) => void navigate({ to: '/bulk-action', search: { step: next } });
  const steps = stepsOf(draft.action);
  const at = steps.indexOf(step);
  const previous = steps[at - 1];
  const next = steps[at + 1];
  // What was true of another selection is good enough for a distribution, not for a count.
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
      {step === 'information' ? <InformationStep key={step} {...props} /> : null}
      {step === 'execution' ? <ExecutionStep key={step} {...props} /> : null}
      {step === 'review' ? <ReviewStep key={step} {...props} preview={fresh} /> : null}
      <LeaveDialog />
      {question ? <ReplaceDraftDialog {...question} /> : null}
    </div>
  );
}
