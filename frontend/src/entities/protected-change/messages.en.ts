import { formatFor } from '@/lib/i18n/format';

const f = formatFor('en');

export const en = {
  kinds: {
    ADD_APPROVERS: 'Register approvers',
    GRANT_ROLE: 'Grant a role',
    CREATE_ADMINISTRATOR: 'Create an administrator',
    ACTIVATE_USER: 'Reactivate a user',
    RESET_PASSWORD: 'Set a password',
    RESET_SECOND_FACTOR: 'Reset second factors',
    RELAX_PARAMETERS: 'Relax parameters',
  },
  kindTexts: {
    ADD_APPROVERS: 'Lets them decide on what others request: batch operations and protected changes.',
    GRANT_ROLE: 'Lets this person do everything that the new role allows.',
    CREATE_ADMINISTRATOR: 'A new person who manages users, approvers and parameters.',
    ACTIVATE_USER: 'Lets this person sign in again, with the role and the registration they had.',
    RESET_PASSWORD:
      'Whoever knows the new password can sign in as this person once, and then has to choose another one.',
    RESET_SECOND_FACTOR:
      'Removes all passkeys, the authenticator app and the recovery codes of this person. The password alone is enough until they enrol again.',
    RELAX_PARAMETERS: 'Less is needed to get something approved.',
  },
  statuses: {
    PENDING: 'Waiting for a second person',
    APPLIED: 'Applied',
    DISAPPROVED: 'Disapproved',
    EXPIRED: 'Expired without decision',
    CANCELED: 'Canceled',
  },
  modes: { FOUR_EYES: 'Four eyes', BOOTSTRAP: 'Bootstrap', BREAK_GLASS: 'Break-glass' },
  modeTexts: {
    FOUR_EYES: 'Somebody other than the requester and the person concerned decides.',
    BOOTSTRAP:
      'Applied at once, without a second person: when it was requested, nobody else could have decided. ' +
      'This ended when two people could decide for the first time, and never comes back.',
    BREAK_GLASS:
      'Applied on the server’s command line, because nobody was left who could decide. A different administrator has to acknowledge it.',
  },
  fields: {
    ROLE: 'Role',
    STATUS: 'Status',
    APPROVER: 'Approver',
    PASSWORD: 'Password',
    SECOND_FACTOR: 'Second factors',
    USERNAME: 'Username',
    DISPLAY_NAME: 'Name to show',
    EMAIL: 'E-mail',
    APPROVALS_REQUIRED: 'Approvals required',
    APPROVAL_VALIDITY_MINUTES: 'Approval validity',
    COOLING_OFF_HOURS: 'Cooling-off period',
    SECOND_FACTOR_REQUIRED: 'Second factor required',
    SECOND_FACTOR_GRACE_DAYS: 'Time to enrol',
  },
  values: {
    ADMINISTRATOR: 'Administrator',
    OPERATOR: 'Operator',
    AUDITOR: 'Auditor',
    ACTIVE: 'Active',
    INACTIVE: 'Inactive',
    PAM_CORE: 'PAM Core',
  },
  yes: 'Yes',
  no: 'No',
  none: 'none',
  removed: 'removed',
  newPassword: 'a one-time password',
  hours: (hours: string) => `${hours} h`,
  days: (days: string) => `${days} d`,
  noReason: 'None was given: nobody else could decide.',
  field: 'Field',
  from: 'From',
  to: 'To',
  numbered: (number: string) => `Protected change ${number}`,

  decisions: {
    SELF_APPROVAL: 'You requested this. Somebody else has to decide.',
    CONCERNED: 'This is about you. Somebody else has to decide.',
    NOT_ELIGIBLE_TO_DECIDE: 'Only active administrators and registered approvers decide. You are neither.',
    TOKEN_CANNOT_DECIDE: 'API tokens request; they never decide.',
    NOT_PENDING: 'This change no longer waits for a decision.',
    ALREADY_DECIDED: 'This change has already been decided.',
    EXPIRED: 'The time to decide is over.',
    DIGEST_MISMATCH: 'The change is not the one you read. Look at it again before you decide.',
    COMMENT_REQUIRED: 'Say why you disapprove. The requester reads it.',
    NOT_CANCELABLE: 'It has ended already, or it is not yours to cancel.',
  },

  pending: 'Waits for a second person:',
  pendingText: (time: string) =>
    `Nothing of it is in force yet. Another administrator or approver can decide until ${time}.`,
  restSaved: 'What needs no second person was saved.',
  appliedAtOnce: 'Applied at once because there is only one person who could decide:',
  appliedAtOnceText: 'It is marked “Bootstrap” for good.',

  bootstrap: 'One person still decides alone',
  bootstrapText:
    'Until two people could decide on protected changes, they are applied at once and marked “Bootstrap”. ' +
    'Create a second administrator, or register an approver: from then on every one of them needs a ' +
    'second person.',
  secondPersonNeeded: 'A second person has to approve this.',
  secondPersonNeededText:
    'Nothing of it is in force until another administrator or approver has approved it, within 24 hours.',
  willApplyAtOnce:
    'This would need a second person, but nobody else could decide yet: it is applied at once.',
  reason: 'Justification',
  reasonHint: 'The second person reads it before deciding. It stays in the audit trail.',
  reasonMissing: 'Say why. The second person reads it.',

  acknowledge: 'Acknowledge',
  acknowledgeOwn: 'You requested it: a different administrator has to.',
  acknowledgeTitle: 'Acknowledge this break-glass approval?',
  acknowledgeText:
    'You confirm that you have read it and know why it was made. The notice on every page ends; the record stays.',

  alsoWaiting: (count: number) =>
    f.plural(count, {
      one: '# protected change waits for your decision, too',
      other: '# protected changes wait for your decision, too',
    }),
  alsoWaitingText: 'Protected changes give somebody authority, or ask less of others.',
  readAndDecide: 'Read and decide',
  reasonOptional: 'Justification (optional)',
  reasonTrail: 'It stays in the audit trail.',
};
