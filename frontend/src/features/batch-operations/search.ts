import * as v from 'valibot';
import { batchActions } from '@/entities/batch-operation/action';
import { operationStatuses, taskCodes, taskStatuses } from '@/entities/batch-operation/statuses';
import { choiceParam, dayParam, textParam } from '@/lib/search-params';

/** The URL's parameters of the list of operations. Days are in the viewer's time zone. */
export const batchOperationsSearch = v.object({
  tab: choiceParam(['waiting', 'mine', 'all']),
  q: textParam,
  action: choiceParam(batchActions),
  status: choiceParam(operationStatuses),
  requester: textParam,
  from: dayParam,
  to: dayParam,
});

/** The URL's parameters of an operation's page: the filter of its list of credentials. */
export const batchOperationSearch = v.object({
  q: textParam,
  status: choiceParam(taskStatuses),
  code: choiceParam(taskCodes),
});

export type BatchOperationsSearch = v.InferOutput<typeof batchOperationsSearch>;
export type BatchOperationSearch = v.InferOutput<typeof batchOperationSearch>;
