import type { BatchAction, CredentialStatus } from '@/gql/graphql';

/** The only change of an action without a form. */
type FixedChange = { field: 'STATUS'; to: CredentialStatus } | { field: 'EXPIRES_AT'; to: 'TIME_OF_REQUEST' };

interface ActionRow {
  /** Only credentials with this status are eligible for the action. */
  eligibleStatus: CredentialStatus;
  /** Null when the request says which fields change; the wizard then has steps for them. */
  fixedChange: FixedChange | null;
}

/**
 * The actions, in the order in which they are offered. A new one also needs its icon, its texts in the catalogues (`actions`,
 * `actionTexts`, `requestAction`) and its mutation in the wizard's `send-request.ts`. Without them the page does not compile.
 */
export const actions: Readonly<Record<BatchAction, ActionRow>> = {
  UPDATE: { eligibleStatus: 'ACTIVE', fixedChange: null },
  INACTIVATE: {
    eligibleStatus: 'ACTIVE',
    fixedChange: { field: 'STATUS', to: 'INACTIVE' },
  },
  ACTIVATE: {
    eligibleStatus: 'INACTIVE',
    fixedChange: { field: 'STATUS', to: 'ACTIVE' },
  },
  EXPIRE: {
    eligibleStatus: 'ACTIVE',
    fixedChange: { field: 'EXPIRES_AT', to: 'TIME_OF_REQUEST' },
  },
};

function isAction(name: string): name is BatchAction {
  return name in actions;
}

export const batchActions: readonly BatchAction[] = Object.keys(actions).filter(isAction);

/** Whether the request says which fields change. */
export function changesFields(action: BatchAction | null): boolean {
  return action !== null && actions[action].fixedChange === null;
}
