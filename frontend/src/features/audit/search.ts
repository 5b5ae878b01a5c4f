import * as v from 'valibot';
import { choiceParam, dayParam, textParam } from '@/lib/search-params';

export const auditSearch = v.object({
  actor: textParam,
  action: textParam,
  subject: textParam,
  result: choiceParam(['ALLOWED', 'REFUSED']),
  from: dayParam,
  to: dayParam,
});

export type AuditSearch = v.InferOutput<typeof auditSearch>;
