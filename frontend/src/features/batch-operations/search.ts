import * as v from 'valibot';
import { batchActions } from '@/entities/batch-operation/action';
import { choiceParam, dayParam, textParam } from '@/lib/search-params';

/** The URL's parameters of the list of operations. Days are in the viewer's time zone. */
export const batchOperationsSearch = v.object({
  tab: choiceParam(['waiting', 'mine', 'all']),
  q: textParam,
  action: choiceParam(batchActions),
  status: choiceParam([
    'PENDING_APPROVAL',
    'PENDING_EXECUTION',
    'RUNNING',
    'SUCCESS',
    'PARTIAL_SUCCESS',
    'ERROR',
    'DISAPPROVED',
    'EXPIRED',
    'CANCELED',
  ]),
  requester: textParam,
  from: dayParam,
  to: dayParam,
});

/** The URL's parameters of an operation's page: the filter of its list of credentials. */
export const batchOperationSearch = v.object({
  q: textParam,
  status: choiceParam(['PENDING', 'SUCCESS', 'SKIPPED', 'ERROR', 'CANCELED']),
  code: choiceParam([
    'CHANGED_SINCE_REQUEST',
    'DUPLICATE_CREDENTIAL',
    'FAILED',
    'LOCAL_TYPE_WITH_DOMAIN',
    'NOT_ACTIVE',
    'NOT_FOUND',
    'NOT_INACTIVE',
    'PARENT_CYCLE',
    'RECONCILES_ITSELF',
    'REFERENCE_INACTIVE',
    'REQUIRED',
  ]),
});

export type BatchOperationsSearch = v.InferOutput<typeof batchOperationsSearch>;
export type BatchOperationSearch = v.InferOutput<typeof batchOperationSearch>;
