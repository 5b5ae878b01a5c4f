// The bulk action wizard: its steps, its modal and its dialogs.
import type { Page } from 'playwright-core';
import { either } from '../support/languages.ts';
import { button, row, stepTitle } from './screen.ts';
import type { Screen, Visit } from './screen.ts';

const actions = ['UPDATE', 'INACTIVATE', 'ACTIVATE', 'EXPIRE'];

/** Starts an action from the list with everything that matches `query`, and waits for the step Credentials. */
async function openWizard({ page, go }: Visit, action = 'UPDATE', query = 'q=svc&status=ACTIVE') {
  await go(`/pam/credentials?${query}`);
  await row(page).waitFor();
  await page.getByRole('columnheader').getByRole('checkbox').click();
  await button(page, 'Bulk Action', 'Ação em lote').click();
  await page.getByRole('menuitem').nth(actions.indexOf(action)).click();
  await page.waitForURL(/step=credentials/);
  await row(page).waitFor();
}

const continueTo = async (page: Page, step: string) => {
  await button(page, 'Continue', 'Continuar').click();
  await page.waitForURL(new RegExp(`step=${step}`));
  await stepTitle(page).waitFor();
};

/** Chooses what happens to a field, where 1 is the first choice after “Keep existing”, and its new value. */
async function change(
  page: Page,
  line: [string, string],
  mode: number,
  { choose, write }: { choose?: string; write?: string } = {},
) {
  const group = page.getByRole('group', { name: either(...line) }).first();
  await group.getByRole('combobox').first().click();
  await page.getByRole('option').nth(mode).click();
  if (write) await group.getByRole('textbox').fill(write);
  if (!choose) return;
  await group.getByRole('combobox').nth(1).fill(choose);
  await page.getByRole('option', { name: choose }).first().click();
  // A list with several choices stays open until the focus leaves it.
  await stepTitle(page).click();
}

async function fillInformation(page: Page) {
  await change(page, ['Domain', 'Domínio'], 1, { choose: 'dmz.example.com' });
  await change(page, ['Additional information', 'Informações adicionais'], 1, { write: 'Moved in wave 2' });
  await change(page, ['Tags', 'Tags'], 1, { choose: 'pci-dss' });
}

async function fillExecution(page: Page) {
  await change(page, ['Automatic change', 'Troca automática'], 1);
  await change(page, ['Change template', 'Template de troca'], 1, { choose: 'LDAP: change password' });
}

async function toReview(visit: Visit) {
  const { page } = visit;
  await openWizard(visit);
  await continueTo(page, 'information');
  await fillInformation(page);
  await continueTo(page, 'execution');
  await fillExecution(page);
  await continueTo(page, 'review');
  await page.getByRole('main').getByRole('textbox').first().fill('CHG-1190 services move to the DMZ');
}

async function openModal({ page }: Visit) {
  await button(page, 'Add credentials', 'Adicionar credenciais').click();
  const dialog = page.getByRole('dialog');
  await row(dialog).waitFor();
  return dialog;
}

