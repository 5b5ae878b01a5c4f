import { defineCatalogue } from '@/lib/i18n/catalogue';

export const coolingOffMessages = defineCatalogue(
  {
    coolingOff: (until: string) =>
      `You are in a cooling-off period: whoever requested this gave you authority a short time ago. You can decide from ${until} on; until then somebody else has to.`,
  },
  {
    coolingOff: (until: string) =>
      `Você está em carência: quem solicitou isto lhe concedeu acesso há pouco. Você pode decidir a partir de ${until}; até lá, outra pessoa precisa decidir.`,
  },
);

/** When a cooling-off period ends, which the server's sentence names in UTC; undefined where it does not. */
export function coolingOffEnd(message: string): string | undefined {
  const [, day, time] = /(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}) UTC/.exec(message) ?? [];
  return day && time ? `${day}T${time}:00Z` : undefined;
}
