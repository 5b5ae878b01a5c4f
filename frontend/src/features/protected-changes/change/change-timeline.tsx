import { personText } from '@/entities/person/person';
import { ProofNote } from '@/entities/proof/proof-note';
import { graphql, readFragment, type FragmentType } from '@/gql';
import type { ChangeTimelineFragment } from '@/gql/graphql';
import { useFormat, useMessages } from '@/lib/i18n/catalogue';
import { Panel } from '@/ui/page';
import { Timeline, type TimelineEvent } from '@/ui/timeline';
import { protectedChangesMessages } from '../messages';

const timelineFragment = graphql(`
  fragment ChangeTimeline on ProtectedChange {
    status
    mode
    requestedAt
    decideBy
    endedAt
    acknowledgedAt
    requestedBy {
      id
      displayName
      username
    }
    acknowledgedBy {
      id
      displayName
      username
    }
    decision {
      verdict
      comment
      decidedAt
      proofMethod
      signed
      decidedBy {
        id
        displayName
        username
      }
    }
  }
`);

/** Who did what and when, with which proof of identity, and what comes next. */
export function ChangeTimeline(props: { change: FragmentType<typeof timelineFragment> }) {
  const t = useMessages(protectedChangesMessages);
  return (
    <Panel title={t.timeline}>
      <Timeline events={useEvents(readFragment(timelineFragment, props.change))} />
    </Panel>
  );
}

function useEvents(change: ChangeTimelineFragment): TimelineEvent[] {
  const t = useMessages(protectedChangesMessages);
  const f = useFormat();
  const { status, mode, requestedBy, requestedAt, decideBy, endedAt, decision } = change;
  const { acknowledgedBy, acknowledgedAt } = change;
  const events: TimelineEvent[] = [
    {
      key: 'requested',
      tone: 'neutral',
      text: t.events.requested(personText(requestedBy)),
      at: requestedAt,
    },
  ];
  if (status === 'PENDING')
    events.push({
      key: 'waiting',
      tone: 'warning',
      text: t.events.waiting,
      at: decideBy,
      when: t.untilTime(f.dateTime(decideBy)),
    });
  if (mode === 'BOOTSTRAP') events.push({ key: 'bootstrap', tone: 'warning', text: t.events.atOnce });
  else if (decision) events.push(decisionEvent(t, decision));
  if (status === 'EXPIRED')
    events.push({ key: 'expired', tone: 'neutral', text: t.events.expired, at: endedAt ?? decideBy });
  if (status === 'CANCELED')
    events.push({ key: 'canceled', tone: 'neutral', text: t.events.canceled, at: endedAt ?? undefined });
  if (acknowledgedBy && acknowledgedAt)
    events.push({
      key: 'acknowledged',
      tone: 'success',
      text: t.acknowledged(personText(acknowledgedBy)),
      at: acknowledgedAt,
    });
  else if (mode === 'BREAK_GLASS' && status === 'APPLIED')
    events.push({ key: 'unacknowledged', tone: 'warning', text: t.events.unacknowledged });
  return events;
}

type Texts = (typeof protectedChangesMessages)['en'];

/** The event of a decision. Without a person, it was made on the server's command line. */
function decisionEvent(t: Texts, decision: NonNullable<ChangeTimelineFragment['decision']>): TimelineEvent {
  const { decidedBy, verdict, comment, decidedAt, proofMethod, signed } = decision;
  const isApproval = verdict === 'APPROVE';
  const decidedByText = isApproval ? t.events.approved : t.events.disapproved;
  return {
    key: 'decided',
    tone: isApproval ? (decidedBy ? 'success' : 'danger') : 'danger',
    text: decidedBy ? decidedByText(personText(decidedBy)) : t.events.onServer,
    at: decidedAt,
    note: proofMethod ? <ProofNote method={proofMethod} signed={signed} /> : undefined,
    comment,
  };
}
