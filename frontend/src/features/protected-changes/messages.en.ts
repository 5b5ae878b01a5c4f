import { formatFor } from '@/lib/i18n/format';

const f = formatFor('en');

export const en = {
  title: 'Protected changes',
  description:
    'What gives somebody authority, or asks less of others, needs a second person before it is in force.',
  tabs: { waiting: 'Waiting for me', mine: 'Mine', all: 'All' },
  any: 'Any',
  number: 'Number',
  kind: 'Change',
  subject: 'Who is concerned',
  subjectFilter: 'Concerns',
  everybody: 'Everybody',
  more: (count: number) => `+${f.number(count)}`,
  requester: 'Requested by',
  requested: 'Requested',
  status: 'Status',
  mode: 'How',
  decideBy: 'Decide by',
  reason: 'Justification',
  count: (count: number) => f.plural(count, { one: '# protected change', other: '# protected changes' }),
  noMatch: 'No protected change matches',
  noMatchText: 'Reset the filters.',
  empty: {
    waiting: 'Nothing waits for you',
    mine: 'You have not requested any',
    all: 'There are no protected changes yet',
  },
  emptyText: {
    waiting: 'Protected changes that you may decide appear here by themselves.',
    mine: 'Registering an approver, promoting an administrator and the like become protected changes.',
    all: 'Registering an approver, promoting an administrator and the like become protected changes.',
  },

  notFound: 'There is no such protected change',
  notFoundText: 'The address may be wrong.',
  headline: (kind: string, requester: string, time: string) => `${kind} · requested by ${requester}, ${time}`,
  change: 'Change',
  details: 'What would change',
  detailsDone: 'What changed',
  concernsNobody: 'Nobody in particular: it holds for everybody.',
  mayNotDecide: 'Whom it concerns does not decide on it.',
  notYet: 'Not in force. Nothing changes unless somebody approves.',
  digest: 'Digest',
  digestText: 'Stands for everything on this page. A decision names it, so what was read is what is decided.',

  decision: 'Decision',
  untilTime: (time: string) => `until ${time}`,
  secondPerson: 'One other person decides',
  approve: 'Approve',
  disapprove: 'Disapprove',
  cannotDecide: 'You cannot decide on this protected change.',
  readFirst:
    'Read what would change before you decide. If you did not expect it, ask the requester in person.',
  approveDialog: {
    title: 'Approve this protected change?',
    text: 'It is in force at once.',
    action: 'Approve',
  },
  disapproveDialog: {
    title: 'Disapprove this protected change?',
    text: 'This ends it for good. Nothing is changed.',
    action: 'Disapprove',
  },
  comment: 'Comment',
  commentOptional: 'Comment (optional)',
  commentHint: 'Shown to the requester and kept in the audit trail.',
  commentMissing: 'Say why you disapprove. The requester reads it.',
  notNow: 'Not now',
  back: 'Back to the change',
  endedMeanwhile: (status: string) => `Its status is now “${status}”. What you wrote was not sent.`,

  cancel: 'Cancel change',
  cancelTitle: 'Cancel this protected change?',
  cancelText: 'Nothing has been changed, and nothing will be. A canceled change cannot be revived.',

  acknowledgePanel: 'Break-glass',
  acknowledgeByOther:
    'It stays on every page until an administrator other than its requester has acknowledged it.',
  acknowledged: (name: string) => `Acknowledged by ${name}`,

  timeline: 'Timeline',
  events: {
    requested: (name: string) => `Requested by ${name}`,
    waiting: 'Waiting for a second person',
    approved: (name: string) => `Approved by ${name}`,
    disapproved: (name: string) => `Disapproved by ${name}`,
    onServer: 'Approved on the server’s command line',
    atOnce: 'Applied at once: nobody else could decide yet',
    expired: 'Expired without decision',
    canceled: 'Canceled',
    unacknowledged: 'Not yet acknowledged by a different administrator',
  },
};
