// PAM Core without the wizard.
import { either } from '../support/languages.ts';
import { button, row, title } from './screen.ts';
import type { Screen, Visit } from './screen.ts';

const csv = `username,device,domain,password_type,tags,nonsense
svc-report,gru1-app-0001,corp.example.com,Domain user,production;new tag,x
svc-report,gru1-app-0001,corp.example.com,Domain user,production,x
,gru1-app-0001,,Domain user,,x
svc-new,brand-new-host,,No such type,,x
`;

const list = async ({ page, go }: Visit, path = '/pam/credentials') => {
  await go(path);
  await row(page).waitFor();
};
/** A list with a dialog that was submitted without being filled in. */
const invalidDialog = (name: string, path: string, english: string, portuguese: string): Screen => ({
  name,
  open: async ({ page, go }) => {
    await go(path);
    await button(page, english, portuguese).click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('button[type="submit"], button[form]').last().click();
    await dialog.locator('[aria-invalid="true"]').first().waitFor();
  },
});
const openDevice = async (visit: Visit) => {
  await list(visit, '/pam/devices?q=win');
  await row(visit.page).getByRole('gridcell').first().click();
  await visit.page.waitForURL(/devices\/dev_/);
  await title(visit.page).waitFor();
};
async function openDryRun({ page, go }: Visit) {
  await go('/pam/import');
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: 'accounts.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  await button(page, 'Choose another file', 'Escolher outro').waitFor();
}
const listScreen = (name: string, path: string): Screen => ({
  name,
  route: path,
  open: (visit) => list(visit, path),
});

