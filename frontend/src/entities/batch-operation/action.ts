import type { BatchAction, CredentialStatus } from '@/gql/graphql';

/** The one change that an action without a form makes. */
type FixedChange = { field: 'STATUS'; to: CredentialStatus } | { field: 'EXPIRES_AT'; to: 'TIME_OF_REQUEST' };

interface ActionRow {
  /** Only credentials with this status can get the action. */
  eligibleStatus: CredentialStatus;
  /** Null: the request says which fields change, so the wizard has a step for each group of them. */
  fixedChange: FixedChange | null;
}

/**
 * The actions, in the order in which they are offered. A new one also needs its icon, its words in the catalogues (`actions`,
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
