import { defineCatalogue } from '@/lib/i18n/catalogue';
import { formatFor } from '@/lib/i18n/format';

const en = formatFor('en');
const pt = formatFor('pt-BR');

/** Texts for conditions that only the API's filter has. */
export const conditionMessages = defineCatalogue(
  {
    more: (count: number) => `${en.number(count)} more`,
    expiresBefore: (time: string) => `Expires before ${time}`,
    expiresAfter: (time: string) => `Expires after ${time}`,
    withParent: 'Children of one credential',
  },
  {
    more: (count) => `mais ${pt.number(count)}`,
    expiresBefore: (time) => `Expira antes de ${time}`,
    expiresAfter: (time) => `Expira depois de ${time}`,
    withParent: 'Filhas de uma credencial',
  },
);
