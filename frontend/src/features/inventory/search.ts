import * as v from 'valibot';
import { choiceParam, textParam } from '@/lib/search-params';

export const namesSearch = v.object({ q: textParam });

export const devicesSearch = v.object({
  q: textParam,
  status: choiceParam(['ACTIVE', 'INACTIVE']),
});
