import * as v from 'valibot';
import { choiceParam, textParam } from '@/lib/search-params';

export const usersSearch = v.object({
  q: textParam,
  role: choiceParam(['ADMINISTRATOR', 'OPERATOR', 'AUDITOR']),
  status: choiceParam(['ACTIVE', 'INACTIVE']),
});
