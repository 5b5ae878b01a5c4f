import { defineCatalogue } from '@/lib/i18n/catalogue';

export const playgroundMessages = defineCatalogue(
  { title: 'Playground', back: 'Back to Bulwark', about: 'Each tab is an example to start from.' },
  { title: 'Playground', back: 'Voltar ao Bulwark', about: 'Cada aba é um exemplo para começar.' },
);
