import { graphql, readFragment, type FragmentType } from '@/gql';
import type { LiveState } from '@/lib/graphql/live';
import { useThrottled } from '@/lib/hooks/use-throttled';
import { useFormat, useMessages } from '@/lib/i18n/catalogue';
import { Panel } from '@/ui/page';
import { ProgressBar } from '@/ui/progress-bar';
import { batchOperationsMessages } from '../messages';
import { OperationOutcomes } from './operation-outcomes';
import styles from './operation-progress.module.css';

const progressFragment = graphql(`
  fragment OperationProgress on BatchOperation {
    status
    startedAt
    progress {
      total
      pending
      success
      skipped
      error
      canceled
    }
    outcomes {
      ...OperationOutcomes
    }
  }
`);

interface OperationProgressProps {
  operation: FragmentType<typeof progressFragment>;
  live: LiveState;
}

/** Progress or result in exact numbers, and why tasks did not succeed. Empty before approval. */
export function OperationProgress({ live, ...props }: OperationProgressProps) {
  const t = useMessages(batchOperationsMessages);
  const f = useFormat();
  const { status, startedAt, progress, outcomes } = readFragment(progressFragment, props.operation);
  const { total, pending, success, skipped, error, canceled } = progress;
  const isUnderWay = status === 'PENDING_EXECUTION' || status === 'RUNNING';
  const done = total - pending;
  const text = t.progressText(done, total);
  const announcement = useThrottled(text);
  if (!isUnderWay && !startedAt) return null;
  const figures = [
    { name: t.succeeded, value: success, tone: 'success' },
    { name: t.skipped, value: skipped, tone: 'warning' },
    { name: t.failed, value: error, tone: 'danger' },
    ...(canceled > 0 ? [{ name: t.canceled, value: canceled, tone: 'off' }] : []),
    ...(isUnderWay || pending > 0 ? [{ name: t.remaining, value: pending, tone: 'neutral' }] : []),
  ];
  const title = isUnderWay ? t.progress : t.result;
  return (
    <Panel>
      <div className={styles.progressHead}>
        <h2>{title}</h2>
        <span className={styles.done}>{text}</span>
        {/* Rounded down: 100% only when everything is done. */}
        {isUnderWay && total > 0 ? (
          <span className={styles.percent}>{f.percent(Math.floor((done / total) * 100) / 100)}</span>
        ) : null}
      </div>
      <ProgressBar
        label={title}
        total={total}
        valueText={text}
        parts={[
          { tone: 'success', value: success },
          { tone: 'warning', value: skipped },
          { tone: 'danger', value: error },
          { tone: 'off', value: canceled },
        ]}
      />
      <dl className={styles.figures}>
        {figures.map(({ name, value, tone }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd data-tone={value > 0 ? tone : undefined}>{f.number(value)}</dd>
          </div>
        ))}
      </dl>
      <p className="visually-hidden" role="status">
        {isUnderWay ? announcement : ''}
      </p>
      {isUnderWay ? (
        <p className={styles.leave}>
          {t.leavePage} {live === 'polling' ? t.polling : ''}
        </p>
      ) : null}
      <OperationOutcomes outcomes={outcomes} />
    </Panel>
  );
}
