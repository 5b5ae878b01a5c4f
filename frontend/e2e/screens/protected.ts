// Settings › Protected changes, and other pages with dialogs and notices about protected changes.
import type { Locator, Page } from 'playwright-core';
import type { Answer } from '../support/api.ts';
import { either } from '../support/languages.ts';
import { button, row, title } from './screen.ts';
import type { Screen, Visit } from './screen.ts';

const administrator = { who: 'administrator' } as const;
const approver = { who: 'approver' } as const;

const list = (name: string, tab: string, extra: Partial<Screen> = {}): Screen => ({
  ...administrator,
  name,
  ...extra,
  open: async ({ page, go }) => {
    await go(`/settings/protected-changes?tab=${tab}`);
    await row(page).waitFor();
  },
});

const open = async ({ page, place, go }: Visit, which: string) => {
  await go(`/settings/protected-changes/${place.changes[which]}`);
  await title(page).waitFor();
  await page.getByRole('main').getByRole('status').waitFor();
};
const change = (name: string, which: string, extra: Partial<Screen> = {}): Screen => ({
  ...administrator,
  name,
  ...extra,
  open: (visit) => open(visit, which),
});

/** Changes the response as if the change had been approved on the command line. */
const breakGlass = ({ protectedChange }: Answer) => ({
  protectedChange: {
    ...protectedChange,
    status: 'APPLIED',
    mode: 'BREAK_GLASS',
    canCancel: false,
    decision: {
      verdict: 'APPROVE',
      comment: 'HR-12: both approvers left the company',
      decidedAt: protectedChange?.requestedAt,
      proofMethod: null,
      signed: false,
      decidedBy: null,
    },
  },
});

/** Changes the response as if the second person had decided with a passkey. */
const signed = ({ protectedChange }: Answer) => ({
  protectedChange: {
    ...protectedChange,
    decision: { ...protectedChange?.decision, proofMethod: 'PASSKEY', signed: true },
  },
});

const coolingOff = ({ protectedChange }: Answer) => ({
  protectedChange: {
    ...protectedChange,
    canDecide: false,
    cannotDecideCode: 'COOLING_OFF',
    cannotDecideReason: 'You can decide from 2026-11-29 16:54 UTC on; until then another person has to.',
  },
});

const unacknowledged = ({ viewer }: Answer) => ({
  viewer: {
    ...viewer,
    unacknowledgedBreakGlass: [{ id: 'pchg_1', number: 7, requestedBy: { id: 'user_0' } }],
  },
});

/** A list with a dialog that asks for the justification that a second person reads. */
const withReasonDialog = (
  name: string,
  path: string,
  english: string,
  portuguese: string,
  then: (page: Page, dialog: Locator) => Promise<void> = async () => undefined,
): Screen => ({
  ...administrator,
  name,
  open: async ({ page, go }) => {
    await go(path);
    await row(page).waitFor();
    await button(page, english, portuguese).click();
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await then(page, dialog);
    await dialog.locator('textarea').waitFor();
  },
});

const chooseAdministrator = async (page: Page, dialog: Locator) => {
  await dialog.getByRole('combobox', { name: either('Role', 'Papel') }).click();
  await page.getByRole('option', { name: either('Administrator', 'Administrador') }).click();
};

