// Settings: approvers, people, tokens and catalogues.
import type { Page } from 'playwright-core';
import { button, row } from './screen.ts';
import type { Screen } from './screen.ts';

const administrator = { who: 'administrator' } as const;
const list = (name: string, path: string): Screen => ({
  ...administrator,
  name,
  route: path,
  open: async ({ page, go }) => {
    await go(path);
    await row(page).waitFor();
  },
});
/** A list with a dialog that one of its buttons opened. */
const dialog = (
  name: string,
  path: string,
  english: string,
  portuguese: string,
  then: (page: Page) => Promise<void> = async () => undefined,
): Screen => ({
  ...administrator,
  name,
  open: async ({ page, go }) => {
    await go(path);
    await page.getByRole('grid').waitFor();
    await button(page, english, portuguese).click();
    await page.getByRole('dialog').or(page.getByRole('alertdialog')).waitFor();
    await then(page);
  },
});
const sendEmpty = async (page: Page) => {
  const dialog = page.getByRole('dialog');
  await dialog.locator('button[type="submit"], button[form]').last().click();
  await dialog.locator('[aria-invalid="true"]').first().waitFor();
};

export const settings: Screen[] = [
  list('approvers', '/settings/approvers'),
  dialog('new-approvers', '/settings/approvers', 'New', 'Novo', async (page: Page) => {
    await row(page.getByRole('dialog')).getByRole('checkbox').click();
  }),
  dialog('remove-approver', '/settings/approvers', 'Remove', 'Remover'),
  {
    ...administrator,
    at: 'empty',
    name: 'approvers-none',
    open: async ({ page, go }) => {
      await go('/settings/approvers');
      await page.getByRole('grid').waitFor();
    },
  },
  { ...list('approvers-as-operator', '/settings/approvers'), who: 'operator' },
  list('users', '/settings/users'),
  { ...list('users-as-auditor', '/settings/users'), who: 'auditor' },
  {
    ...administrator,
    name: 'users-no-match',
    open: async ({ page, go }) => {
      await go('/settings/users?q=nothing-is-called-this');
      await button(page, 'Reset filters', 'Limpar filtros').waitFor();
    },
  },
  dialog('new-user', '/settings/users', 'New user', 'Novo usuário', sendEmpty),
  dialog('edit-user', '/settings/users', 'Edit', 'Editar'),
  dialog('set-password', '/settings/users', 'Set the password of', 'Definir a senha de'),
  {
    ...administrator,
    name: 'api-tokens-none',
    route: '/settings/api-tokens',
    at: 'empty',
    open: async ({ page, go }) => {
      await go('/settings/api-tokens');
      await page.getByRole('grid').waitFor();
    },
  },
  dialog('new-token', '/settings/api-tokens', 'New token', 'Novo token', sendEmpty),
  dialog('token-made', '/settings/api-tokens', 'New token', 'Novo token', async (page: Page) => {
    const open = page.getByRole('dialog');
    await open.getByRole('textbox').first().fill('nightly export');
    await open.locator('button[type="submit"], button[form]').last().click();
    await open.locator('code, input[readonly]').first().waitFor();
  }),
  { ...list('api-tokens', '/settings/api-tokens') },
  dialog('revoke-token', '/settings/api-tokens', 'Revoke', 'Revogar'),
  list('password-types', '/settings/password-types'),
  dialog('new-password-type', '/settings/password-types', 'New password type', 'Novo tipo', sendEmpty),
  list('execution-templates', '/settings/execution-templates'),
  dialog('new-template', '/settings/execution-templates', 'New template', 'Novo template', sendEmpty),
];
