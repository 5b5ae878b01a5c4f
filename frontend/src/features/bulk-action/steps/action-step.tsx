import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { actions, batchActions } from '@/entities/batch-operation/action';
import { actionIcons } from '@/entities/batch-operation/action-icons';
import { batchOperationMessages } from '@/entities/batch-operation/messages';
import { usePermissions, useViewer } from '@/entities/viewer/use-viewer';
import { graphql } from '@/gql';
import type { BatchAction } from '@/gql/graphql';
import { gqlQuery } from '@/lib/graphql/query';
import { useMessages } from '@/lib/i18n/catalogue';
import { buttonClass } from '@/ui/button';
import { Notice } from '@/ui/notice';
import { updateDraft } from '../draft/draft-store';
import { bulkActionMessages } from '../messages';
import styles from './action-step.module.css';
import { ConsequenceNotice } from './consequence-notice';
import { StepFrame, type StepProps } from './step-frame';

const countsDocument = graphql(`
  query ActionCounts {
    active: credentials(first: 1, filter: { status: ACTIVE }) {
      totalCount
    }
    inactive: credentials(first: 1, filter: { status: INACTIVE }) {
      totalCount
    }
  }
`);

/** Step 1: the action. Warns when nobody could approve a request. */
export function ActionStep({ draft, onContinue }: StepProps) {
  const t = useMessages(bulkActionMessages);
  const viewer = useViewer();
  const counts = useQuery({ ...gqlQuery(countsDocument, {}), staleTime: 60_000 }).data;
  const blockedReason = !viewer.canRequest
    ? t.cannotRequest
    : draft.action === null
      ? t.chooseAction
      : undefined;
  return (
    <StepFrame
      title={t.steps.action}
      description={t.actionQuestion}
      onBack={undefined}
      onForward={onContinue}
      blockedReason={blockedReason}
    >
      {viewer.canRequest ? null : <CannotRequest />}
      <fieldset className={styles.cards}>
        <legend className="visually-hidden">{t.actionQuestion}</legend>
        {batchActions.map((action) => (
          <ActionCard
            key={action}
            action={action}
            checked={draft.action === action}
            count={counts?.[actions[action].eligibleStatus === 'ACTIVE' ? 'active' : 'inactive'].totalCount}
          />
        ))}
      </fieldset>
      <ConsequenceNotice draft={draft} />
    </StepFrame>
  );
}

function ActionCard({
  action,
  checked,
  count,
}: {
  action: BatchAction;
  checked: boolean;
  count?: number | undefined;
}) {
  const t = useMessages(bulkActionMessages);
  const texts = useMessages(batchOperationMessages);
  const { eligibleStatus } = actions[action];
  const Icon = actionIcons[action];
  return (
    <label className={styles.card}>
      <input
        type="radio"
        name="action"
        className={styles.radio}
        checked={checked}
        onChange={() => updateDraft({ type: 'action', action })}
      />
      <span className={styles.icon} aria-hidden>
        <Icon />
      </span>
      <span className={styles.text}>
        <span className={styles.name}>{texts.actions[action]}</span>
        <span className={styles.what}>{texts.actionTexts[action]}</span>
        <span className={styles.count}>
          {count === undefined
            ? '\u00a0'
            : eligibleStatus === 'ACTIVE'
              ? t.activeCount(count)
              : t.inactiveCount(count)}
        </span>
      </span>
    </label>
  );
}

/** Explains why the viewer cannot request anything, and what to do about it. */
function CannotRequest() {
  const t = useMessages(bulkActionMessages);
  const viewer = useViewer();
  const permissions = usePermissions();
  if (viewer.cannotRequestCode !== 'NO_ELIGIBLE_APPROVER')
    return <Notice tone="warning">{permissions.request.reason ?? viewer.cannotRequestReason}</Notice>;
  return (
    <Notice
      tone="warning"
      title={t.noApprover}
      action={
        permissions.administer.allowed ? (
          <Link to="/settings/approvers" className={buttonClass('secondary', 'small')}>
            {t.openApprovers}
          </Link>
        ) : null
      }
    >
      {permissions.administer.allowed ? t.noApproverAdministrator : t.noApproverOthers}
    </Notice>
  );
}