export const protectedChanges: Screen[] = [
  list('protected-changes', 'all', { route: '/settings/protected-changes' }),
  list('protected-changes-waiting', 'waiting', approver),
  list('protected-changes-mine', 'mine'),
  {
    name: 'protected-changes-nothing-waits',
    open: async ({ page, go }) => {
      await go('/settings/protected-changes?tab=waiting');
      await page.getByRole('grid').waitFor();
    },
  },
  {
    ...administrator,
    name: 'protected-changes-no-match',
    open: async ({ page, go }) => {
      await go('/settings/protected-changes?tab=all&kind=ACTIVATE_USER');
      await button(page, 'Reset filters', 'Limpar filtros').waitFor();
    },
  },
  {
    ...administrator,
    name: 'protected-changes-loading',
    loading: true,
    open: async ({ page, go, answer }) => {
      await answer('ProtectedChanges', 'never');
      await go('/settings/protected-changes?tab=all');
      await page.locator('[role="grid"][aria-busy="true"]').waitFor();
    },
  },
  {
    ...administrator,
    name: 'protected-changes-error',
    open: async ({ page, go, answer }) => {
      await answer('ProtectedChanges', new Error('The database is busy. Try again.'));
      await go('/settings/protected-changes?tab=all&status=PENDING');
      await page.getByRole('alert').waitFor();
    },
  },
  change('protected-change-to-decide', 'role', { ...approver, route: '/settings/protected-changes/$id' }),
  change('protected-change-own', 'role'),
  change('protected-change-concerned', 'password', approver),
  change('protected-change-as-auditor', 'role', { who: 'auditor' }),
  {
    ...approver,
    name: 'protected-change-cooling-off',
    open: async (visit) => {
      await visit.answer('ProtectedChange', coolingOff);
      await open(visit, 'role');
    },
  },
  {
    ...approver,
    name: 'protected-change-approve',
    open: async (visit) => {
      await open(visit, 'role');
      await button(visit.page, 'Approve', 'Aprovar').click();
      await visit.page.getByRole('dialog').waitFor();
    },
  },
  {
    ...approver,
    name: 'protected-change-disapprove-without-comment',
    open: async (visit) => {
      await open(visit, 'role');
      await button(visit.page, 'Disapprove', 'Reprovar').click();
      const dialog = visit.page.getByRole('dialog');
      await dialog.locator('button[type="submit"]').click();
      await dialog.locator('[aria-invalid="true"]').waitFor();
    },
  },
  {
    ...administrator,
    name: 'protected-change-cancel',
    open: async (visit) => {
      await open(visit, 'role');
      await button(visit.page, 'Cancel change', 'Cancelar alteração').click();
      await visit.page.getByRole('dialog').waitFor();
    },
  },
  change('protected-change-applied', 'applied'),
  {
    ...administrator,
    name: 'protected-change-signed',
    open: async (visit) => {
      await visit.answer('ProtectedChange', signed);
      await open(visit, 'applied');
    },
  },
  change('protected-change-disapproved', 'disapproved'),
  change('protected-change-canceled', 'canceled'),
  change('protected-change-bootstrap', 'bootstrap', { at: 'empty' }),
  {
    ...administrator,
    name: 'protected-change-break-glass',
    open: async (visit) => {
      await visit.answer('Viewer', unacknowledged);
      await visit.answer('ProtectedChange', breakGlass);
      await open(visit, 'role');
      await visit.page
        .getByRole('region', { name: either('Break-glass', 'Aprovação de emergência') })
        .waitFor();
    },
  },
  {
    ...administrator,
    name: 'protected-change-missing',
    open: async ({ page, go }) => {
      await go('/settings/protected-changes/pchg_0');
      await title(page).waitFor();
    },
  },
  {
    ...administrator,
    name: 'protected-change-error',
    open: async ({ page, place, go, answer }) => {
      await answer('ProtectedChange', new Error('The database is busy. Try again.'));
      await go(`/settings/protected-changes/${place.changes.role}`);
      await page.getByRole('alert').waitFor();
    },
  },
  {
    ...administrator,
    name: 'break-glass-acknowledge',
    open: async ({ page, go, answer }) => {
      await answer('Viewer', unacknowledged);
      await go('/pam/domains');
      await row(page).waitFor();
      await button(page, 'Acknowledge', 'Tomar ciência').click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'break-glass-as-operator',
    open: async ({ page, go, answer }) => {
      await answer('Viewer', unacknowledged);
      await go('/pam/credentials');
      await row(page).waitFor();
      await page.getByRole('region', { name: either('Break-glass', 'Aprovação de emergência') }).waitFor();
    },
  },
  {
    ...approver,
    name: 'pending-decisions',
    open: async ({ page, go }) => {
      await go('/pam/domains');
      await page.getByRole('grid').waitFor();
      const pendingText = /decisions wait for you|decisões aguardam por você/;
      await page.getByRole('banner').getByRole('button', { name: pendingText }).click();
      await page.getByRole('menu').waitFor();
    },
  },
  {
    ...administrator,
    at: 'empty',
    name: 'users-bootstrap',
    open: async ({ page, go }) => {
      await go('/settings/users');
      await row(page).waitFor();
    },
  },
  {
    ...administrator,
    at: 'empty',
    name: 'new-approvers-bootstrap',
    open: async ({ page, go }) => {
      await go('/settings/approvers');
      await page.getByRole('grid').waitFor();
      await button(page, 'New', 'Novo').click();
      await page.getByRole('dialog').locator('textarea').waitFor();
    },
  },
  withReasonDialog('new-administrator', '/settings/users', 'New user', 'Novo usuário', chooseAdministrator),
  withReasonDialog('promote-user', '/settings/users', 'Edit Otto', 'Editar Otto', chooseAdministrator),
  withReasonDialog(
    'set-password-of-approver',
    '/settings/users',
    'Set the password of',
    'Definir a senha de',
  ),
  withReasonDialog(
    'reset-second-factor',
    '/settings/users',
    'Reset the second factors of',
    'Redefinir os segundos fatores de',
  ),
  {
    ...administrator,
    name: 'end-sessions',
    open: async ({ page, go }) => {
      await go('/settings/users');
      await row(page).waitFor();
      await page
        .getByRole('button', { name: /^Sign .+ out everywhere|^Encerrar todas as sessões de/ })
        .first()
        .click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    ...administrator,
    name: 'users-waits-for-second-person',
    open: async ({ page, go }) => {
      await go('/settings/users');
      await row(page).waitFor();
      await button(page, 'Set the password of', 'Definir a senha de').click();
      const dialog = page.getByRole('dialog');
      await dialog.locator('input[type="password"]').fill('a red umbrella in the rain');
      await dialog.locator('textarea').fill('HR-31 forgot it on holiday');
      await dialog.locator('button[type="submit"]').click();
      await dialog.waitFor({ state: 'hidden' });
      await page.getByRole('alert').waitFor();
    },
  },
  {
    ...administrator,
    name: 'relax-parameters',
    open: async ({ page, go }) => {
      await go('/settings/approvers');
      await row(page).waitFor();
      await page.getByRole('spinbutton').nth(2).fill('0');
      await page.locator('textarea').waitFor();
    },
  },
];