export const inventory: Screen[] = [
  ...['/pam/overview', '/reports/overview'].map((path): Screen => ({
    name: path.slice(1).replace('/', '-'),
    route: path,
    open: async ({ page, go }) => {
      await go(path);
      await title(page).waitFor();
    },
  })),
  {
    name: 'reports-overview-table',
    open: async ({ page, go }) => {
      await go('/reports/overview');
      await button(page, 'Show as table', 'Mostrar como tabela').click();
      await page.getByRole('table').waitFor();
    },
  },
  {
    name: 'pam-overview-empty',
    at: 'empty',
    who: 'administrator',
    open: async ({ page, go }) => {
      await go('/pam/overview');
      await page.getByRole('main').locator('a[href="/pam/import"]').waitFor();
    },
  },
  {
    name: 'reports-overview-error',
    open: async ({ page, go, answer }) => {
      await answer('OperationsOverview', new Error('The database is busy. Try again.'));
      await go('/reports/overview');
      await page.getByRole('alert').waitFor();
    },
  },
  { name: 'credentials', route: '/pam/credentials', picture: 'credentials', open: (visit) => list(visit) },
  {
    name: 'credentials-ticked',
    open: async (visit) => {
      await list(visit);
      for (const index of [1, 2, 4]) await row(visit.page, index).getByRole('checkbox').click();
    },
  },
  {
    name: 'credentials-all-matching',
    open: async (visit) => {
      const { page } = visit;
      await list(visit, '/pam/credentials?status=ACTIVE&q=svc');
      await page.getByRole('columnheader').getByRole('checkbox').click();
      await row(page, 2).getByRole('checkbox').click();
    },
  },
  {
    name: 'credentials-filter',
    open: async (visit) => {
      await list(visit);
      await visit.page.getByRole('main').getByText(either('Tag', 'Tag'), { exact: true }).first().click();
      await visit.page.getByRole('option').first().waitFor();
    },
  },
  {
    name: 'credentials-columns',
    open: async (visit) => {
      await list(visit);
      await button(visit.page, 'Columns', 'Colunas').click();
      await visit.page.getByRole('menuitemcheckbox').first().waitFor();
    },
  },
  {
    name: 'bulk-action-menu',
    open: async (visit) => {
      await list(visit);
      await button(visit.page, 'Bulk Action', 'Ação em lote').click();
      await visit.page.getByRole('menuitem').nth(3).waitFor();
    },
  },
  {
    name: 'credentials-no-match',
    open: async ({ page, go }) => {
      await go('/pam/credentials?q=nothing-is-called-this');
      await button(page, 'Reset filters', 'Limpar filtros').waitFor();
    },
  },
  { name: 'credentials-as-auditor', who: 'auditor', open: (visit) => list(visit) },
  {
    name: 'credentials-empty',
    at: 'empty',
    who: 'administrator',
    open: async ({ page, go }) => {
      await go('/pam/credentials');
      await page.getByText(either('No credentials yet', 'Ainda não há credenciais')).waitFor();
    },
  },
  {
    name: 'credentials-error',
    open: async ({ page, go, answer }) => {
      await answer('Credentials', new Error('The database is busy. Try again.'));
      await go('/pam/credentials?q=svc');
      await page.getByRole('alert').waitFor();
    },
  },
  {
    name: 'credentials-loading',
    loading: true,
    open: async ({ page, go, answer }) => {
      await answer('Credentials', 'never');
      await go('/pam/credentials');
      await page.locator('[role="grid"][aria-busy="true"]').waitFor();
    },
  },
  invalidDialog('new-credential', '/pam/credentials', 'New credential', 'Nova credencial'),
  {
    name: 'credential',
    route: '/pam/credentials/$id',
    open: async ({ page, place, go }) => {
      await go(`/pam/credentials/${place.credentials.child}`);
      await title(page).waitFor();
    },
  },
  {
    name: 'credential-open-operation',
    open: async (visit) => {
      const { page } = visit;
      await list(
        visit,
        `/pam/credentials?domain=${encodeURIComponent(JSON.stringify([visit.place.names['cloud.example.com']]))}&status=ACTIVE`,
      );
      await row(page).getByRole('gridcell').nth(1).click();
      await page.waitForURL(/credentials\/cred_/);
      await page.locator('#content a[href^="/reports/batch-operations/op_"]').first().waitFor();
    },
  },
  {
    name: 'credential-error',
    open: async ({ page, place, go, answer }) => {
      await answer('CredentialDetail', new Error('The database is busy. Try again.'));
      await go(`/pam/credentials/${place.credentials.child}`);
      await page.getByRole('alert').waitFor();
    },
  },
  {
    name: 'credential-missing',
    open: async ({ page, go }) => {
      await go('/pam/credentials/cred_0');
      await title(page).waitFor();
    },
  },
  listScreen('devices', '/pam/devices'),
  invalidDialog('new-device', '/pam/devices', 'New device', 'Novo dispositivo'),
  { name: 'device', route: '/pam/devices/$id', open: (visit) => openDevice(visit) },
  {
    name: 'edit-device',
    open: async (visit) => {
      await openDevice(visit);
      await button(visit.page, 'Edit device', 'Editar dispositivo').click();
      await visit.page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'inactivate-device',
    open: async (visit) => {
      await openDevice(visit);
      await button(visit.page, 'Inactivate', 'Inativar').click();
      await visit.page.getByRole('dialog').or(visit.page.getByRole('alertdialog')).waitFor();
    },
  },
  {
    name: 'device-missing',
    open: async ({ page, go }) => {
      await go('/pam/devices/dev_0');
      await title(page).waitFor();
    },
  },
  listScreen('domains', '/pam/domains'),
  invalidDialog('new-domain', '/pam/domains', 'New domain', 'Novo domínio'),
  listScreen('tags', '/pam/tags'),
  invalidDialog('new-tag', '/pam/tags', 'New tag', 'Nova tag'),
  {
    name: 'import',
    route: '/pam/import',
    open: async ({ page, go }) => {
      await go('/pam/import');
      await title(page).waitFor();
    },
  },
  { name: 'import-dry-run', open: openDryRun },
  {
    name: 'import-would-be-refused',
    open: async (visit) => {
      await openDryRun(visit);
      await visit.page.getByRole('checkbox').click();
      await visit.page
        .getByText(either('The whole file would be refused', 'O arquivo inteiro seria recusado'))
        .waitFor();
    },
  },
];
