import * as v from 'valibot';
import { choiceParam, textParam } from '@/lib/search-params';

/** The tab and the conditions of the list in the URL. */
export const protectedChangesSearch = v.object({
  tab: choiceParam(['waiting', 'mine', 'all']),
  kind: choiceParam([
    'ADD_APPROVERS',
    'GRANT_ROLE',
    'CREATE_ADMINISTRATOR',
    'ACTIVATE_USER',
    'RESET_PASSWORD',
    'RESET_SECOND_FACTOR',
    'RELAX_PARAMETERS',
  ]),
  status: choiceParam(['PENDING', 'APPLIED', 'DISAPPROVED', 'EXPIRED', 'CANCELED']),
  requester: textParam,
  subject: textParam,
});

export type ProtectedChangesSearch = v.InferOutput<typeof protectedChangesSearch>;
