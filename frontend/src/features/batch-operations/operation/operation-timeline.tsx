import { batchOperationMessages } from '@/entities/batch-operation/messages';
import { operationTones } from '@/entities/batch-operation/status';
import { personText } from '@/entities/person/person';
import { graphql, readFragment, type FragmentType } from '@/gql';
import type { OperationTimelineFragment } from '@/gql/graphql';
import { useFormat, useMessages } from '@/lib/i18n/catalogue';
import { Panel } from '@/ui/page';
import { Timeline, type TimelineEvent } from '@/ui/timeline';
import { batchOperationsMessages } from '../messages';
import { DecisionDetails } from './decision-details';

const timelineFragment = graphql(`
  fragment OperationTimeline on BatchOperation {
    status
    endCode
    requestedAt
    approveBy
    startedAt
    finishedAt
    requestedBy {
      id
      displayName
      username
    }
    decisions {
      verdict
      comment
      decidedAt
      counted
      ...DecisionDetails
      approver {
        id
        displayName
        username
      }
    }
    cancellation {
      canceledAt
      comment
      canceledBy {
        id
        displayName
        username
      }
    }
  }
`);

/** Who did what and when, and what comes next. */
export function OperationTimeline(props: { operation: FragmentType<typeof timelineFragment> }) {
  const t = useMessages(batchOperationsMessages);
  return (
    <Panel title={t.timeline}>
      <Timeline events={useEvents(readFragment(timelineFragment, props.operation))} />
    </Panel>
  );
}

function useEvents(operation: OperationTimelineFragment): TimelineEvent[] {
  const t = useMessages(batchOperationsMessages);
  const texts = useMessages(batchOperationMessages);
  const f = useFormat();
  const { status, requestedBy, requestedAt, approveBy, startedAt, finishedAt, decisions } = operation;
  const { cancellation } = operation;
  const events: TimelineEvent[] = [
    { key: 'requested', tone: 'neutral', text: t.events.requested(personText(requestedBy)), at: requestedAt },
  ];
  for (const decision of decisions) {
    const { approver, verdict, comment, decidedAt, counted } = decision;
    const name = personText(approver);
    const approved = verdict === 'APPROVE';
    events.push({
      key: `${approver.id} ${decidedAt}`,
      tone: approved ? (counted ? 'success' : 'warning') : 'danger',
      text: approved
        ? counted
          ? t.events.approved(name)
          : t.events.notCounted(name)
        : t.events.disapproved(name),
      at: decidedAt,
      comment,
      note: <DecisionDetails decision={decision} />,
    });
  }
  if (status === 'PENDING_APPROVAL')
    events.push({
      key: 'waiting',
      tone: 'warning',
      text: t.events.waiting,
      at: approveBy,
      when: t.until(f.dateTime(approveBy)),
    });
  if (status === 'PENDING_EXECUTION') events.push({ key: 'soon', tone: 'accent', text: t.events.soon });
  if (startedAt) events.push({ key: 'started', tone: 'accent', text: t.events.started, at: startedAt });
  if (cancellation)
    events.push({
      key: 'canceled',
      tone: operationTones.CANCELED,
      text: t.events.canceled(personText(cancellation.canceledBy)),
      at: cancellation.canceledAt,
      comment: cancellation.comment,
    });
  // A disapproval is already in the list of decisions.
  else if (finishedAt && status !== 'DISAPPROVED')
    events.push({
      key: 'finished',
      tone: operationTones[status],
      text: operation.endCode ? t.endCodes[operation.endCode] : texts.statuses[status],
      at: finishedAt,
    });
  return events;
}
