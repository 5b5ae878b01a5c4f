import * as v from 'valibot';
import { choiceParam, dayParam, textParam } from '@/lib/search-params';

/** What of the list of operations stands in the URL. Days are those of the viewer's clock. */
export const batchOperationsSearch = v.object({
  tab: choiceParam(['waiting', 'mine', 'all']),
  q: textParam,
  action: choiceParam(['UPDATE', 'INACTIVATE', 'ACTIVATE', 'EXPIRE']),
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

export type BatchOperationsSearch = v.InferOutput<typeof batchOperationsSearch>;
