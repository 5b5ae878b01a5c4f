import { defineCatalogue } from '@/lib/i18n/catalogue';

export const viewerMessages = defineCatalogue(
  {
    administratorsOnly: 'Only administrators can do this.',
    auditorsRead: 'Auditors can read everything and change nothing.',
    roles: { ADMINISTRATOR: 'Administrator', OPERATOR: 'Operator', AUDITOR: 'Auditor' },
  },
  {
    administratorsOnly: 'Somente administradores podem fazer isso.',
    auditorsRead: 'Auditores podem ler tudo e não alteram nada.',
    roles: { ADMINISTRATOR: 'Administrador', OPERATOR: 'Operador', AUDITOR: 'Auditor' },
  },
);