export const wizard: Screen[] = [
  {
    name: 'wizard-action',
    route: '/bulk-action',
    open: async ({ page, go }) => {
      await go('/bulk-action');
      await page.getByRole('radio').first().check();
    },
  },
  {
    name: 'wizard-nobody-could-approve',
    at: 'empty',
    who: 'administrator',
    open: async ({ page, go }) => {
      await go('/bulk-action');
      await page.getByRole('main').getByRole('link').first().waitFor();
    },
  },
  {
    name: 'wizard-credentials-none',
    open: async ({ page, go }) => {
      await go('/bulk-action?action=UPDATE');
      await button(page, 'Add credentials', 'Adicionar credenciais').waitFor();
    },
  },
  {
    name: 'wizard-modal',
    picture: 'modal',
    open: async (visit) => {
      await visit.go('/bulk-action?action=UPDATE');
      const dialog = await openModal(visit);
      await dialog.getByRole('textbox').first().fill('svc');
      await row(dialog).filter({ hasText: 'svc' }).waitFor();
      await dialog.getByRole('columnheader').getByRole('checkbox').click();
      await row(dialog, 3).getByRole('checkbox').click();
    },
  },
  {
    name: 'wizard-modal-no-match',
    open: async (visit) => {
      await visit.go('/bulk-action?action=UPDATE');
      const dialog = await openModal(visit);
      await dialog.getByRole('textbox').first().fill('nothing-is-called-this');
      await row(dialog).waitFor({ state: 'detached' });
    },
  },
  {
    name: 'wizard-pasted-list',
    open: async (visit) => {
      await visit.go('/bulk-action?action=UPDATE');
      const dialog = await openModal(visit);
      await dialog.getByRole('tab').nth(1).click();
      await dialog.locator('textarea').fill('svc-payroll\nnobody@nowhere\nNobody@nowhere\nroot\nadmin');
      await button(dialog, 'Find', 'Localizar').click();
      await dialog.getByText('nobody@nowhere').last().waitFor();
    },
  },
  { name: 'wizard-credentials', open: (visit) => openWizard(visit) },
  {
    name: 'wizard-credentials-not-eligible',
    open: (visit) => openWizard(visit, 'ACTIVATE', 'q=svc'),
  },
  {
    name: 'wizard-replace-selection',
    open: async (visit) => {
      const { page } = visit;
      await openWizard(visit);
      const dialog = await openModal(visit);
      await row(dialog, 1).getByRole('checkbox').click();
      await dialog.getByRole('button', { name: either('Add 1', 'Adicionar 1') }).click();
      await page
        .getByRole('dialog', { name: either('Replace the present', 'Substituir a seleção') })
        .waitFor();
    },
  },
  {
    name: 'wizard-replace-draft',
    open: async (visit) => {
      const { page } = visit;
      await openWizard(visit);
      await button(page, 'Cancel', 'Cancelar').click();
      await button(page.getByRole('dialog'), 'Leave and keep', 'Sair e guardar').click();
      await page.getByRole('columnheader').getByRole('checkbox').click();
      await row(page, 2).getByRole('checkbox').click();
      await button(page, 'Bulk Action', 'Ação em lote').click();
      await page.getByRole('menuitem').nth(actions.indexOf('EXPIRE')).click();
      await page
        .getByRole('dialog', { name: either('Replace the draft', 'Substituir o rascunho') })
        .waitFor();
    },
  },
  {
    name: 'wizard-information-untouched',
    open: async (visit) => {
      await openWizard(visit);
      await continueTo(visit.page, 'information');
    },
  },
  {
    name: 'wizard-information',
    picture: 'changes',
    open: async (visit) => {
      await openWizard(visit);
      await continueTo(visit.page, 'information');
      await fillInformation(visit.page);
    },
  },
  {
    name: 'wizard-execution',
    open: async (visit) => {
      const { page } = visit;
      await openWizard(visit);
      await continueTo(page, 'information');
      await continueTo(page, 'execution');
      await fillExecution(page);
    },
  },
  { name: 'wizard-review', picture: 'review', open: (visit) => toReview(visit) },
  {
    name: 'wizard-review-what-cannot-be-done',
    open: async (visit) => {
      const { page } = visit;
      await openWizard(visit, 'UPDATE', 'status=ACTIVE');
      await continueTo(page, 'information');
      await change(page, ['Domain', 'Domínio'], 1, { choose: 'dmz.example.com' });
      await continueTo(page, 'execution');
      await continueTo(page, 'review');
      await page.getByRole('main').getByRole('checkbox').waitFor();
    },
  },
  {
    name: 'wizard-review-inactivate',
    open: async (visit) => {
      await openWizard(visit, 'INACTIVATE');
      await continueTo(visit.page, 'review');
    },
  },
  {
    name: 'wizard-review-expire',
    open: async (visit) => {
      await openWizard(visit, 'EXPIRE', 'status=ACTIVE');
      await continueTo(visit.page, 'review');
    },
  },
  {
    name: 'wizard-review-without-justification',
    open: async (visit) => {
      const { page } = visit;
      await openWizard(visit, 'INACTIVATE');
      await continueTo(page, 'review');
      await button(page, 'Request inactivation', 'Solicitar inativação').click();
      await page.getByRole('main').locator('[aria-invalid="true"]').waitFor();
    },
  },
  {
    name: 'wizard-leave',
    open: async (visit) => {
      const { page } = visit;
      await openWizard(visit);
      await page.getByRole('banner').getByRole('link').first().click();
      await page.getByRole('dialog').waitFor();
    },
  },
];
