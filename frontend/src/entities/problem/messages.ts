import { defineCatalogue } from '@/lib/i18n/catalogue';
import { en } from './messages.en';
import { ptBR } from './messages.pt-br';

export const problemMessages = defineCatalogue(en, ptBR);
